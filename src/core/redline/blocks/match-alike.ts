import { type Candidate, heaviestChain } from '../sequences/heaviest-chain.ts';
import { commonEnd, commonStart } from '../sequences/shared-ends.ts';
import { findCandidates, type LikelyPair } from './find-candidates.ts';
import { findMoves, leastForMove } from './find-moves.ts';
import { similarity } from './fingerprint.ts';
import { gapsBetween } from './match-equal.ts';
import { type Gap, pairInGap } from './pair-in-gap.ts';
import { pairSections } from './pair-sections.ts';
import type { Side } from './side.ts';

/** Two texts less alike than this are no two versions of one text. */
const least = 0.3;
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
  const twins: Twins = { a: new Set(), b: new Set() };
  const pairs = pairTwins(a, b, twins, (side, at) => side.block(at).text);
  pairObvious(a, b, twins);
  for (const pair of pairTwins(a, b, twins, plainWords)) pairs.push(pair);
  for (const pair of likelyPairs(a, b, twins)) pairs.push(pair);
  const displaced = keepHeaviest(a, b, pairs);
  for (const pair of displaced) {
    twins.a.add(pair.a);
    twins.b.add(pair.b);
  }
  pairInGaps(a, b, twins, areTitles, false);
  const moves = findMoves(a, b, [...displaced, ...pairs]);
  for (const move of pairSections(a, b, moves)) moves.push(move);
  const settled: Twins = { a: new Set(moves.map((move) => move.a)), b: new Set(moves.map((move) => move.b)) };
  pairInGaps(a, b, settled, areTitles, true);
  pairHeadings(a, b, settled);
  for (const gap of gapsBetween(a, b)) {
    if (!settled.a.has(gap.aLow) && !settled.b.has(gap.bLow)) pairShort(a, b, gap);
  }
  return moves;
}

/** Pairs alike blocks within each gap: those of which `isKind` says `wanted`, and that are not set aside. */
function pairInGaps(
  a: Side,
  b: Side,
  aside: Twins,
  isKind: (a: Side, b: Side, x: number, y: number) => boolean,
  wanted: boolean,
): void {
  for (const gap of gapsBetween(a, b)) {
    if (wanted && !(hasTitle(a, gap.aLow, gap.aHigh) && hasTitle(b, gap.bLow, gap.bHigh))) continue;
    const likeness = (x: number, y: number): number =>
      aside.a.has(x) || aside.b.has(y) || isKind(a, b, x, y) !== wanted ? 0 : similarity(a.print(x), b.print(y));
    pairInGap(gap, likeness, least, (x, y) => match(a, b, x, y));
  }
}

function hasTitle(side: Side, low: number, high: number): boolean {
  for (let at = low; at < high; at++) if (side.block(at).kind === 'heading') return true;
  return false;
}

/** Titles are alike by chance ("How we use it", "Who gets it"): the text under them is asked first where they belong. */
function areTitles(a: Side, b: Side, x: number, y: number): boolean {
  return a.block(x).kind === 'heading' && b.block(y).kind === 'heading';
}

function likelyPairs(a: Side, b: Side, twins: Twins): LikelyPair[] {
  const restA = a.free().filter((at) => !twins.a.has(at));
  const restB = b.free().filter((at) => !twins.b.has(at));
  if (restA.length === 0 || restB.length === 0) return [];
  const printsA = new Map(restA.map((at) => [at, a.print(at)]));
  const printsB = new Map(restB.map((at) => [at, b.print(at)]));
  return findCandidates(printsA, printsB, least).filter((pair) => !areTitles(a, b, pair.a, pair.b));
}

function match(a: Side, b: Side, aAt: number, bAt: number): void {
  a.partner[aAt] = bAt;
  b.partner[bAt] = aAt;
}

/**
 * In small gaps, what is clearly the same block edited is paired at once, first by what the texts begin and end with, which costs
 * next to nothing, then by their words. Most revisions need no more.
 */
function pairObvious(a: Side, b: Side, twins: Twins): void {
  const pairBy = (likeness: (x: number, y: number) => number, leastLikeness: number): void => {
    for (const gap of gapsBetween(a, b)) {
      if ((gap.aHigh - gap.aLow) * (gap.bHigh - gap.bLow) > mostCellsOfSmallGap) continue;
      const unlessTwin = (x: number, y: number): number =>
        twins.a.has(x) || twins.b.has(y) || areTitles(a, b, x, y) ? 0 : likeness(x, y);
      pairInGap(gap, unlessTwin, leastLikeness, (x, y) => match(a, b, x, y));
    }
  };
  pairBy((x, y) => sharedEnds(a.block(x).text, b.block(y).text), leastShared);
  pairBy((x, y) => similarity(a.print(x), b.print(y)), leastObvious);
}

