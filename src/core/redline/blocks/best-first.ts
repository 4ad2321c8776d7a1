import type { LikelyPair } from './find-candidates.ts';

/** Of some pairs the most alike first, each place once; of pairs equally alike the one that stands first. */
export function bestFirst(pairs: readonly LikelyPair[]): LikelyPair[] {
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  return [...pairs]
    .sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      if (usedA.has(a) || usedB.has(b)) return false;
      usedA.add(a);
      usedB.add(b);
      return true;
    });
}
