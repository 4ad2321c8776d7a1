import type { Vocabulary } from '../words/vocabulary.ts';
import type { LikelyPair } from './find-candidates.ts';
import { sharedPairs, similarity } from './fingerprint.ts';
import type { Group } from './join-neighbours.ts';
import { cutLimits, likelyCuts } from './likely-cuts.ts';
import type { Gap } from './pair-in-gap.ts';
import type { Side } from './side.ts';
import { wordsFound } from './words-found.ts';

type IsFree = (at: number) => boolean;

/** The groups, and the matches in place that had to yield to them though neither block is in one. */
export interface Splits {
  readonly groups: readonly Group[];
  readonly displaced: readonly LikelyPair[];
}

/**
 * Blocks that were cut into many, or put together from many, none of which is alike enough to the whole to tell: a table row that
 * became a section with a list. Between blocks that are equal on both sides all words are aligned, and a piece belongs to the block
 * where most of its words are found. Matches in place that contradict this and keep fewer words are unmade. The first blocks of each
 * group are matched in place. `moves` are the blocks known to have moved, which are left out.
 */
export function findSplits(a: Side, b: Side, vocabulary: Vocabulary, moves: readonly LikelyPair[]): Splits {
  const groups: Group[] = [];
  const displaced: LikelyPair[] = [];
  const takenA = new Set(moves.map((move) => move.a));
  const takenB = new Set(moves.map((move) => move.b));
  const isFreeA: IsFree = (at) => !takenA.has(at);
  const isFreeB: IsFree = (at) => !takenB.has(at);
  const group = (gap: Gap, before: readonly number[], after: readonly number[], kept: number): void => {
    if (before.length + after.length < 3) return;
    const contradicted = contradictions(a, gap, before, after);
    if (sum(contradicted.map((pair) => sharedPairs(a.print(pair.a), b.print(pair.b)))) >= kept) return;
    for (const pair of contradicted) {
      a.partner[pair.a] = -1;
      b.partner[pair.b] = -1;
      displaced.push({ ...pair, likeness: similarity(a.print(pair.a), b.print(pair.b)) });
    }
    regroup(a, b, before, after);
    for (const x of before) takenA.add(x);
    for (const y of after) takenB.add(y);
    groups.push({ before, after, moved: false });
  };
  for (const gap of [...unequalStretches(a, b)]) {
    const allA = range(gap.aLow, gap.aHigh).filter(isFreeA);
    const allB = range(gap.bLow, gap.bHigh).filter(isFreeB);
    const cuts = likelyCuts(a, allA, b, allB);
    const merges = likelyCuts(b, allB, a, allA);
    const blocksA = around(allA, [...cuts.map(({ whole }) => whole), ...merges.flatMap(({ pieces }) => pieces)]);
    const blocksB = around(allB, [...merges.map(({ whole }) => whole), ...cuts.flatMap(({ pieces }) => pieces)]);
    if (blocksA.length === 0) continue;
    const found = wordsFound(a, blocksA, b, blocksB, vocabulary);
    for (const x of blocksA) {
      const { pieces, kept } = piecesOf(a, x, b, found.inB.get(x), isFreeB);
      group(gap, [x], pieces, kept);
    }
    for (const y of blocksB.filter(isFreeB)) {
      const { pieces, kept } = piecesOf(b, y, a, found.inA.get(y), isFreeA);
      group(gap, pieces, [y], kept);
    }
  }
  return { groups, displaced: displaced.filter((pair) => isFreeA(pair.a) && isFreeB(pair.b)) };
}

/** The matches in place with one block in a group and the other outside, and those that cross it. */
function contradictions(
  a: Side,
  gap: Gap,
  before: readonly number[],
  after: readonly number[],
): { readonly a: number; readonly b: number }[] {
  const [firstA = 0] = before;
  const [firstB = 0] = after;
  return range(gap.aLow, gap.aHigh)
    .map((at) => ({ a: at, b: a.partner[at] as number }))
    .filter((pair) => {
      if (pair.b < 0) return false;
      const [inA, inB] = [before.includes(pair.a), after.includes(pair.b)];
      return inA !== inB || (!inA && pair.a < firstA !== pair.b < firstB);
    });
}

