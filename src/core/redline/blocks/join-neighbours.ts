import type { Block } from '../../text/policy/types.ts';
import { containment } from './fingerprint.ts';
import type { Side } from './side.ts';

export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly moved: boolean;
}

/** At least this share of a block's word pairs, and more of a title or a short item: its words may stand in any text. */
const leastContained = 0.3;
const leastContainedOfShort = 0.5;
const fewestWordsOfLong = 10;

/**
 * Where a block was split or merged, its unmatched neighbours join the match: a neighbour joins if enough of its word pairs stand
 * in the other side's block, not counting those that belong to the block matched already. So does a block that moved and was
 * split or merged on the way. `isFree` tells which blocks may join; what `begun` has put together already goes on from there.
 */
export function joinNeighbours(
  a: Side,
  b: Side,
  isFreeA: (at: number) => boolean,
  isFreeB: (at: number) => boolean,
  moves: readonly { readonly a: number; readonly b: number }[],
  begun: readonly Group[],
): Group[] {
  const groups: Group[] = [];
  const beginnings = new Map(begun.map((group) => [group.before[0], group]));
  const usedA = new Set(begun.flatMap((group) => group.before));
  const usedB = new Set(begun.flatMap((group) => group.after));
  const freeA = (at: number): boolean => at >= 0 && at < a.partner.length && isFreeA(at) && !usedA.has(at);
  const freeB = (at: number): boolean => at >= 0 && at < b.partner.length && isFreeB(at) && !usedB.has(at);
  const join = (aAt: number, bAt: number, moved: boolean): void => {
    const start = moved ? undefined : beginnings.get(aAt);
    const canJoin = freeA(aAt - 1) || freeA(aAt + 1) || freeB(bAt - 1) || freeB(bAt + 1);
    if (start === undefined && (!canJoin || isUntouched(a.block(aAt), b.block(bAt)))) return;
    const before = [...(start?.before ?? [aAt])];
    const after = [...(start?.after ?? [bAt])];
    const inA = (at: number): boolean => containment(b.print(at), a.print(aAt), b.print(bAt)) >= leastOf(b, at);
    const inB = (at: number): boolean => containment(a.print(at), b.print(bAt), a.print(aAt)) >= leastOf(a, at);
    if (before.length === 1) extend(after, (at) => freeB(at) && inA(at));
    if (after.length === 1) extend(before, (at) => freeA(at) && inB(at));
    if (before.length + after.length === 2) return;
    for (const at of before) usedA.add(at);
    for (const at of after) usedB.add(at);
    groups.push({ before, after, moved });
  };
  for (let aAt = 0; aAt < a.partner.length; aAt++) {
    const bAt = a.partner[aAt] as number;
    if (bAt >= 0 && (hasFreeNeighbour(a, aAt) || hasFreeNeighbour(b, bAt))) join(aAt, bAt, false);
  }
  for (const move of moves) join(move.a, move.b, true);
  return groups;
}

/** The cheapest question first: most blocks stand among others that are matched. */
function hasFreeNeighbour({ partner }: Side, at: number): boolean {
  return partner[at - 1] === -1 || partner[at + 1] === -1;
}

/** The share of a block's word pairs that must stand in the other side's block. */
function leastOf(side: Side, at: number): number {
  const isShort = side.block(at).kind === 'heading' || side.print(at).wordCount < fewestWordsOfLong;
  return isShort ? leastContainedOfShort : leastContained;
}

/** Takes in the neighbours of a run of blocks on either side, as long as they belong. */
function extend(run: number[], belongs: (at: number) => boolean): void {
  for (let at = (run[0] as number) - 1; belongs(at); at--) run.unshift(at);
  for (let at = (run.at(-1) as number) + 1; belongs(at); at++) run.push(at);
}

/** A block that is the same on both sides has given nothing to its neighbours. */
function isUntouched(before: Block, after: Block): boolean {
  return before.kind === after.kind && (before.source === after.source || before.text === after.text);
}
