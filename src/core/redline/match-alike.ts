import { findCandidates, type LikelyPair } from './find-candidates.ts';
import { similarity } from './fingerprint.ts';
import { type Candidate, heaviestChain } from './heaviest-chain.ts';
import { gapsBetween } from './match-equal.ts';
import { type Gap, pairInGap } from './pair-in-gap.ts';
import { commonEnd, commonStart } from './shared-ends.ts';
import { type Side, sourceOf } from './side.ts';

/** Two texts less alike than this are no two versions of one text. */
const least = 0.3;
const leastForMove = 0.55;
const leastWordsForMove = 8;
const mostWordsOfShort = 5;
const leastObvious = 0.65;
const leastLengthOfSharing = 40;
const leastShared = 0.6;
const mostCellsOfSmallGap = 36;
/** Beside a likely pair, one that is this much less likely is not considered. */
const tolerance = 0.25;

/**
 * Matches what is left after the equal blocks: first alike blocks in place, then renamed headings. Gives the pairs that belong
 * together out of order: the blocks that moved.
 */
export function matchAlike(a: Side, b: Side): LikelyPair[] {
  const freeA = a.free();
  const freeB = b.free();
  if (freeA.length === 0 || freeB.length === 0) return [];
  const pairs = equalElsewhere(a, b, freeA, freeB);
  const pairedA = new Set(pairs.map((pair) => pair.a));
  const pairedB = new Set(pairs.map((pair) => pair.b));
  pairObvious(a, b, pairedA, pairedB);
  const printsA = new Map(freeA.filter((at) => a.isFree(at) && !pairedA.has(at)).map((at) => [at, a.print(at)]));
  const printsB = new Map(freeB.filter((at) => b.isFree(at) && !pairedB.has(at)).map((at) => [at, b.print(at)]));
  for (const pair of findCandidates(printsA, printsB, least)) pairs.push(pair);
  const displaced = keepHeaviest(a, b, pairs);
  for (const pair of displaced) {
    pairedA.add(pair.a);
    pairedB.add(pair.b);
  }
  for (const gap of gapsBetween(a, b)) {
    pairInGap(
      gap,
      (x, y) => (pairedA.has(x) || pairedB.has(y) ? 0 : similarity(a.print(x), b.print(y))),
      least,
      (x, y) => match(a, b, x, y),
    );
  }
  pairHeadings(a, b);
  const moves = findMoves(a, b, [...displaced, ...pairs]);
  const movedA = new Set(moves.map((move) => move.a));
  const movedB = new Set(moves.map((move) => move.b));
  for (const gap of gapsBetween(a, b)) {
    if (!movedA.has(gap.aLow) && !movedB.has(gap.bLow)) pairShort(a, b, gap);
  }
  return moves;
}

function match(a: Side, b: Side, aAt: number, bAt: number): void {
  a.partner[aAt] = bAt;
  b.partner[bAt] = aAt;
}

/** In a small gap, what is clearly the same block edited is paired at once; most revisions need no more. */
function pairObvious(a: Side, b: Side, pairedA: ReadonlySet<number>, pairedB: ReadonlySet<number>): void {
  const gaps = [...gapsBetween(a, b)].filter(
    (gap) => (gap.aHigh - gap.aLow) * (gap.bHigh - gap.bLow) <= mostCellsOfSmallGap,
  );
  for (const gap of gaps) {
    if (isSingle(gap) && !pairedA.has(gap.aLow) && !pairedB.has(gap.bLow) && shareEnds(a, b, gap.aLow, gap.bLow)) {
      match(a, b, gap.aLow, gap.bLow);
      continue;
    }
    const likeness = (x: number, y: number): number =>
      pairedA.has(x) || pairedB.has(y) ? 0 : similarity(a.print(x), b.print(y));
    pairInGap(gap, likeness, leastObvious, (x, y) => match(a, b, x, y));
  }
}

function isSingle(gap: Gap): boolean {
  return gap.aHigh - gap.aLow === 1 && gap.bHigh - gap.bLow === 1;
}

/** Two texts that begin and end alike for most of their length need no further comparison. */
function shareEnds(a: Side, b: Side, aAt: number, bAt: number): boolean {
  const before = a.block(aAt).text;
  const after = b.block(bAt).text;
  const longer = Math.max(before.length, after.length);
  if (longer < leastLengthOfSharing) return false;
  const start = commonStart(before, after);
  return start + commonEnd(before, after, start) >= longer * leastShared;
}

/** Blocks with the same words that the ascending match passed over. */
function equalElsewhere(a: Side, b: Side, freeA: readonly number[], freeB: readonly number[]): LikelyPair[] {
  const pairs: LikelyPair[] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairUp = (keyOf: (side: Side, at: number) => string | null): void => {
    const holders = new Map<string, number[]>();
    for (const at of freeB) {
      const key = usedB.has(at) ? null : keyOf(b, at);
      if (key === null) continue;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [at]);
      else list.push(at);
    }
    for (const list of holders.values()) list.reverse();
    for (const at of freeA) {
      const key = usedA.has(at) ? null : keyOf(a, at);
      const twin = key === null ? undefined : holders.get(key)?.pop();
      if (twin === undefined) continue;
      usedA.add(at);
      usedB.add(twin);
      pairs.push({ a: at, b: twin, likeness: 1 });
    }
  };
  pairUp((side, at) => side.block(at).text);
  pairUp((side, at) => {
    const { wordCount, sequence } = side.print(at);
    return wordCount === 0 ? null : `${wordCount} ${sequence}`;
  });
  return pairs;
}

