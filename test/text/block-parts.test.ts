import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { wordsOf } from '../../src/core/text/words/words.ts';

const blocksOf = (markdown: string) => parsePolicy(markdown).blocks;
const firstOf = (markdown: string) => {
  const [block] = blocksOf(markdown);
  if (block === undefined) throw new Error('no block');
  return block;
};
const table = (row: string) => {
  const block = blocksOf(`| What | Why | How long |\n| --- | --- | --- |\n${row}\n`)[1];
  if (block === undefined) throw new Error('no row');
  return block;
};

describe('the sentences of a block', () => {
  it.each([
    ['We write. You read!  They wait?', ['We write.', 'You read!', 'They wait?']],
    ['Larkpost Inc. forwards letters, e.g. yours.', ['Larkpost Inc. forwards letters, e.g. yours.']],
    ['We follow the EU-U.S. Letter Framework. It is new.', ['We follow the EU-U.S. Letter Framework.', 'It is new.']],
  ])('of %j are %j', (text, sentences) => {
    expect(firstOf(text).parts.sentences.map((sentence) => sentence.text)).toEqual(sentences);
  });

  it('stand where they say', () => {
    const { text, parts } = firstOf('We write.  You *read* — “quietly”. The end');
    for (const { start, end, text: sentence } of parts.sentences) expect(text.slice(start, end)).toBe(sentence);
    expect(parts.sentences).toHaveLength(3);
  });

  it('do not go on from one cell into the next', () => {
    const { text, parts } = table('| Your name | We write. You read | a year |');
    expect(parts.sentences.map(({ cell, text: sentence }) => [cell, sentence])).toEqual([
      [0, 'Your name'],
      [1, 'We write.'],
      [1, 'You read'],
      [2, 'a year'],
    ]);
    for (const { start, end, text: sentence } of parts.sentences) expect(text.slice(start, end)).toBe(sentence);
  });

  it('are there as written, one for one', () => {
    expect(firstOf('“We write” … to you. It’s so.').parts.written).toEqual(['“We write” … to you.', 'It’s so.']);
    expect(table('| ‘Name’ | | it’s kept |').parts.written).toEqual(['‘Name’', 'it’s kept']);
  });
});

describe('the cells of a row', () => {
  it.each([
    ['| a | b | c |', ['a', 'b', 'c']],
    ['| a | | c |', ['a', '', 'c']],
    ['| | b | c |', ['', 'b', 'c']],
    ['| a | b | |', ['a', 'b']],
    ['| a \\| b | c | d |', ['a | b', 'c', 'd']],
  ])('of %j are %j', (row, cells) => {
    const { text, parts } = table(row);
    expect(parts.cells.map(({ start, end }) => text.slice(start, end))).toEqual(cells);
  });
});

describe('the words of a block', () => {
  it('are counted as they are found, before and after they were', () => {
    const markdown = 'On May 3, 2024 we sent 1,000 letters (and 5% more).';
    const block = firstOf(markdown);
    expect(block.parts.words).toBe(wordsOf(block.text).length);
    expect(block.parts.tokens.words).toBe(block.parts.words);
  });

  it('are read once', () => {
    const { parts } = firstOf('We write. You read.');
    expect(parts.tokens).toBe(parts.tokens);
    expect(parts.sentences).toBe(parts.sentences);
  });
});