function isSingle(gap: Gap): boolean {
  return gap.aHigh - gap.aLow === 1 && gap.bHigh - gap.bLow === 1;
}

/** Share of the longer text that both begin and end with; 0 for texts too short to tell. */
function sharedEnds(before: string, after: string): number {
  const longer = Math.max(before.length, after.length);
  if (longer < leastLengthOfSharing) return 0;
  const start = commonStart(before, after);
  return (start + commonEnd(before, after, start)) / longer;
}

/** Blocks that have their equal on the other side, so that no likeness needs to be looked for. */
interface Twins {
  readonly a: Set<number>;
  readonly b: Set<number>;
}

type KeyOf = (side: Side, at: number) => string | number | null;

/** Pairs the free blocks of equal key that the ascending match skipped, in order; what has a twin already is left out. */
function pairTwins(a: Side, b: Side, twins: Twins, keyOf: KeyOf): LikelyPair[] {
  const freeA = a.free().filter((at) => !twins.a.has(at));
  const freeB = b.free().filter((at) => !twins.b.has(at));
  if (freeA.length === 0 || freeB.length === 0) return [];
  const keysB = freeB.map((at) => keyOf(b, at));
  const take = freeA.length * freeB.length <= fewPairs ? takerOfFew(keysB) : takerOfMany(keysB);
  const pairs: LikelyPair[] = [];
  for (const at of freeA) {
    const key = keyOf(a, at);
    const place = key === null ? -1 : take(key);
    if (place < 0) continue;
    const twin = freeB[place] as number;
    twins.a.add(at);
    twins.b.add(twin);
    pairs.push({ a: at, b: twin, likeness: 1 });
  }
  return pairs;
}

/** Up to so many pairs of keys are compared outright: keys mostly differ in length, and a table would read every one of them whole. */
const fewPairs = 400;

/** Gives the first place of a key, then the next, and -1 where there is none left. */
type Taker = (key: string | number) => number;

function takerOfFew(keys: readonly (string | number | null)[]): Taker {
  const left = keys.slice();
  return (key) => {
    const place = left.indexOf(key);
    if (place >= 0) left[place] = null;
    return place;
  };
}

function takerOfMany(keys: readonly (string | number | null)[]): Taker {
  const places = new Map<string | number, number[]>();
  keys.forEach((key, place) => {
    if (key === null) return;
    const list = places.get(key);
    if (list === undefined) places.set(key, [place]);
    else list.push(place);
  });
  for (const list of places.values()) list.reverse();
  return (key) => places.get(key)?.pop() ?? -1;
}

/** Names the words of a block, whatever their case and punctuation. */
function plainWords(side: Side, at: number): number | null {
  const { wordCount, sequence } = side.print(at);
  return wordCount === 0 ? null : wordCount * 2 ** 32 + (sequence >>> 0);
}

/** Out of what is matched and what is likely, keeps the heaviest ascending set in place; gives the matches that had to yield. */
function keepHeaviest(a: Side, b: Side, pairs: readonly LikelyPair[]): LikelyPair[] {
  // What is matched ascends already.
  if (pairs.length === 0) return [];
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
  return side.block(at).source.length / 6 + 1;
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
function pairHeadings(a: Side, b: Side, moved: Twins): void {
  for (let at = 0; at + 1 < a.partner.length; at++) {
    if (!a.isFree(at) || moved.a.has(at) || a.block(at).kind !== 'heading') continue;
    const twin = (a.partner[at + 1] as number) - 1;
    if (twin < 0 || !b.isFree(twin) || moved.b.has(twin) || b.block(twin).kind !== 'heading') continue;
    if (at === 0 || (a.partner[at - 1] as number) < twin) match(a, b, at, twin);
  }
}

/** A short block alone in its gap was replaced by the short block alone on the other side: a price, a date, a button. */
function pairShort(a: Side, b: Side, gap: Gap): void {
  const { aLow, bLow } = gap;
  if (!isSingle(gap) || a.block(aLow).kind !== b.block(bLow).kind) return;
  if (Math.max(a.print(aLow).wordCount, b.print(bLow).wordCount) <= mostWordsOfShort) match(a, b, aLow, bLow);
}
