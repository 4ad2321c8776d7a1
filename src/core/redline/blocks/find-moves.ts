import type { Block } from '../../text/policy/types.ts';
import type { LikelyPair } from './find-candidates.ts';
import type { Side } from './side.ts';

/** Texts less alike than this are not one text that moved. */
export const leastForMove = 0.55;
const leastWordsForMove = 8;
/** Of long texts less is asked: so many words are not alike by chance. */
const leastOfLong = 0.4;
const fewestWordsOfLong = 20;
/** Of two short items of one list less is asked: where else should the item have gone? */
const leastWordsInList = 3;
const leastInList = 0.65;

/** The pairs of blocks without a place that moved, the most alike first; every block is in at most one. */
export function findMoves(a: Side, b: Side, pairs: readonly LikelyPair[]): LikelyPair[] {
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
  const words = Math.min(a.print(pair.a).wordCount, b.print(pair.b).wordCount);
  if (pair.likeness < (words < fewestWordsOfLong ? leastForMove : leastOfLong)) return false;
  if (words >= leastWordsForMove) return true;
  return words >= leastWordsInList && pair.likeness >= leastInList && areOfOneList(a.block(pair.a), b.block(pair.b));
}

function areOfOneList(before: Block, after: Block): boolean {
  if (before.kind !== 'item' || after.kind !== 'item') return false;
  return before.leadIn === after.leadIn && before.section.join('\n') === after.section.join('\n');
}
