import { zeros } from '../../text/words/int-room.ts';
import type { NumberedText, Vocabulary } from '../words/vocabulary.ts';

/** What likeness is judged by: numbers of the words and of the word pairs of a text, case ignored, each list sorted. */
export interface Fingerprint {
  readonly wordCount: number;
  readonly words: Int32Array;
  /** Neighbouring pairs of words, with a mark for start and end. */
  readonly pairs: Int32Array;
  /** Number of the sequence of words: equal for texts whose words are the same, whatever their case and punctuation. */
  readonly sequence: number;
}

const edge = 0x3fffff;

function pairNumber(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 0x7f4a7c15, 0x85ebca6b)) | 0;
}

/** The fingerprint of a text read with this vocabulary. */
export function fingerprint(read: NumberedText, vocabulary: Vocabulary): Fingerprint {
  const { tokens, numbers } = read;
  const words = zeros(tokens.count);
  let wordCount = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.isWord(at) === 1) words[wordCount++] = vocabulary.caseless(numbers[at] as number);
  }
  const pairs = zeros(wordCount + 1);
  let previous = edge;
  let sequence = 17;
  for (let at = 0; at <= wordCount; at++) {
    const here = at === wordCount ? edge : (words[at] as number);
    pairs[at] = pairNumber(previous, here);
    sequence = (Math.imul(sequence, 31) + here) | 0;
    previous = here;
  }
  return { wordCount, words: sorted(words.subarray(0, wordCount)), pairs: sorted(pairs), sequence };
}

/** Sorts in place. For a few numbers, calling the built-in sort costs more than sorting. */
function sorted(list: Int32Array): Int32Array {
  if (list.length > 40) return list.sort();
  for (let at = 1; at < list.length; at++) {
    const value = list[at] as number;
    let to = at;
    for (; to > 0 && (list[to - 1] as number) > value; to--) list[to] = list[to - 1] as number;
    list[to] = value;
  }
  return list;
}

/** Size of the intersection of two sorted multisets. */
function commonCount(a: Int32Array, b: Int32Array): number {
  if (a.length >= lopsided * b.length) return commonOfFew(b, a);
  if (b.length >= lopsided * a.length) return commonOfFew(a, b);
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

/** Of this many times more numbers, each is looked for by halving: a sentence is often held against a text that holds thousands. */
const lopsided = 16;

/** The same for a short list and a long one. */
function commonOfFew(few: Int32Array, many: Int32Array): number {
  let common = 0;
  let low = 0;
  for (const value of few) {
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((many[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low === many.length) break;
    if (many[low] === value) {
      common++;
      low++;
    }
  }
  return common;
}

/** Likeness of two texts from 0 to 1: half the Dice coefficient of their words, half that of their word pairs. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  if (a.wordCount === 0 || b.wordCount === 0) return a.wordCount === b.wordCount ? 1 : 0;
  const shorter = Math.min(a.wordCount, b.wordCount);
  if ((2 * shorter) / (a.wordCount + b.wordCount) < 0.18) return 0;
  const words = (2 * commonCount(a.words, b.words)) / (a.wordCount + b.wordCount);
  if (words < 0.15) return words / 2;
  return (words + (2 * commonCount(a.pairs, b.pairs)) / (a.pairs.length + b.pairs.length)) / 2;
}

/** What is left of a sorted multiset when another is taken away. */
function without(list: Int32Array, taken: Int32Array): Int32Array {
  const left: number[] = [];
  let at = 0;
  for (const value of list) {
    while (at < taken.length && (taken[at] as number) < value) at++;
    if (at < taken.length && taken[at] === value) at++;
    else left.push(value);
  }
  return Int32Array.from(left);
}

/** Share of the word pairs of `part` that `whole` holds beside those it shares with `rest`, from 0 to 1. */
export function containment(part: Fingerprint, whole: Fingerprint, rest: Fingerprint): number {
  if (part.wordCount <= 1)
    return commonCount(part.words, without(whole.words, rest.words)) / Math.max(1, part.wordCount);
  return commonCount(part.pairs, without(whole.pairs, rest.pairs)) / (part.pairs.length - 1);
}

/** How many word pairs two texts share. */
export function sharedPairs(a: Fingerprint, b: Fingerprint): number {
  return commonCount(a.pairs, b.pairs);
}
