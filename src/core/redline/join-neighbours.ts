import type { Block } from '../policy/types.ts';
import { containment } from './fingerprint.ts';
import { type Side, sourceOf } from './side.ts';

export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const leastContained = 0.5;

/**
 * Where a block was split or merged, its unmatched neighbours join the match: a neighbour joins if at least half its word pairs
 * stand in the other side's block, not counting those that belong to the block matched already. Keyed by the first block of `a` in a group; `isFree` tells which blocks may join.
 */
export function joinNeighbours(
  a: Side,
  b: Side,
  isFreeA: (at: number) => boolean,
  isFreeB: (at: number) => boolean,
): Group[] {
  const groups: Group[] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const freeA = (at: number): boolean => at >= 0 && at < a.partner.length && isFreeA(at) && !usedA.has(at);
  const freeB = (at: number): boolean => at >= 0 && at < b.partner.length && isFreeB(at) && !usedB.has(at);
  for (let aAt = 0; aAt < a.partner.length; aAt++) {
    const bAt = a.partner[aAt] as number;
    if (bAt < 0) continue;
    const canJoin = freeA(aAt - 1) || freeA(aAt + 1) || freeB(bAt - 1) || freeB(bAt + 1);
    if (!canJoin || isUntouched(a.block(aAt), b.block(bAt))) continue;
    const before = [aAt];
    const after = [bAt];
    const inA = (at: number): boolean => containment(b.print(at), a.print(aAt), b.print(bAt)) >= leastContained;
    const inB = (at: number): boolean => containment(a.print(at), b.print(bAt), a.print(aAt)) >= leastContained;
    for (let at = bAt - 1; freeB(at) && inA(at); at--) after.unshift(at);
    for (let at = bAt + 1; freeB(at) && inA(at); at++) after.push(at);
    if (after.length === 1) {
      for (let at = aAt - 1; freeA(at) && inB(at); at--) before.unshift(at);
      for (let at = aAt + 1; freeA(at) && inB(at); at++) before.push(at);
    }
    if (before.length + after.length === 2) continue;
    for (const at of before) usedA.add(at);
    for (const at of after) usedB.add(at);
    groups.push({ before, after });
  }
  return groups;
}

/** A block that is the same on both sides has given nothing to its neighbours. */
function isUntouched(before: Block, after: Block): boolean {
  return before.kind === after.kind && (sourceOf(before) === sourceOf(after) || before.text === after.text);
}
