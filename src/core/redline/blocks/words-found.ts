import { alignSequences } from '../sequences/align-sequences.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Side } from './side.ts';

/** How many words of each block stand in which blocks of the other side. */
type Counts = Map<number, Map<number, number>>;

/** The same counts seen from either side. */
export interface WordsFound {
  readonly inB: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly inA: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Aligns all words of some blocks of one side with those of the other, case ignored, whatever blocks they stand in. */
export function wordsFound(
  a: Side,
  blocksA: readonly number[],
  b: Side,
  blocksB: readonly number[],
  vocabulary: Vocabulary,
): WordsFound {
  const inA: Counts = new Map();
  const inB: Counts = new Map();
  const left = wordsOf(a, blocksA, vocabulary);
  const right = wordsOf(b, blocksB, vocabulary);
  alignSequences(left.words, right.words).forEach((other, at) => {
    if (other < 0) return;
    const x = left.blocks[at] as number;
    const y = right.blocks[other] as number;
    countOne(inB, x, y);
    countOne(inA, y, x);
  });
  return { inA, inB };
}

function countOne(counts: Counts, from: number, to: number): void {
  const others = counts.get(from) ?? new Map<number, number>();
  others.set(to, (others.get(to) ?? 0) + 1);
  counts.set(from, others);
}

/** The words of the blocks in a row, and the block that each stands in. */
function wordsOf(side: Side, list: readonly number[], vocabulary: Vocabulary): { words: Int32Array; blocks: number[] } {
  const words: number[] = [];
  const blocks: number[] = [];
  for (const at of list) {
    const { tokens, numbers } = side.read(at);
    for (let token = 0; token < tokens.count; token++) {
      if (tokens.isWord(token) === 0) continue;
      words.push(vocabulary.caseless(numbers[token] as number));
      blocks.push(at);
    }
  }
  return { words: Int32Array.from(words), blocks };
}
