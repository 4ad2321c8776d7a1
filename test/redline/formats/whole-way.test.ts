import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Redline } from '../../../src/core/redline/change/types.ts';
import { redline } from '../../../src/core/redline/comparing/redline.ts';
import { visibleText } from '../../../src/core/redline/formats/groups/visible-text.ts';
import { redlineHtml } from '../../../src/core/redline/formats/html/html.ts';
import { redlineJson } from '../../../src/core/redline/formats/plain/json.ts';
import { redlineMarkdown } from '../../../src/core/redline/formats/plain/markdown.ts';
import { redlineTerminal } from '../../../src/core/redline/formats/terminal/terminal.ts';
import type { Policy } from '../../../src/core/text/policy/types.ts';
import { parsePolicy } from '../../../src/core/text/reading/parse-policy.ts';
import { redlineDocx } from '../../../src/shell/documents/redline-docx.ts';
import type { TrackedParagraph } from '../../../src/shell/documents/tracked-paragraph.ts';
import { trackedParagraphs } from '../../../src/shell/documents/tracked-paragraphs.ts';
import { pandocTexts } from '../../documents/pandoc-text.ts';
import { canUse } from '../../machine-programs.ts';
import { blockTexts } from './html-text.ts';
import { listedText } from './listed-text.ts';
import { writtenPolicies } from './written-policies.ts';

type Side = 'before' | 'after';

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Blocks as every format can write them: white space collapsed, and characters that no file may hold replaced. */
function textsOf({ blocks }: Policy): readonly string[] {
  return blocks.map(({ text }) => collapsed(text.replace(forbidden, '\ufffd'))).filter((text) => text !== '');
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The paragraphs of a Word file after all its changes were accepted (`after`) or rejected, without white space. */
function resolved(paragraphs: readonly TrackedParagraph[], side: Side): readonly string[] {
  const gone: readonly (string | null)[] = side === 'after' ? ['del', 'moveFrom'] : ['ins', 'moveTo'];
  const texts = [''];
  for (const { runs, end } of paragraphs) {
    texts[texts.length - 1] += runs.flatMap(({ track, text }) => (gone.includes(track) ? [] : text)).join('');
    if (!gone.includes(end)) texts.push('');
  }
  return texts.map(bare).filter((text) => text !== '');
}

function expectAgreement(before: string, after: string): Redline {
  const compared = redline(parsePolicy(before), parsePolicy(after));
  const texts = { before: textsOf(compared.before), after: textsOf(compared.after) };
  const html = redlineHtml(compared);
  expect(blockTexts(html, ['del'])).toEqual(texts.after);
  expect(collapsed(blockTexts(html, ['ins']).join(' '))).toBe(collapsed(texts.before.join(' ')));

  const paragraphs = trackedParagraphs(compared);
  for (const side of ['before', 'after'] as const) {
    expect(resolved(paragraphs, side).map((text) => text.replace(forbidden, '\ufffd'))).toEqual(texts[side].map(bare));
  }

  const json: ReturnType<typeof redlineJson> = JSON.parse(JSON.stringify(redlineJson(compared)));
  for (const change of json.changes) {
    expect(change.edits.flatMap(([op, text]) => (op === '+' ? [] : text)).join('')).toBe(change.before ?? '');
    expect(change.edits.flatMap(([op, text]) => (op === '-' ? [] : text)).join('')).toBe(change.after ?? '');
    for (const { from, to } of change.movedSentences) {
      const source = json.changes.find(({ id }) => id === from.change)?.edits[from.edit];
      expect([source?.[0], change.edits[to.edit]?.[0]]).toEqual(['-', '+']);
    }
  }

  const markdown = redlineMarkdown(compared, { context: Number.POSITIVE_INFINITY });
  const rendered = marked.parse(markdown, { async: false });
  const listed = json.changes.filter(({ kind }) => kind !== 'reformatted');
  for (const side of ['before', 'after'] as const) {
    // Seven or more blocks that moved together are not all listed.
    if (markdown.includes(' more blocks …')) continue;
    expect(listedText(rendered, side)).toBe(bare(visibleText(listed.map((change) => change[side] ?? '').join(' '))));
  }
  expect(redlineTerminal(compared, { colour: true })).toContain(listed.length === 0 ? 'No visible change' : 'change');
  return compared;
}

describe('from two written policies to every format', () => {
  it('gives back both texts from the page, the Word file, the Markdown and the JSON', () => {
    fc.assert(
      fc.property(writtenPolicies, ([before, after]) => {
        expectAgreement(before, after);
      }),
      { numRuns: 300 },
    );
  });

  it.runIf(canUse('pandoc'))('gives pandoc both texts to accept and to reject', async () => {
    await fc.assert(
      fc.asyncProperty(writtenPolicies, async ([before, after]) => {
        const compared = redline(parsePolicy(before), parsePolicy(after));
        const file = await redlineDocx(compared, { author: 'A. Counsel', date: '2026-11-24T09:00:00Z' });
        expect(pandocTexts(file, 'accept')).toEqual(textsOf(compared.after));
        expect(pandocTexts(file, 'reject')).toEqual(textsOf(compared.before));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['nothing on either side', '', ''],
    ['a text that is new', '', '# Privacy\n\nWe keep letters.\n'],
    ['a text that is gone', '| A | B |\n|---|---|\n| c | d |\n', ''],
    ['nothing that is seen', '<!-- a -->\n', '---\ntitle: Privacy\n---\n\n![](x.png)\n'],
    [
      'a heading that moved with its table',
      '# A\n\n| x | y |\n|---|---|\n| one two | three |\n\n# B\n\nText of B that stays where it is.\n',
      '# B\n\nText of B that stays where it is.\n\n# A\n\n| x | y |\n|---|---|\n| one two | four |\n',
    ],
    [
      'a paragraph that became a list',
      'We collect names, letters and faxes.\n',
      'We collect:\n\n- names,\n- letters and\n- faxes.\n',
    ],
    ['one line without an end', 'word '.repeat(3000), `${'word '.repeat(1500)}other ${'word '.repeat(1499)}`],
  ])('agrees on %s', (_, before, after) => {
    expectAgreement(before, after);
  });
});
