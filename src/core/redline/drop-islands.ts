import type { NumberedText, Vocabulary } from './vocabulary.ts';

interface Island {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  /** Words with a meaning of their own. */
  readonly weight: number;
}

/**
 * Gives up equal runs that only shred a rewrite: a few words standing between changes that outweigh them. Works on `match`
 * (positions in `after` of the tokens of `before`, or -1) in place.
 */
export function dropIslands(
  match: Int32Array,
  before: NumberedText,
  after: NumberedText,
  vocabulary: Vocabulary,
): void {
  while (dropOnce(match, before, after, vocabulary));
}

/** Drops the islands that are too small; true where dropping may have made others too small as well. */
function dropOnce(match: Int32Array, before: NumberedText, after: NumberedText, vocabulary: Vocabulary): boolean {
  const islands = islandsOf(match, before, vocabulary);
  const count = { a: before.tokens.count, b: after.tokens.count };
  let dropped = false;
  let aStart = 0;
  let bStart = 0;
  for (let index = 0; index < islands.length; index++) {
    const island = islands[index] as Island;
    const next = islands[index + 1];
    const aEnd = next === undefined ? count.a : next.from;
    const bEnd = next === undefined ? count.b : (match[next.from] as number);
    const bFrom = match[island.from] as number;
    const bTo = (match[island.to - 1] as number) + 1;
    const left = island.from - aStart + bFrom - bStart;
    const right = aEnd - island.to + bEnd - bTo;
    if (left > 0 && right > 0 && isTooSmall(island, left, right)) {
      match.fill(-1, island.from, island.to);
      dropped = true;
    } else {
      aStart = island.to;
      bStart = bTo;
    }
  }
  return dropped;
}

/**
 * One or two words between two changes cost a reader more than they tell; up to six are given up only inside a heavy rewrite.
 * `left` and `right` count the deleted and inserted tokens on either side.
 */
function isTooSmall(island: Island, left: number, right: number): boolean {
  const { words, weight } = island;
  if (words === 0) return true;
  if (words === 1) return left + right >= (weight === 0 ? 3 : 4);
  if (words === 2) return left + right >= (weight <= 1 ? 5 : 6);
  return words <= 6 && Math.min(left, right) >= words / 2 && left + right >= 3 * words + weight;
}

function islandsOf(match: Int32Array, before: NumberedText, vocabulary: Vocabulary): Island[] {
  const { tokens, numbers } = before;
  const islands: Island[] = [];
  let at = 0;
  while (at < match.length) {
    if ((match[at] as number) < 0) {
      at++;
      continue;
    }
    const from = at;
    let words = 0;
    let weight = 0;
    do {
      if (tokens.isWord(at) === 1) {
        words++;
        if (!vocabulary.isConnective(numbers[at] as number)) weight++;
      }
      at++;
    } while (at < match.length && match[at] === (match[at - 1] as number) + 1);
    islands.push({ from, to: at, words, weight });
  }
  return islands;
}
