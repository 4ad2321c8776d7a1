import { describe, expect, it } from 'vitest';
import { phraseEdits } from '../../src/core/materiality/difference/phrase-edits.ts';
import { askRules } from '../../src/core/materiality/judging/ask-rules.ts';
import { tokensOf } from '../../src/core/materiality/matching/tokens.ts';
import { redlineOfTexts } from '../../src/core/redline/comparing/redline-of-texts.ts';

const words = (edits: ReturnType<typeof phraseEdits>): string[] =>
  edits.map(
    ({ lost, gained }) => `${lost.map(({ word }) => word).join(' ')}>${gained.map(({ word }) => word).join(' ')}`,
  );
const editsOf = (before: string, after: string, isTurned = false): string[] =>
  words(phraseEdits(tokensOf(before), tokensOf(after), null, isTurned));

describe('the words in which two statements differ', () => {
  it.each([
    ['We may share letters.', 'We will share letters.', ['may>will']],
    ['We shared a letter, once.', 'We share letters once.', ['a>']],
    ['Write to a@larkpost.example.', 'Write to b@larkpost.example.', ['a@larkpost.example>b@larkpost.example']],
    ['We keep letters.', 'We keep letters and parcels.', ['>and parcels']],
    ['We keep letters.', 'We keep letters.', []],
  ])('%j and %j: %j', (before, after, edits) => {
    expect(editsOf(before, after)).toEqual(edits);
  });

  it('swap with the statements', () => {
    const [before, after] = ['We sell and we keep and we sell.', 'We keep and we sell and we keep.'];
    const mirrored = editsOf(after, before, true).map((edit) => edit.split('>').reverse().join('>'));
    expect(mirrored).toEqual(editsOf(before, after));
  });

  it('are those between the words that were kept, where that is known', () => {
    const [before, after] = [tokensOf('never sell never'), tokensOf('never')];
    expect(words(phraseEdits(before, after, Int32Array.from([-1, -1, 0]), false))).toEqual(['never sell>']);
    expect(words(phraseEdits(before, after, Int32Array.from([0, -1, -1]), false))).toEqual(['sell never>']);
  });
});

const pairsOf = (before: string, after: string): (readonly [string | null, string | null])[] =>
  askRules(redlineOfTexts(before, after)).asked.map(({ difference }) => [
    difference.before?.text ?? null,
    difference.after?.text ?? null,
  ]);

describe('the statements that are compared', () => {
  const moved = 'We share your name and your address with couriers.';
  const head = '# Privacy policy\n\n';

  it('are a sentence and its rewording in place', () => {
    const [one, two] = ['You can object at any time.', 'You can object within a month.'];
    expect(pairsOf(`${head}${moved} ${one}`, `${head}${moved} ${two}`)).toEqual([[one, two]]);
  });

  it('are a sentence and its rewording elsewhere', () => {
    const reworded = 'We share your name and your address with couriers and insurers.';
    const [first, last] = ['We write letters to people all day.', 'Dogs are kept away from the parcels at night.'];
    const before = `${head}${moved} ${first}\n\n## Dogs\n\n${last}\n`;
    const after = `${head}${first}\n\n## Dogs\n\n${last} ${reworded}\n`;
    expect(pairsOf(before, after)).toContainEqual([moved, reworded]);
    expect(pairsOf(after, before)).toContainEqual([reworded, moved]);
  });

  it('are none where only signs, case and lost spaces differ', () => {
    expect(pairsOf(`${head}We keep letters, for a year.`, `${head}We keep Letters for a year`)).toEqual([]);
  });
});
