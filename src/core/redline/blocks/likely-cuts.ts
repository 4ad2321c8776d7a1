import { sharedPairs } from './fingerprint.ts';
import type { Side } from './side.ts';

export const cutLimits = {
  /** A shorter block is not looked for in pieces. */
  fewestWords: 12,
  /** The pieces of a block hold at least this share of its words. */
  leastFound: 0.3,
  /** At least this share of a piece comes from the whole; of a piece of up to `mostWordsOfShort` words, all of it. */
  leastKept: 0.3,
  mostWordsOfShort: 3,
};
/** A block matched to one of at least this share of its length misses no pieces. */
const mostLopsided = 0.6;
/** More pairs of blocks than this are not looked at, unless there are few wholes: then the time grows with the text alone. */
const mostCells = 20_000;
const fewWholes = 8;

export interface Cut {
  readonly whole: number;
  readonly pieces: readonly number[];
}

/** Blocks that hold at least two others, enough of it together: a quick look before words are aligned. */
export function likelyCuts(a: Side, blocksA: readonly number[], b: Side, blocksB: readonly number[]): Cut[] {
  if (!blocksB.some((y) => b.isFree(y))) return [];
  const wholes = blocksA.filter((x) => mayMissPieces(a, b, x));
  if (wholes.length > fewWholes && wholes.length * blocksB.length > mostCells) return [];
  return wholes.flatMap((whole) => {
    const print = a.print(whole);
    const mostLength = a.block(whole).source.length;
    const pieces: number[] = [];
    let shared = 0;
    for (const y of blocksB) {
      if (b.block(y).source.length >= mostLength) continue;
      const common = sharedPairs(b.print(y), print);
      if (common < cutLimits.leastKept * b.print(y).wordCount) continue;
      pieces.push(y);
      shared += common;
    }
    if (pieces.length < 2 || !pieces.some((y) => b.isFree(y))) return [];
    return shared < cutLimits.leastFound * print.wordCount ? [] : [{ whole, pieces }];
  });
}

function mayMissPieces(side: Side, other: Side, at: number): boolean {
  const block = side.block(at);
  const { length } = block.source;
  // By the length of the source: most blocks need not be read.
  if (block.kind === 'heading' || length < 4 * cutLimits.fewestWords) return false;
  const twin = side.partner[at] as number;
  return twin < 0 || other.block(twin).source.length < mostLopsided * length;
}
