import type { Policy } from '../../text/policy/types.ts';
import { copyOf } from '../../text/words/int-room.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { findMoves } from './find-moves.ts';
import { findSplits } from './find-splits.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { matchAlike } from './match-alike.ts';
import { matchEqual } from './match-equal.ts';
import { Side } from './side.ts';

/** Blocks of both sides that belong together. One of the lists may hold several blocks where a block was split or merged. */
export interface Match {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The match crosses others: the text stands elsewhere. */
  readonly moved: boolean;
}

export interface Alignment {
  readonly before: Side;
  readonly after: Side;
  /** Every match that is not a pair of blocks equal in everything; each block is in at most one. */
  readonly matches: readonly Match[];
}

/**
 * Which blocks of two policies belong together. First come blocks equal in source, then equal in text, then alike; where order and
 * likeness disagree the heavier chain stays in place and the rest has moved.
 */
export function alignBlocks(before: Policy, after: Policy, vocabulary: Vocabulary): Alignment {
  const a = new Side(before.blocks, vocabulary);
  const b = new Side(after.blocks, vocabulary);
  matchEqual(a, b, (block) => block.source);
  const bySource = copyOf(a.partner);
  matchEqual(a, b, (block) => block.text);
  const moves = matchAlike(a, b);
  const splits = findSplits(a, b, vocabulary, moves);
  for (const move of findMoves(a, b, splits.displaced)) moves.push(move);
  const movedA = new Set(moves.map((move) => move.a));
  const movedB = new Set(moves.map((move) => move.b));
  const groups = joinNeighbours(
    a,
    b,
    (at) => a.isFree(at) && !movedA.has(at),
    (at) => b.isFree(at) && !movedB.has(at),
    moves,
    splits.groups,
  );
  const grouped = new Set(groups.flatMap((group) => group.before));
  const matches: Match[] = [...groups];
  for (let at = 0; at < a.partner.length; at++) {
    const twin = a.partner[at] as number;
    if (twin < 0 || (bySource[at] === twin && looksSame(a, b, at, twin)) || grouped.has(at)) continue;
    matches.push({ before: [at], after: [twin], moved: false });
  }
  for (const move of moves) if (!grouped.has(move.a)) matches.push({ before: [move.a], after: [move.b], moved: true });
  return { before: a, after: b, matches };
}

/** Equal kind, level and marker: where the source is equal too, there is nothing to read. */
function looksSame(a: Side, b: Side, at: number, twin: number): boolean {
  const left = a.block(at);
  const right = b.block(twin);
  return left.kind === right.kind && left.level === right.level && left.marker === right.marker;
}
