import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redline } from '../../src/core/redline/comparing/redline.ts';
import { redlineOfTexts } from '../../src/core/redline/comparing/redline-of-texts.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

/** Lines that open something, close it, or mean another thing for what stands around them. */
const line = fc.constantFrom(
  '# Notice',
  '## What we keep',
  'Records of visits',
  '===',
  '---',
  '**Who sees it**',
  '**1.** **Who sees it**',
  'We keep records of every visit for ninety days, and of every order for as long as the law of taxes asks us to.',
  'We keep records of every visit for ninety days, and of every order for as long as the law of taxes asks us to!',
  'They are shared with nobody.',
  'We collect:',
  '- names',
  '- orders of the last year',
  '  - and what was returned',
  '  indented text that may belong to an item',
  '1. First',
  '2. Second',
  '3. **Third**',
  '* * *',
  '> quoted words',
  '| What | Why |',
  '|---|---|',
  '| Name | To greet you |',
  '```',
  '~~~',
  'code of some kind',
  '<div>',
  '</div>',
  '<!-- a remark',
  'of two lines -->',
  '<script>',
  '</script>',
  '</SCRIPT>',
  '  ===',
  '<ul><li>one</li><li>two</li></ul>',
  '[terms]: https://example.com/terms',
  '[terms]: https://example.com/other',
  'See our [terms] and [rights](https://example.com/rights).',
  'Effective 1 May 2026',
  '\u00a0',
  '* ',
  '\\',
  '2026',
);
/** Whether such a line is a heading depends on what follows it, and on whether it is the first. */
const title = fc.constantFrom('Records of visits', 'Your Choices', '**Who sees it**', '# Notice');
const lines = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: line },
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: title.map((text) => `\n${text}\n`) },
    ),
    { maxLength: 60 },
  )
  .map((drawn) => drawn.flatMap((each) => each.split('\n')));

/** A text and one made from it: a few stretches taken out, put in or put elsewhere. */
const revisions = fc
  .tuple(
    lines,
    fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.array(fc.oneof(line, fc.constant('')), { maxLength: 5 })), {
      maxLength: 4,
    }),
  )
  .map(([before, edits]) => {
    const after = [...before];
    for (const [place, taken, put] of edits) after.splice(place % (after.length + 1), taken, ...put);
    return [before.join('\n'), after.join('\n')] as const;
  });

test('a text is read the same with and without the help of an earlier one', () => {
  fc.assert(
    fc.property(revisions, ([before, after]) => {
      const helped = parsePolicy(after, parsePolicy(before));
      expect(JSON.stringify(helped)).toBe(JSON.stringify(parsePolicy(after)));
    }),
    { numRuns: 5000 },
  );
});

test('a text that was read with the help of another helps to read the next', () => {
  fc.assert(
    fc.property(revisions, lines, ([first, second], inserted) => {
      const third = `${second}\n\n${inserted.join('\n')}\n\n${first}`;
      const helped = parsePolicy(third, parsePolicy(second, parsePolicy(first)));
      expect(JSON.stringify(helped)).toBe(JSON.stringify(parsePolicy(third)));
    }),
    { numRuns: 500 },
  );
});

test('two texts are compared as the policies read from them are', () => {
  fc.assert(
    fc.property(revisions, ([before, after]) => {
      expect(JSON.stringify(redlineOfTexts(before, after))).toBe(
        JSON.stringify(redline(parsePolicy(before), parsePolicy(after))),
      );
    }),
    { numRuns: 300 },
  );
});

test('the inline markup of what an earlier text has as well is not read again', () => {
  const paragraphs = Array.from({ length: 200 }, (_, at) => `We keep *record* number ${at} as long as it is needed.`);
  const earlier = parsePolicy(paragraphs.join('\n\n'));
  const after = paragraphs.toSpliced(50, 1, 'We keep *that* record no longer.').toSpliced(120, 30).join('\n\n');
  const read = new Set(earlier.blocks.map((block) => block.links));
  const { blocks } = parsePolicy(after, earlier);
  expect(blocks).toHaveLength(170);
  expect(blocks.filter((block) => read.has(block.links))).toHaveLength(169);
});
