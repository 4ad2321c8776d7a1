import type { Fingerprint } from './fingerprint.ts';
import { similarity } from './fingerprint.ts';

/** Two blocks that may be the same one, and how alike they are (0 to 1). */
export interface LikelyPair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** A word pair that occurs in more blocks than this tells none of them apart. */
const commonest = 40;
const perBlock = 4;

/**
 * The most alike pairs between two sets of blocks, at most four for each block of `a`, found through an inverted index of
 * their rare words and word pairs: time grows with the text, not with the product of the sets. `likenessOf` says how alike two are,
 * by their places; by default as their fingerprints are.
 */
export function findCandidates(
  a: ReadonlyMap<number, Fingerprint>,
  b: ReadonlyMap<number, Fingerprint>,
  least: number,
  likenessOf = (x: number, y: number): number => similarity(a.get(x) as Fingerprint, b.get(y) as Fingerprint),
): LikelyPair[] {
  if (b.size <= perBlock) return allPairs(a, b, least, likenessOf);
  const places = [...b.keys()];
  const prints = [...b.values()];
  const index = invert(prints);
  const shared = new Float64Array(prints.length);
  const pairs: LikelyPair[] = [];
  for (const [aAt, print] of a) {
    const met: number[] = [];
    for (const features of [print.pairs, print.words]) {
      let last = Number.NaN;
      for (const feature of features) {
        if (feature === last) continue;
        last = feature;
        const holders = index.get(features === print.words ? -1 - feature : feature);
        if (holders === undefined || holders.length > commonest) continue;
        const weight = 1 / holders.length;
        for (const holder of holders) {
          if (shared[holder] === 0) met.push(holder);
          shared[holder] = (shared[holder] as number) + weight;
        }
      }
    }
    met.sort((x, y) => (shared[y] as number) - (shared[x] as number) || x - y);
    for (const holder of met.slice(0, perBlock)) {
      const bAt = places[holder] as number;
      const likeness = likenessOf(aAt, bAt);
      if (likeness >= least) pairs.push({ a: aAt, b: bAt, likeness });
    }
    for (const holder of met) shared[holder] = 0;
  }
  return pairs;
}

/** Of so few blocks none is skipped, and the index would cost more than it saves: alike blocks always share a feature. */
function allPairs(
  a: ReadonlyMap<number, Fingerprint>,
  b: ReadonlyMap<number, Fingerprint>,
  least: number,
  likenessOf: (x: number, y: number) => number,
): LikelyPair[] {
  const pairs: LikelyPair[] = [];
  for (const aAt of a.keys()) {
    for (const bAt of b.keys()) {
      const likeness = likenessOf(aAt, bAt);
      if (likeness >= least) pairs.push({ a: aAt, b: bAt, likeness });
    }
  }
  return pairs;
}

/** Word pairs under their own number, words under -1 - number; a clash only adds a candidate that the comparison throws out. */
function invert(prints: readonly Fingerprint[]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  prints.forEach((print, at) => {
    for (const features of [print.pairs, print.words]) {
      for (const feature of features) {
        const key = features === print.words ? -1 - feature : feature;
        const holders = index.get(key);
        if (holders === undefined) index.set(key, [at]);
        else if (holders[holders.length - 1] !== at && holders.length <= commonest) holders.push(at);
      }
    }
  });
  return index;
}
