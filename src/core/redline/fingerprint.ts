import { wordsOf } from '../policy/words.ts';

/** What similarity is judged by: word and word-pair numbers of a text, each sorted. */
export interface Fingerprint {
  readonly wordCount: number;
  /** All words, lower case. */
  readonly words: Int32Array;
  /** Neighbouring pairs of words, with a mark for start and end. */
  readonly pairs: Int32Array;
  /** The words in order, for comparison of plain words: punctuation and case left out. */
  readonly plain: string;
}

/** Gives the same number to the same word in every text it fingerprints. */
export class Fingerprinter {
  private readonly numbers = new Map<string, number>();

  of(text: string): Fingerprint {
    const words = wordsOf(text.toLowerCase());
    const numbered = new Int32Array(words.length);
    words.forEach((word, index) => {
      numbered[index] = this.numberOf(word);
    });
    const pairs = new Int32Array(words.length + 1);
    for (let index = 0; index <= words.length; index++) {
      const left = index === 0 ? 0x3fffff : (numbered[index - 1] as number);
      const right = index === words.length ? 0x3fffff : (numbered[index] as number);
      pairs[index] = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 0x7f4a7c15, 0x85ebca6b)) | 0;
    }
    return { wordCount: words.length, words: numbered.sort(), pairs: pairs.sort(), plain: words.join(' ') };
  }

  private numberOf(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    return number;
  }
}

/** Size of the intersection of two sorted multisets. */
export function commonCount(a: Int32Array, b: Int32Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      common++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return common;
}

/** Likeness of two texts from 0 to 1: half the Dice coefficient of their words, half that of their word pairs. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  if (a.wordCount === 0 || b.wordCount === 0) return a.wordCount === b.wordCount ? 1 : 0;
  const shorter = Math.min(a.wordCount, b.wordCount);
  if ((2 * shorter) / (a.wordCount + b.wordCount) < 0.18) return 0;
  const words = (2 * commonCount(a.words, b.words)) / (a.words.length + b.words.length);
  if (words < 0.15) return words / 2;
  return (words + (2 * commonCount(a.pairs, b.pairs)) / (a.pairs.length + b.pairs.length)) / 2;
}

/** Share of the word pairs of `part` that `whole` holds too, from 0 to 1. */
export function containment(part: Fingerprint, whole: Fingerprint): number {
  return part.pairs.length <= 2
    ? commonCount(part.words, whole.words) / Math.max(1, part.words.length)
    : commonCount(part.pairs, whole.pairs) / (part.pairs.length - 1);
}
