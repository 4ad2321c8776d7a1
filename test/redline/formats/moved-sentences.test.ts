import { describe, expect, it } from 'vitest';
import type { Redline } from '../../../src/core/redline/change/types.ts';
import { redlineHtml } from '../../../src/core/redline/formats/html/html.ts';
import { redlineJson } from '../../../src/core/redline/formats/plain/json.ts';
import { redlineMarkdown } from '../../../src/core/redline/formats/plain/markdown.ts';
import { redlineTerminal } from '../../../src/core/redline/formats/terminal/terminal.ts';
import { buildRedline, p, row } from './build-redline.ts';
import { exampleSentences } from './example-sentences.ts';

/** One change in which a sentence is written anew where the old one stood, with `between` kept between the two. */
function rewritten(between: string): Redline {
  const [old, own] = ['We may share this data with our partners.', 'We can share this data with our partners.'];
  const edits = [['-', old] as const, ['=', between] as const, ['+', own] as const];
  const step = { kind: 'replaced' as const, before: [p(old + between)], after: [p(between + own)], edits };
  const [from, to] = [
    { change: 'c1', edit: 0, start: 0, end: old.length },
    { change: 'c1', edit: 2, start: 0, end: own.length },
  ];
  return {
    ...buildRedline([step]),
    sentenceMoves: [
      {
        from,
        to,
        edits: [
          ['-', old],
          ['+', own],
        ],
      },
    ],
  };
}

describe('a sentence that went elsewhere', () => {
  it('is marked at both ends on a terminal, with what was edited on the way', () => {
    expect(redlineTerminal(exampleSentences, { width: 76 })).toContain(`
  1  words deleted
       We send faxes to the numbers that you dial. [-(moved to 2) You may
       ask us at any time to delete your faxes.-]

  2  inserted
     + {+(moved from 1) You may ask us at any time to delete your
     + [-faxes-]{+letters+}.+} Write to our office.
`);
    expect(redlineTerminal(exampleSentences, { colour: true })).toContain(
      '\u001b[36m(moved to 2) \u001b[39m\u001b[36;9mYou may ask',
    );
  });

  it('is linked both ways on the page', () => {
    const html = redlineHtml(exampleSentences);
    expect(html).toContain(
      'id="s1-from"><a href="#s1">moved to 2</a></span><del class="move part">You may ask us at any time to delete your faxes.</del>',
    );
    expect(html).toContain(
      'id="s1"><a href="#s1-from">moved from 1</a></span><ins class="move part">You may ask us at any time to delete your <del>faxes</del><ins>letters</ins>.</ins>',
    );
  });

  it('is told in Markdown', () => {
    const text = redlineMarkdown(exampleSentences);
    expect(text).toContain('<sup>moved to 2</sup><del>You may ask us at any time to delete your faxes.</del>');
    expect(text).toContain(
      '<sup>moved from 1</sup><ins>You may ask us at any time to delete your ~~faxes~~**letters**.</ins> **Write',
    );
  });

  it('is named in the JSON of the change that it came to', () => {
    const { changes } = redlineJson(exampleSentences);
    expect(changes.map(({ movedSentences }) => movedSentences.length)).toEqual([0, 1]);
    expect(changes[1]?.movedSentences[0]).toMatchObject({ from: { change: 'c1' }, to: { change: 'c2', edit: 0 } });
  });

  it('is none where it was only rewritten in its place', () => {
    expect(redlineTerminal(rewritten(' '))).not.toContain('moved');
    expect(redlineJson(rewritten(' ')).changes[0]?.movedSentences).toEqual([]);
    expect(redlineTerminal(rewritten(' This stays where it is. '))).toContain('(moved) We may share');
  });

  it('is deleted and inserted where it left or came to a table', () => {
    const sentence = 'You may ask us at any time to delete them.';
    const redline = buildRedline([
      { kind: 'deleted', before: [p(sentence)] },
      { kind: 'inserted', after: [row('Faxes', sentence)] },
    ]);
    const from = { change: 'c1', edit: 0, start: 0, end: sentence.length };
    const to = { change: 'c2', edit: 0, start: 8, end: 8 + sentence.length };
    const text = redlineTerminal({ ...redline, sentenceMoves: [{ from, to, edits: [['=', sentence]] }] });
    expect(text).toContain(`- ${sentence}`);
    expect(text).not.toContain('moved to');
  });
});
