import { tokensWithin } from '../matching/tokens.ts';
import type { Statement } from '../reading/statement.ts';
import type { KeptWords } from './kept-words.ts';

/** Where the word that each token of a statement is made of begins in the text of its block. */
function placesOf({ block, sentence }: Statement): readonly number[] {
  const places: number[] = [];
  tokensWithin(block.text, block.parts.tokens, sentence.start, sentence.end, places);
  return places;
}

/** For each token of a statement the place among the tokens of another that the redline kept it at; -1 where it did not. */
export function keptTokens(before: Statement, after: Statement, kept: KeptWords): Int32Array {
  const first = new Map<number, number>();
  placesOf(after).forEach((place, at) => {
    if (!first.has(place)) first.set(place, at);
  });
  const match = new Int32Array(before.tokens.length).fill(-1);
  let [word, since] = [-1, 0];
  placesOf(before).forEach((place, at) => {
    if (place !== word) [word, since] = [place, at];
    const other = first.get(kept.placeAfter(before, after, place));
    if (other === undefined) return;
    const same = other + at - since;
    if (after.tokens[same]?.word === before.tokens[at]?.word) match[at] = same;
  });
  return match;
}
