import { copyOf, zeros } from '../../text/words/int-room.ts';
import type { LikelyPair } from './find-candidates.ts';
import type { Side } from './side.ts';

/** A section whose text went to several places belongs where at least this share of what was found again went. */
const leastShare = 0.5;
/** Fewer characters than this tell nothing about where a section went. */
const leastEvidence = 30;

/**
 * Pairs headings without a partner by the text that stands under them: a section that was renamed, renumbered or moved is known by
 * its content, not by its title. Matches in place what keeps the order; gives the pairs that do not, which moved.
 * `moves` are the blocks known to have moved.
 */
export function pairSections(a: Side, b: Side, moves: readonly LikelyPair[]): LikelyPair[] {
  const movedA = new Set(moves.map((move) => move.a));
  const movedB = new Set(moves.map((move) => move.b));
  const isOpenA = (at: number): boolean => isFreeHeading(a, at) && !movedA.has(at);
  const isOpenB = (at: number): boolean => isFreeHeading(b, at) && !movedB.has(at);
  if (!hasAny(a, isOpenA) || !hasAny(b, isOpenB)) return [];
  const twins = copyOf(a.partner);
  for (const move of moves) twins[move.a] = move.b;
  const votes = new Votes();
  const headingsB = headingsOver(b);
  let heading = -1;
  for (let at = 0; at < twins.length; at++) {
    if (a.block(at).kind === 'heading') heading = at;
    else if (heading >= 0 && (twins[at] as number) >= 0) {
      const other = headingsB[twins[at] as number] as number;
      // By the length of the source: reading the text of unchanged blocks would cost more than all else.
      if (other >= 0 && (isOpenA(heading) || isOpenB(other))) votes.cast(heading, other, a.block(at).source.length);
    }
  }
  const pairs = votes.mutual().filter((pair) => isOpenA(pair.a) && isOpenB(pair.b));
  return matchInOrder(a, b, pairs);
}

/** Matches the pairs, ascending in `a`, that cross no match in place; gives the others. */
function matchInOrder(a: Side, b: Side, pairs: readonly LikelyPair[]): LikelyPair[] {
  const nextPartner = zeros(a.partner.length + 1).fill(b.partner.length);
  for (let at = a.partner.length - 1; at >= 0; at--) {
    const other = a.partner[at] as number;
    nextPartner[at] = other >= 0 ? other : (nextPartner[at + 1] as number);
  }
  const crossing: LikelyPair[] = [];
  let at = 0;
  let previousPartner = -1;
  for (const pair of pairs) {
    for (; at < pair.a; at++) previousPartner = Math.max(previousPartner, a.partner[at] as number);
    if (previousPartner < pair.b && pair.b < (nextPartner[pair.a] as number)) {
      a.partner[pair.a] = pair.b;
      b.partner[pair.b] = pair.a;
    } else crossing.push(pair);
  }
  return crossing;
}

function isFreeHeading(side: Side, at: number): boolean {
  return side.isFree(at) && side.block(at).kind === 'heading';
}

function hasAny(side: Side, isOpen: (at: number) => boolean): boolean {
  for (let at = 0; at < side.partner.length; at++) if (isOpen(at)) return true;
  return false;
}

/** Position of the heading that each block stands directly under, or -1; a heading stands under itself. */
function headingsOver(side: Side): Int32Array {
  const over = zeros(side.blocks.length);
  let heading = -1;
  for (let at = 0; at < over.length; at++) {
    if (side.block(at).kind === 'heading') heading = at;
    over[at] = heading;
  }
  return over;
}

/** How much of the text under each heading of one side was found under each heading of the other. */
class Votes {
  private readonly byA = new Map<number, Map<number, number>>();
  private readonly byB = new Map<number, Map<number, number>>();

  cast(a: number, b: number, weight: number): void {
    add(this.byA, a, b, weight);
    add(this.byB, b, a, weight);
  }

  /** The pairs of headings that are each other's best, ascending in `a` as they were cast. */
  mutual(): LikelyPair[] {
    const pairs: LikelyPair[] = [];
    for (const [a, others] of this.byA) {
      const best = winner(others);
      if (best === null || winner(this.byB.get(best.key))?.key !== a) continue;
      pairs.push({ a, b: best.key, likeness: best.share });
    }
    return pairs;
  }
}

function add(counts: Map<number, Map<number, number>>, from: number, to: number, weight: number): void {
  const others = counts.get(from) ?? new Map<number, number>();
  others.set(to, (others.get(to) ?? 0) + weight);
  counts.set(from, others);
}

function winner(
  others: ReadonlyMap<number, number> | undefined,
): { readonly key: number; readonly share: number } | null {
  let best = -1;
  let most = 0;
  let sum = 0;
  for (const [key, weight] of others ?? []) {
    sum += weight;
    if (weight <= most) continue;
    most = weight;
    best = key;
  }
  return most < leastEvidence || most < leastShare * sum ? null : { key: best, share: most / sum };
}
