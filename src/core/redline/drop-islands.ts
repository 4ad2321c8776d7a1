import type { Token } from '../policy/words.ts';

/** Words of the kind that match by chance: they hold no island together. */
const connective = new Set(
  'a an and any are as at be by for from has have in is it its may not of on or our that the their them these they this those to us we which will with you your'.split(
    ' ',
  ),
);

interface Island {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  /** Words with a meaning of their own. */
  readonly weight: number;
}

/**
 * Gives up equal runs that only shred a rewrite: at most two meaningful words, standing between changes that are both larger.
 * Works on `match` (positions in `b` of the tokens of `a`, or -1) in place.
 */
export function dropIslands(match: Int32Array, text: string, a: readonly Token[], b: readonly Token[]): void {
  for (let round = 0; round < 3; round++) if (!dropOnce(match, text, a, b)) return;
}

function dropOnce(match: Int32Array, text: string, a: readonly Token[], b: readonly Token[]): boolean {
  const islands = islandsOf(match, text, a);
  const toDrop: number[] = [];
  islands.forEach((island, index) => {
    const previous = islands[index - 1];
    const next = islands[index + 1];
    const aStart = previous === undefined ? 0 : previous.to;
    const bStart = previous === undefined ? 0 : (match[previous.to - 1] as number) + 1;
    const aEnd = next === undefined ? a.length : next.from;
    const bEnd = next === undefined ? b.length : (match[next.from] as number);
    const bFrom = match[island.from] as number;
    const bTo = (match[island.to - 1] as number) + 1;
    const left = island.from - aStart + bFrom - bStart;
    const right = aEnd - island.to + bEnd - bTo;
    if (left === 0 || right === 0 || !isTooSmall(island, left, right)) return;
    for (let at = island.from; at < island.to; at++) toDrop.push(at);
  });
  for (const at of toDrop) match[at] = -1;
  return toDrop.length > 0;
}

function isTooSmall(island: Island, left: number, right: number): boolean {
  if (island.words === 0) return true;
  if (island.weight === 0) return island.words <= 3 && left >= 2 && right >= 2;
  return island.words <= 2 && Math.min(left, right) >= 2 * island.words && left + right >= 6 * island.words;
}

function islandsOf(match: Int32Array, text: string, a: readonly Token[]): Island[] {
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
      const token = a[at];
      if (token?.isWord) {
        words++;
        if (!connective.has(text.slice(token.start, token.end).toLowerCase())) weight++;
      }
      at++;
    } while (at < match.length && match[at] === (match[at - 1] as number) + 1);
    islands.push({ from, to: at, words, weight });
  }
  return islands;
}
