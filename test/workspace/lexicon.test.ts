import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { lexiconFiles } from '../../src/shell/workspace/lexicon-files.ts';
import { readLexicon, termsIn } from '../../src/shell/workspace/read-lexicon.ts';

function refusalOf(text: string): Refusal {
  try {
    termsIn(text, 'lexicon.yaml');
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('a lexicon file', () => {
  it('names new terms, briefly or in full, and further words of known ones', () => {
    const text = `
data:
  - paw prints
  - term: coat colours
    words: [coat colour, fur colour]
    sensitive: true
recipient:
  - extends: advertisers
    words: [billboard people]
purpose:
`;
    expect(termsIn(text, 'lexicon.yaml')).toEqual({
      data: [
        { id: 'paw prints', title: 'paw prints', words: ['paw prints'] },
        { id: 'coat colours', title: 'coat colours', words: ['coat colour', 'fur colour'], sensitive: true },
      ],
      recipient: [{ id: 'advertisers', title: '', words: ['billboard people'] }],
      purpose: [],
    });
  });

  it.each([
    ['', 'empty'],
    ['# nothing yet\n', 'comments alone'],
    ['data: []\n', 'an empty list'],
  ])('may hold no term: %j', (text) => {
    expect(Object.values(termsIn(text, 'lexicon.yaml')).flat()).toEqual([]);
  });

  it.each([
    ['data:\n  - term: [x\n', 'is not valid YAML', ''],
    ['datas:\n  - x\n', 'datas', 'practice, data, purpose'],
    ['data:\n  - words: [paw]\n', 'line 2', 'either `term`'],
    ['data:\n  - paw\n  - term: fur\n    extends: email\n', 'line 3', 'either `term`'],
    ['recipient:\n  - extends: advertizers\n    words: [x]\n', 'line 2', 'advertisers, '],
    ['recipient:\n  - extends: advertisers\n', 'line 2', '`words` that name the term'],
    ['data:\n  - email\n', 'line 2', '`extends: email`'],
    ['practice:\n  - haunt\n', 'line 2', 'the rules know each practice by name'],
    ['purpose:\n  - term: haunting\n    sensitive: true\n', 'line 2', 'only with a new term under `data`'],
    ['data:\n  - term: fur\n    words: ["12", "!"]\n', 'line 3', 'at least one letter'],
    ['data:\n  - term: fur\n    wrods: [fur]\n', 'wrods', 'term, extends, words or sensitive'],
    ['data:\n  - term: fur\n    words: fur\n', 'line 3', 'a list of words'],
    ['data: fur\n', 'line 1', 'a list of terms'],
    ['- data\n', 'line 1', 'lists of terms under'],
    ['data:\n  - 7\n', 'line 2', 'expected {term, words} or {extends, words}'.slice(9)],
  ])('is refused with its line and what was expected: %j', (text, found, expected) => {
    const refusal = refusalOf(text);
    expect(refusal.kind).toBe('usage');
    expect(`${refusal.message} ${refusal.found}`).toContain(found);
    expect(refusal.expected).toContain(expected);
    expect(refusal.remedy).toContain('fix that line');
  });
});

describe('the lexicon of a workspace', () => {
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'fairnotice-lexicon-'));
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };

  it('is what lexicon.yaml and the files of lexicon/ say together, the same in one file or in several', async () => {
    const [several, one] = [folder(), folder()];
    mkdirSync(join(several, 'lexicon'));
    writeFileSync(join(several, 'lexicon.yaml'), 'data: [paw prints]\n');
    writeFileSync(join(several, 'lexicon', 'b.yml'), 'place: [Quillhaven]\n');
    writeFileSync(join(several, 'lexicon', 'a.yaml'), 'data: [whiskers]\n');
    writeFileSync(join(several, 'lexicon', 'notes.txt'), 'not read');
    writeFileSync(join(one, 'lexicon.yaml'), 'place: [Quillhaven]\ndata: [whiskers, paw prints]\n');
    const files = await lexiconFiles(several);
    expect(files).toEqual(['lexicon.yaml', 'lexicon/a.yaml', 'lexicon/b.yml']);
    const together = await readLexicon(several, files);
    expect(together?.terms.data?.map(({ id }) => id)).toEqual(['paw prints', 'whiskers']);
    expect(together?.hash).toBe((await readLexicon(one, await lexiconFiles(one)))?.hash);
  });

  it('is none where there is no file, or no term in it', async () => {
    const empty = folder();
    expect(await lexiconFiles(empty)).toEqual([]);
    writeFileSync(join(empty, 'lexicon'), 'a file of that name');
    writeFileSync(join(empty, 'lexicon.yaml'), 'data: []\n');
    expect(await lexiconFiles(empty)).toEqual(['lexicon.yaml']);
    expect(await readLexicon(empty, ['lexicon.yaml'])).toBeNull();
  });
});
