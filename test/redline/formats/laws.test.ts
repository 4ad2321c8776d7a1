import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { redlineHtml } from '../../../src/core/redline/formats/html/html.ts';
import { arrange } from '../../../src/core/redline/formats/pieces/arrange.ts';
import { redlineJson } from '../../../src/core/redline/formats/plain/json.ts';
import { redlineMarkdown } from '../../../src/core/redline/formats/plain/markdown.ts';
import { redlineTerminal } from '../../../src/core/redline/formats/terminal/terminal.ts';
import type { Policy } from '../../../src/core/text/policy/types.ts';
import { arbitraryRedline } from './arbitrary-redline.ts';
import { blockTexts } from './html-text.ts';
import { listedText } from './listed-text.ts';

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textsOf({ blocks }: Policy): readonly string[] {
  return blocks.map(({ text }) => plain(text)).filter((text) => text !== '');
}

describe('every format tells the same redline', () => {
  it('gives the after text of the HTML without deletions, block by block', () => {
    fc.assert(
      fc.property(arbitraryRedline, (redline) => {
        expect(blockTexts(redlineHtml(redline), ['del'])).toEqual(textsOf(redline.after));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the before text of the HTML without insertions, in order', () => {
    fc.assert(
      fc.property(arbitraryRedline, (redline) => {
        const shown = plain(blockTexts(redlineHtml(redline), ['ins']).join(' '));
        expect(shown).toBe(plain(textsOf(redline.before).join(' ')));
      }),
      { numRuns: 400 },
    );
  });

  it('lists in the arrangement each block of the after text once and each block that is gone once', () => {
    fc.assert(
      fc.property(arbitraryRedline, (redline) => {
        const lines = arrange(redline);
        const isGone = (role: string): boolean => role === 'deleted' || role === 'moved-away';
        expect(lines.filter(({ role }) => !isGone(role)).map(({ block }) => block.index)).toEqual([
          ...redline.after.blocks.keys(),
        ]);
        const gone = redline.changes.filter(({ kind }) => kind === 'deleted' || kind === 'moved');
        expect(lines.filter(({ role }) => isGone(role)).map(({ block }) => block.index)).toEqual(
          gone.flatMap(({ beforeBlocks }) => beforeBlocks).sort((a, b) => a - b),
        );
      }),
    );
  });

  it('rebuilds both sides of every change from the JSON edits', () => {
    fc.assert(
      fc.property(arbitraryRedline, (redline) => {
        const printed: ReturnType<typeof redlineJson> = JSON.parse(JSON.stringify(redlineJson(redline)));
        expect(printed.changes).toHaveLength(redline.changes.length);
        for (const { before, after, edits } of printed.changes) {
          expect(edits.flatMap(([op, text]) => (op === '+' ? [] : text)).join('')).toBe(before ?? '');
          expect(edits.flatMap(([op, text]) => (op === '-' ? [] : text)).join('')).toBe(after ?? '');
        }
      }),
    );
  });

  it('keeps every terminal row within the width, with and without colour', () => {
    fc.assert(
      fc.property(arbitraryRedline, fc.integer({ min: 40, max: 120 }), fc.boolean(), (redline, width, stat) => {
        const plainRows = redlineTerminal(redline, { width, stat, showFormatting: true }).split('\n');
        for (const line of plainRows) expect(columns(line)).toBeLessThanOrEqual(width);
        const painted = redlineTerminal(redline, { width, stat, colour: true });
        for (const line of painted.replace(/\u001b\[[\d;]*m/g, '').split('\n')) {
          expect(columns(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('shows in Markdown the words of every change, and no markup of the policy', () => {
    fc.assert(
      fc.property(arbitraryRedline, (redline) => {
        const html = marked.parse(redlineMarkdown(redline, { context: Number.POSITIVE_INFINITY }), { async: false });
        // GitHub and marked turn a bare e-mail address into a mailto link whatever is written; nothing else may become a link.
        expect(html).not.toMatch(/<(script|em|code|img|b)\b|<a (?!href="mailto:)/);
        const shown = redline.changes.filter(({ kind }) => kind !== 'reformatted');
        expect(listedText(html, 'after')).toBe(
          shown
            .map(({ after }) => after ?? '')
            .join(' ')
            .replace(/\s/g, ''),
        );
        expect(listedText(html, 'before')).toBe(
          shown
            .map(({ before }) => before ?? '')
            .join(' ')
            .replace(/\s/g, ''),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Columns by an independent rule: two for East Asian text, none for Thai and Arabic marks. */
function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    width += /[\u3040-\u30ff\u4e00-\u9fff]/u.test(character) ? 2 : 1;
  }
  return width;
}
