import { containment, type Fingerprint } from './fingerprint.ts';

export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Prints {
  readonly a: (at: number) => Fingerprint;
  readonly b: (at: number) => Fingerprint;
}

const leastContained = 0.5;

/**
 * Where a block was split or merged, its unmatched neighbours join the match: a neighbour joins if at least half its word pairs
 * stand in the other side's block. Keyed by every block of `a` in a group of more than two blocks.
 */
export function joinNeighbours(
  toB: Int32Array,
  toA: Int32Array,
  claimedA: ReadonlySet<number>,
  claimedB: ReadonlySet<number>,
  prints: Prints,
): Map<number, Group> {
  const groups = new Map<number, Group>();
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const freeA = (at: number): boolean => toB[at] === -1 && !claimedA.has(at) && !usedA.has(at);
  const freeB = (at: number): boolean => toA[at] === -1 && !claimedB.has(at) && !usedB.has(at);
  for (let aAt = 0; aAt < toB.length; aAt++) {
    const bAt = toB[aAt] as number;
    if (bAt < 0) continue;
    const before = [aAt];
    const after = [bAt];
    const whole = { a: null as Fingerprint | null, b: null as Fingerprint | null };
    const inA = (at: number): boolean => containment(prints.b(at), (whole.a ??= prints.a(aAt))) >= leastContained;
    const inB = (at: number): boolean => containment(prints.a(at), (whole.b ??= prints.b(bAt))) >= leastContained;
    for (let at = bAt - 1; freeB(at) && inA(at); at--) after.unshift(at);
    for (let at = bAt + 1; freeB(at) && inA(at); at++) after.push(at);
    if (after.length === 1) {
      for (let at = aAt - 1; freeA(at) && inB(at); at--) before.unshift(at);
      for (let at = aAt + 1; freeA(at) && inB(at); at++) before.push(at);
    }
    if (before.length + after.length === 2) continue;
    for (const at of before) {
      usedA.add(at);
      groups.set(at, { before, after });
    }
    for (const at of after) usedB.add(at);
  }
  return groups;
}
