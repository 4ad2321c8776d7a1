import { describe, expect, it } from 'vitest';
import { redlineMarkdown } from '../../../src/core/redline/formats/plain/markdown.ts';
import { buildRedline, li, p } from './build-redline.ts';
import { exampleRedline } from './example-redline.ts';
import { exampleTable } from './example-table.ts';

describe('redlineMarkdown', () => {
  const text = redlineMarkdown(exampleRedline);

  it('reads in a pull request: sections, numbers, struck and bold words', () => {
    expect(text).toContain(
      '### Harbourfax privacy policy\n\n1\\. replaced\n\n> We tell you ~~thirty (30)~~**ten (10)** business days',
    );
    expect(text).toContain(
      '> **partners who may write to you about their own products;**\n>\n> **buyers of our directory.**',
    );
    expect(text).toContain('1 formatting difference (1 link target) not shown.');
    expect(text).not.toContain('ads.example');
  });

  it('lists formatting where asked', () => {
    expect(redlineMarkdown(exampleRedline, { showFormatting: true })).toContain(
      '- link target: https&#58;//harbourfax.example/c → https&#58;//ads.example/c',
    );
  });

  it.each([
    ['a mention', 'ask @everyone', 'ask &#64;everyone'],
    ['an issue', 'see #12', 'see \\#12'],
    ['emphasis', 'not *bold* or _slanted_', 'not \\*bold\\* or \\_slanted\\_'],
    ['a link', '[text](javascript:x)', '\\[text\\](javascript:x)'],
    ['HTML', '<img src=x>', '&lt;img src=x&gt;'],
    ['mathematics', 'from $5 to $10', 'from \\$5 to \\$10'],
    ['a reference', 'AT&amp;T', 'AT&amp;amp;T'],
  ])('escapes %s', (_, own, expected) => {
    expect(redlineMarkdown(buildRedline([{ kind: 'inserted', after: [p(own)] }]))).toContain(expected);
  });

  it.each([
    ['1. first', '> 1\\. first'],
    ['- point', '> \\- point'],
    ['# not a heading', '> \\# not a heading'],
    ['=== nor this', '> \\=== nor this'],
  ])('keeps %j from starting a block', (own, expected) => {
    const edits = [['=', own] as const, ['+', ' more'] as const];
    const step = { kind: 'replaced' as const, before: [li(own)], after: [li(`${own} more`)], edits };
    expect(redlineMarkdown(buildRedline([step]))).toContain(expected);
  });

  it('keeps only the words inserted or deleted where asked', () => {
    const words = redlineMarkdown(exampleRedline, { wordsOnly: true });
    expect(words).toContain('> ~~thirty (30)~~**ten (10)** … ~~by e-mail and~~');
    expect(words).not.toContain('business days');
    expect(words).not.toContain('You may object');
  });

  it('gives each cell of a long table row a line of its own', () => {
    const table = redlineMarkdown(exampleTable, { context: 5 });
    expect(table).toContain('> Pages of a fax<br>\n> \\| … that it was received there<strong>, and to find out');
    expect(table).toContain('</strong><br>\n> \\| ~~thirty days~~**one year**\n');
    expect(table).toContain('> **Address book \\| To fill in numbers \\| as long as you keep it**');
    expect(table).toContain('> ~~Cover sheets \\| To print them \\| a day~~');
  });

  it('uses the elements of the same meaning where marks would not be read', () => {
    const edits = [['=', 'fax'] as const, ['-', '(es)'] as const, ['=', 'es'] as const];
    const redline = buildRedline([{ kind: 'replaced', before: [p('fax(es)es')], after: [p('faxes')], edits }]);
    expect(redlineMarkdown(redline)).toContain('> fax<del>(es)</del>es');
  });
});
