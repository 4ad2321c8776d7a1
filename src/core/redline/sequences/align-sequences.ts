import { zeros } from '../../text/words/int-room.ts';
import { type Candidate, heaviestChain } from './heaviest-chain.ts';
import { SequenceMatcher } from './myers.ts';

/** Sequences up to this length together are compared outright; anchoring them first would only lose accuracy. */
const outright = 2000;
/** Steps after which Myers' algorithm cuts a stretch: fewer for longer texts, so that the sum stays bounded. */
const costLimit = { least: 64, most: 800, budget: 150_000_000 };
const deepest = 12;

/**
 * Matches equal elements of two sequences in order: `result[i]` is the position in `b` matched to `a[i]`, or -1. Long sequences are
 * anchored on the elements that occur once on both sides (the heaviest ascending chain of them, `weights` being those of `a`),
 * then again within the gaps, and what is left is matched by Myers' algorithm.
 */
export function alignSequences(a: Int32Array, b: Int32Array, weights?: ArrayLike<number>): Int32Array {
  const match = zeros(a.length).fill(-1);
  const affordable = Math.floor(costLimit.budget / (a.length + b.length + 1));
  const limit = Math.max(costLimit.least, Math.min(costLimit.most, affordable));
  const matcher = new SequenceMatcher(a, b, match, limit);
  alignStretch({ a, b, weights, match, matcher }, { aLow: 0, aHigh: a.length, bLow: 0, bHigh: b.length }, 0);
  return match;
}

interface Work {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weights: ArrayLike<number> | undefined;
  readonly match: Int32Array;
  readonly matcher: SequenceMatcher;
}

interface Stretch {
  readonly aLow: number;
  readonly aHigh: number;
  readonly bLow: number;
  readonly bHigh: number;
}

function alignStretch(work: Work, stretch: Stretch, depth: number): void {
  const { a, b, match, matcher } = work;
  let { aLow, aHigh, bLow, bHigh } = stretch;
  while (aLow < aHigh && bLow < bHigh && a[aLow] === b[bLow]) match[aLow++] = bLow++;
  while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] === b[bHigh - 1]) match[--aHigh] = --bHigh;
  if (aLow === aHigh || bLow === bHigh) return;
  const small = aHigh - aLow + bHigh - bLow <= outright;
  const chain =
    depth < deepest && (!small || work.weights !== undefined) ? uniqueChain(work, { aLow, aHigh, bLow, bHigh }) : [];
  if (chain.length === 0) {
    matcher.run(aLow, aHigh, bLow, bHigh);
    return;
  }
  for (const { a: aAt, b: bAt } of chain) {
    alignStretch(work, { aLow, aHigh: aAt, bLow, bHigh: bAt }, depth + 1);
    match[aAt] = bAt;
    aLow = aAt + 1;
    bLow = bAt + 1;
  }
  alignStretch(work, { aLow, aHigh, bLow, bHigh }, depth + 1);
}

/** The heaviest ascending chain of elements that occur exactly once in the stretch on both sides. */
function uniqueChain(work: Work, stretch: Stretch): Candidate[] {
  const { a, b, weights } = work;
  const inA = positions(a, stretch.aLow, stretch.aHigh);
  const inB = positions(b, stretch.bLow, stretch.bHigh);
  const candidates: Candidate[] = [];
  for (const [element, aAt] of inA) {
    const bAt = inB.get(element);
    if (aAt < 0 || bAt === undefined || bAt < 0) continue;
    candidates.push({ a: aAt, b: bAt - stretch.bLow, weight: weights?.[aAt] ?? 1 });
  }
  const chain = heaviestChain(candidates, stretch.bHigh - stretch.bLow);
  return chain.map((each) => ({ ...each, b: each.b + stretch.bLow }));
}

/** Where each element stands; -1 for those that stand in several places. */
function positions(sequence: Int32Array, low: number, high: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = low; at < high; at++) {
    const element = sequence[at] as number;
    found.set(element, found.has(element) ? -1 : at);
  }
  return found;
}
