import type { PhraseEdit } from '../difference/phrase-edits.ts';
import { isContentToken } from '../matching/tokens.ts';

const shortest = 6;
/** Shorter words are taken for misspelt only where two neighbouring letters changed places, which hardly makes another word. */
const shortestSwapped = 5;
const shortestSmall = 3;

const isSwap = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
};

/** True where two words differ by one letter added, left out, changed, or swapped with its neighbour. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}

/** "Acess" for "access": a double letter written once. */
const isUndoubled = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  return (
    long.length === short.length + 1 && at > 0 && long[at] === long[at - 1] && long.slice(at + 1) === short.slice(at)
  );
};

/**
 * True for one long word in the place of another that differs by one letter: a spelling corrected, not a word changed. Short words
 * ("now", "not") never are; of middling ones only those with two letters swapped ("thier") or a double letter lost ("acess"), and of
 * the shortest only small words with two letters swapped ("teh", "wiht").
 */
export function isMisspelling({ lost, gained }: PhraseEdit): boolean {
  const [was, is] = [lost[0]?.word.toLowerCase(), gained[0]?.word.toLowerCase()];
  if (lost.length !== 1 || gained.length !== 1 || was === undefined || is === undefined) return false;
  if (!/^\p{L}+$/u.test(was + is)) return false;
  if (was.length >= shortestSwapped && (isSwap(was, is) || isUndoubled(was, is))) return true;
  const isSmall = [...lost, ...gained].some((token) => !isContentToken(token) && token.stem !== 'use');
  if (was.length >= shortestSmall && isSmall && isSwap(was, is)) return true;
  return was.length >= shortest && is.length >= shortest && isOneLetterOff(was, is);
}
