import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/core/materiality/comparing/likeness.ts';
import { matchMostAlike } from '../../src/core/materiality/comparing/match-most-alike.ts';

type Words = ReadonlySet<string>;

const likenessOf = (x: Words, y: Words): number => {
  const shared = [...x].filter((word) => y.has(word)).length;
  return likeness(shared, Math.min(x.size, y.size), Math.max(x.size, y.size));
};

/** Every pair compared, the most alike taken first. */
function matchByComparingAll(before: readonly Words[], after: readonly Words[], least: number): [number, number][] {
  const pairs = before.flatMap((x, b) => after.map((y, a) => ({ b, a, value: likenessOf(x, y) })));
  const free = { before: new Set(before.keys()), after: new Set(after.keys()) };
  return pairs
    .filter(({ value }) => value >= least)
    .sort((x, y) => y.value - x.value || x.b - y.b || x.a - y.a)
    .flatMap(({ b, a }): [number, number][] => {
      if (!free.before.has(b) || !free.after.has(a)) return [];
      free.before.delete(b);
      free.after.delete(a);
      return [[b, a]];
    });
}

/** Sets of words of which some are common and some rare, many sets equal. */
const side = (most: number) =>
  fc.array(
    fc
      .uniqueArray(fc.nat(60), { maxLength: 12 })
      .map((numbers): Words => new Set(numbers.map((number) => `w${Math.floor((number * number) / 60)}`))),
    { maxLength: most },
  );

describe('matching the most alike', () => {
  it.each([0.34, 0.5, 0.6, 1])('finds what comparing every pair finds, from %s on', (least) => {
    fc.assert(
      fc.property(side(40), side(40), (before, after) => {
        expect(matchMostAlike(before, after, least)).toEqual(matchByComparingAll(before, after, least));
      }),
      { numRuns: 400 },
    );
  });

  it('finds it where short sets lie within long ones', () => {
    const within = fc
      .tuple(fc.nat(8), fc.integer({ min: 4, max: 30 }))
      .map(([from, length]): Words => new Set(Array.from({ length }, (_, at) => `w${from + at}`)));
    const sets = fc.array(within, { maxLength: 40 });
    fc.assert(
      fc.property(sets, sets, (before, after) => {
        expect(matchMostAlike(before, after, 0.6)).toEqual(matchByComparingAll(before, after, 0.6));
      }),
      { numRuns: 400 },
    );
  });

  it('finds it among sets of which many are equal or share one word', () => {
    const few = fc.array(
      fc.constantFrom<Words>(
        new Set(['name']),
        new Set(['name', 'one']),
        new Set(['name', 'two']),
        new Set(['one', 'two', 'three', 'four']),
        new Set(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']),
        new Set<string>(),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(few, few, (before, after) => {
        expect(matchMostAlike(before, after, 0.34)).toEqual(matchByComparingAll(before, after, 0.34));
      }),
      { numRuns: 400 },
    );
  });
});
