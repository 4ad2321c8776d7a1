import { describe, expect, it } from 'vitest';
import { redlineJson } from '../../../src/core/redline/formats/plain/json.ts';
import { exampleRedline } from './example-redline.ts';

describe('redlineJson', () => {
  const json = redlineJson(exampleRedline);

  it('has the published shape', () => {
    expect(Object.keys(json)).toEqual(['before', 'after', 'stats', 'changes', 'concealments']);
    expect(json.before).toEqual({ title: 'Harbourfax privacy policy', words: exampleRedline.before.words });
    expect(json.stats).toEqual({ inserted: 19, deleted: 8, moved: 10, unchanged: exampleRedline.stats.unchanged });
    for (const change of json.changes) {
      expect(Object.keys(change)).toEqual([
        'id',
        'kind',
        'section',
        'before',
        'after',
        'edits',
        'beforeSection',
        'beforeLines',
        'afterLines',
        'reordered',
        'formatting',
        'movedSentences',
      ]);
    }
  });

  it('gives null, not an empty text, for the side that a change does not have', () => {
    const inserted = json.changes.find(({ kind }) => kind === 'inserted');
    expect(inserted).toMatchObject({ before: null, beforeSection: null, beforeLines: null });
    const deleted = json.changes.find(({ kind }) => kind === 'deleted');
    expect(deleted).toMatchObject({ after: null, afterLines: null, section: ['Harbourfax privacy policy', 'Sharing'] });
  });

  it('lists every change, those that show no word too', () => {
    expect(json.changes.map(({ id }) => id)).toEqual(exampleRedline.changes.map(({ id }) => id));
    expect(json.changes.find(({ kind }) => kind === 'reformatted')?.formatting).toHaveLength(1);
  });
});
