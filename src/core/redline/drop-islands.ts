import type { NumberedText, Vocabulary } from './vocabulary.ts';

/** A word of the kind that matches by chance is worth this much of a word with a meaning of its own. */
const worthOfConnective = 0.6;
/** One change more costs a reader about as much as three words that are marked though they are the same. */
const costOfChange = 3;
/** Between small changes a kept word shreds nothing: what is asked of it grows with the tokens deleted and inserted beside it. */
const asked = { forToken: 0.45, less: 0.45 };

interface Island {
  readonly from: number;
  readonly to: number;
  /** How much a reader is spared by not having it marked, in words. */
  readonly worth: number;
}

/**
 * Gives up equal runs that only shred a rewrite: too few words between two changes to be worth making two of one. Works on `match`
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

/** `left` and `right` count the deleted and inserted tokens on either side. */
function isTooSmall({ worth }: Island, left: number, right: number): boolean {
  return worth < Math.min(costOfChange, asked.forToken * (left + right) - asked.less);
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
    let worth = 0;
    do {
      if (tokens.isWord(at) === 1) worth += vocabulary.isConnective(numbers[at] as number) ? worthOfConnective : 1;
      at++;
    } while (at < match.length && match[at] === (match[at - 1] as number) + 1);
    islands.push({ from, to: at, worth });
  }
  return islands;
}
