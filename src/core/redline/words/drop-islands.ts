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
  const islands = islandsOf(match, before, vocabulary);
  const kept: Island[] = [];
  islands.forEach((island, index) => {
    const next = islands[index + 1];
    const aEnd = next === undefined ? before.tokens.count : next.from;
    const bEnd = next === undefined ? after.tokens.count : (match[next.from] as number);
    kept.push(island);
    // What is given up leaves more that changed behind the island before it, which is then too small as well or not.
    for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
      const previous = kept.at(-2);
      const left = last.from - (previous?.to ?? 0) + (match[last.from] as number) - endInAfter(match, previous);
      const right = aEnd - last.to + bEnd - endInAfter(match, last);
      if (left === 0 || right === 0 || !isTooSmall(last, left, right)) break;
      match.fill(-1, last.from, last.to);
      kept.pop();
    }
  });
}

/** Where an island ends in the after text, exclusive; 0 for none. */
function endInAfter(match: Int32Array, island: Island | undefined): number {
  return island === undefined ? 0 : (match[island.to - 1] as number) + 1;
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
