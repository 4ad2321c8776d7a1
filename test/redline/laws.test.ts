import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Redline } from '../../src/core/redline/change/types.ts';
import { redline } from '../../src/core/redline/comparing/redline.ts';
import type { Policy } from '../../src/core/text/policy/types.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const word = fc.constantFrom(
  ...'we you collect share data name e-mail partners never always sell May 2020 $5 5% May 1, 2020 | * _ ** [x](y) &amp; \u2014 \u201cA\u201d \u6211\u4eec \u0e40\u0e23\u0e32 1. (a) <br> ` . , : U.S. Inc.'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: sentence.map((text) => `*   ${text}`) },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Contact',
      '**Your Rights**',
      '> We promise.',
      '---',
      '| a | b |\n| --- | --- |\n| c | d |',
    ),
  },
);
const document = fc.array(block, { maxLength: 14 }).map((blocks) => blocks.join('\n\n'));

/** Two texts of which the second is the first with blocks dropped, moved, doubled and replaced. */
const pair = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 14 }),
    fc.array(fc.tuple(fc.nat(20), fc.nat(20), block), { maxLength: 5 }),
  )
  .map(([blocks, steps]) => {
    const edited = [...blocks];
    for (const [from, to, fresh] of steps) {
      const [taken] = edited.splice(from % Math.max(1, edited.length), 1);
      if (from % 3 !== 0 && taken !== undefined) edited.splice(to % (edited.length + 1), 0, taken);
      if (to % 3 === 0) edited.splice(to % (edited.length + 1), 0, fresh);
      if (to % 5 === 1 && taken !== undefined) edited.splice(from % (edited.length + 1), 0, `${taken} and more.`);
    }
    return [blocks.join('\n\n'), edited.join('\n\n')] as const;
  });

function joinedText(policy: Policy, indexes: readonly number[]): string | null {
  return indexes.length === 0 ? null : indexes.map((index) => policy.blocks[index]?.text).join(' ');
}

function expectLaws(result: Redline): void {
  const { before, after, changes, stats } = result;
  const seen = { before: new Set<number>(), after: new Set<number>() };
  for (const change of changes) {
    const rebuilt = (drop: string): string =>
      change.edits
        .filter(([op]) => op !== drop)
        .map(([, text]) => text)
        .join('');
    expect(rebuilt('+')).toBe(change.before ?? '');
    expect(rebuilt('-')).toBe(change.after ?? '');
    expect(change.edits.every(([, text]) => text !== '')).toBe(true);
    expect(change.edits.every(([op], index) => index === 0 || op !== change.edits[index - 1]?.[0])).toBe(true);
    expect(change.before ?? '').toBe(joinedText(before, change.beforeBlocks) ?? '');
    expect(change.after ?? '').toBe(joinedText(after, change.afterBlocks) ?? '');
    if (change.kind === 'reformatted') expect(change.formatting.length).toBeGreaterThan(0);
    for (const side of ['before', 'after'] as const) {
      for (const index of side === 'before' ? change.beforeBlocks : change.afterBlocks) {
        expect(seen[side].has(index)).toBe(false);
        seen[side].add(index);
      }
    }
  }
  const kept = (policy: Policy, changed: Set<number>): string[] =>
    policy.blocks.filter((each) => !changed.has(each.index)).map((each) => each.text);
  expect(kept(before, seen.before)).toEqual(kept(after, seen.after));
  expect(stats.unchanged + stats.moved + stats.deleted).toBe(before.words);
  expect(stats.unchanged + stats.moved + stats.inserted).toBe(after.words);
  expect(changes.map((change) => change.id)).toEqual(changes.map((_, index) => `c${index + 1}`));
}

test('edits rebuild both sides, every block is accounted for once, and the counts add up', () => {
  fc.assert(
    fc.property(fc.oneof(pair, fc.tuple(document, document)), ([before, after]) => {
      expectLaws(redline(parsePolicy(before), parsePolicy(after)));
    }),
    { numRuns: 400 },
  );
});

test('a text compared with itself shows nothing', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(redline(parsePolicy(text), parsePolicy(text)).changes).toEqual([]);
    }),
  );
});

test('the redline of (b, a) is that of (a, b) read backwards', () => {
  fc.assert(
    fc.property(fc.oneof(pair, fc.tuple(document, document)), ([before, after]) => {
      const forwards = redline(parsePolicy(before), parsePolicy(after));
      const backwards = redline(parsePolicy(after), parsePolicy(before));
      const { inserted, deleted, moved, unchanged } = forwards.stats;
      expect(backwards.stats).toEqual({ inserted: deleted, deleted: inserted, moved, unchanged });
      const blocks = (result: Redline, swap: boolean): string[] =>
        result.changes
          .map(({ beforeBlocks, afterBlocks }) =>
            JSON.stringify(swap ? [afterBlocks, beforeBlocks] : [beforeBlocks, afterBlocks]),
          )
          .sort();
      expect(blocks(backwards, true)).toEqual(blocks(forwards, false));
    }),
    { numRuns: 200 },
  );
});
