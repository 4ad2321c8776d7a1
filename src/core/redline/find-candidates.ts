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
 * their rare words and word pairs: time grows with the text, not with the product of the sets.
 */
export function findCandidates(
  a: ReadonlyMap<number, Fingerprint>,
  b: ReadonlyMap<number, Fingerprint>,
  least: number,
): LikelyPair[] {
  if (b.size <= perBlock) return allPairs(a, b, least);
  const index = invert(b);
  const pairs: LikelyPair[] = [];
  for (const [aAt, print] of a) {
    const shared = new Map<number, number>();
    for (const features of [print.pairs, print.words]) {
      let last = Number.NaN;
      for (const feature of features) {
        if (feature === last) continue;
        last = feature;
        const holders = index.get(features === print.words ? -1 - feature : feature);
        if (holders === undefined || holders.length > commonest) continue;
        for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1 / holders.length);
      }
    }
    const best = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, perBlock);
    for (const [bAt] of best) {
      const other = b.get(bAt);
      const likeness = other === undefined ? 0 : similarity(print, other);
      if (likeness >= least) pairs.push({ a: aAt, b: bAt, likeness });
    }
  }
  return pairs;
}

/** Of so few blocks none is passed over, and the index would cost more than it saves: alike blocks always share a feature. */
function allPairs(
  a: ReadonlyMap<number, Fingerprint>,
  b: ReadonlyMap<number, Fingerprint>,
  least: number,
): LikelyPair[] {
  const pairs: LikelyPair[] = [];
  for (const [aAt, print] of a) {
    for (const [bAt, other] of b) {
      const likeness = similarity(print, other);
      if (likeness >= least) pairs.push({ a: aAt, b: bAt, likeness });
    }
  }
  return pairs;
}

/** Word pairs under their own number, words under -1 - number; a clash only adds a candidate that the comparison throws out. */
function invert(b: ReadonlyMap<number, Fingerprint>): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (const [at, print] of b) {
    for (const features of [print.pairs, print.words]) {
      for (const feature of features) {
        const key = features === print.words ? -1 - feature : feature;
        const holders = index.get(key);
        if (holders === undefined) index.set(key, [at]);
        else if (holders[holders.length - 1] !== at && holders.length <= commonest) holders.push(at);
      }
    }
  }
  return index;
}