/** Out of what is matched and what is likely, keeps the heaviest ascending set in place; gives the matches that had to yield. */
function keepHeaviest(a: Side, b: Side, pairs: readonly LikelyPair[]): LikelyPair[] {
  const bestA = new Map<number, number>();
  const bestB = new Map<number, number>();
  for (const { a: x, b: y, likeness } of pairs) {
    bestA.set(x, Math.max(bestA.get(x) ?? 0, likeness));
    bestB.set(y, Math.max(bestB.get(y) ?? 0, likeness));
  }
  const candidates: Candidate[] = [];
  for (const { a: x, b: y, likeness } of pairs) {
    const best = Math.max(bestA.get(x) ?? 0, bestB.get(y) ?? 0);
    if (best >= leastForMove && likeness < best - tolerance) continue;
    candidates.push({ a: x, b: y, weight: likeness * likeness * weightOf(a, x) });
  }
  const runs = matchedRuns(a, candidates);
  const kept = new Set(heaviestChain(candidates, b.partner.length));
  const displaced: LikelyPair[] = [];
  for (const { candidate, length } of runs) {
    if (kept.has(candidate)) continue;
    for (let step = 0; step < length; step++) {
      const pair = { a: candidate.a + step, b: candidate.b + step, likeness: 1 };
      displaced.push(pair);
      a.partner[pair.a] = -1;
      b.partner[pair.b] = -1;
    }
  }
  const matched = new Set(runs.map((run) => run.candidate));
  for (const candidate of kept) if (!matched.has(candidate)) match(a, b, candidate.a, candidate.b);
  return displaced;
}

/** About the number of words: what it costs to show the block as moved. */
function weightOf(side: Side, at: number): number {
  return sourceOf(side.block(at)).length / 6 + 1;
}

interface Run {
  readonly candidate: Candidate;
  readonly length: number;
}

/** Blocks matched one after the other on both sides stand or fall together; each run becomes one candidate. */
function matchedRuns(a: Side, candidates: Candidate[]): Run[] {
  const runs: Run[] = [];
  const { partner } = a;
  let at = 0;
  while (at < partner.length) {
    if ((partner[at] as number) < 0) {
      at++;
      continue;
    }
    const from = at;
    let weight = 0;
    do weight += weightOf(a, at++);
    while (at < partner.length && partner[at] === (partner[at - 1] as number) + 1);
    const candidate = { a: from, b: partner[from] as number, weight };
    candidates.push(candidate);
    runs.push({ candidate, length: at - from });
  }
  return runs;
}

/** A heading alone in its gap, with the same text following on both sides, was renamed however little its words agree. */
function pairHeadings(a: Side, b: Side): void {
  for (let at = 0; at + 1 < a.partner.length; at++) {
    if (!a.isFree(at) || a.block(at).kind !== 'heading') continue;
    const twin = (a.partner[at + 1] as number) - 1;
    if (twin < 0 || !b.isFree(twin) || b.block(twin).kind !== 'heading') continue;
    if (at === 0 || (a.partner[at - 1] as number) < twin) match(a, b, at, twin);
  }
}

/** A short block alone in its gap was replaced by the short block alone on the other side: a price, a date, a button. */
function pairShort(a: Side, b: Side, gap: Gap): void {
  const { aLow, bLow } = gap;
  if (!isSingle(gap) || a.block(aLow).kind !== b.block(bLow).kind) return;
  if (Math.max(a.print(aLow).wordCount, b.print(bLow).wordCount) <= mostWordsOfShort) match(a, b, aLow, bLow);
}

function findMoves(a: Side, b: Side, pairs: readonly LikelyPair[]): LikelyPair[] {
  const moves: LikelyPair[] = [];
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  for (const pair of [...pairs].sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)) {
    if (!a.isFree(pair.a) || !b.isFree(pair.b) || takenA.has(pair.a) || takenB.has(pair.b)) continue;
    if (!isMove(a, b, pair)) continue;
    takenA.add(pair.a);
    takenB.add(pair.b);
    moves.push(pair);
  }
  return moves;
}

/** The same words elsewhere are a move, however few; alike words only if there are enough of them to tell. */
function isMove(a: Side, b: Side, pair: LikelyPair): boolean {
  if (pair.likeness === 1) return /[\p{L}\p{N}]/u.test(a.block(pair.a).text);
  if (pair.likeness < leastForMove) return false;
  return Math.min(a.print(pair.a).wordCount, b.print(pair.b).wordCount) >= leastWordsForMove;
}