/** Matches the first blocks of a group, and none of its others. */
function regroup(a: Side, b: Side, before: readonly number[], after: readonly number[]): void {
  for (const x of before) a.partner[x] = -1;
  for (const y of after) b.partner[y] = -1;
  const [x = 0] = before;
  const [y = 0] = after;
  a.partner[x] = y;
  b.partner[y] = x;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function range(low: number, high: number): number[] {
  return Array.from({ length: high - low }, (_, at) => low + at);
}

/**
 * The stretches around blocks without a match, up to the next blocks that are equal on both sides, or headings matched in place. What
 * stands nowhere near a free block is not even compared.
 */
function* unequalStretches(a: Side, b: Side): Generator<Gap> {
  const [endA, endB] = [a.partner.length, b.partner.length];
  const twinOf = (at: number): number => (at < 0 ? -1 : at === endA ? endB : (a.partner[at] as number));
  const isEnd = (at: number): boolean => at < 0 || at === endA || (!a.isFree(at) && isSure(a, b, at, twinOf(at)));
  let previous = -1;
  for (let at = 0; at <= endA; at++) {
    const twin = twinOf(at);
    if (twin < 0) continue;
    if (at - previous === 1 && twin - twinOf(previous) === 1) {
      previous = at;
      continue;
    }
    let from = previous;
    while (!isEnd(from)) from--;
    while (!isEnd(at)) at++;
    previous = at;
    const gap = { aLow: from + 1, aHigh: at, bLow: twinOf(from) + 1, bHigh: twinOf(at) };
    if (gap.aLow < gap.aHigh && gap.bLow < gap.bHigh) yield gap;
  }
}

function isSure(a: Side, b: Side, aAt: number, bAt: number): boolean {
  const was = a.block(aAt);
  const is = b.block(bAt);
  if (was.kind === 'heading' || is.kind === 'heading') return true;
  return was.source === is.source || was.text === is.text;
}

/** The blocks of a list from the first to the last of some of them. */
function around(list: readonly number[], some: readonly number[]): number[] {
  const first = some.reduce((x, y) => Math.min(x, y), Number.POSITIVE_INFINITY);
  const last = some.reduce((x, y) => Math.max(x, y), -1);
  return list.filter((at) => at >= first && at <= last);
}

/**
 * The run of neighbouring blocks of the other side that keeps the most words of a block, less those it adds, and how many it keeps;
 * an empty run if that is too little of the block.
 */
function piecesOf(
  side: Side,
  at: number,
  other: Side,
  found: ReadonlyMap<number, number> | undefined,
  isFree: IsFree,
): { readonly pieces: readonly number[]; readonly kept: number } {
  const none = { pieces: [], kept: 0 };
  const { wordCount } = side.print(at);
  if (found === undefined || found.size < 2 || wordCount < cutLimits.fewestWords || side.block(at).kind === 'heading')
    return none;
  const places = [...found.keys()].sort((x, y) => x - y);
  let best = { from: 0, to: 0, gain: 0, kept: 0 };
  let run = { from: 0, gain: 0, kept: 0 };
  for (const place of range(places[0] as number, (places.at(-1) as number) + 1)) {
    if (run.gain <= 0) run = { from: place, gain: 0, kept: 0 };
    if (!isFree(place)) {
      run.gain = 0;
      continue;
    }
    const kept = found.get(place) ?? 0;
    const words = other.print(place).wordCount;
    const isPiece = kept >= (words <= cutLimits.mostWordsOfShort ? words : cutLimits.leastKept * words);
    run = { from: run.from, gain: run.gain + (isPiece ? kept : -words), kept: run.kept + kept };
    if (run.gain > best.gain) best = { ...run, to: place + 1 };
  }
  return best.kept < cutLimits.leastFound * wordCount ? none : { pieces: range(best.from, best.to), kept: best.kept };
}
