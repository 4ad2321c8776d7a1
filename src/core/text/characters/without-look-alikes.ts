import { likeLatin, likeLatinAmongLatin } from './look-alike-letters.ts';

const run = /[\p{L}\p{M}\p{N}]+/gu;
const isLatin = /\p{Script=Latin}/u;
const isLetter = /\p{L}/u;
const isDigit = /[0-9]/;
const foreignLetter = /(?!\p{Script=Latin})\p{L}/gu;
const digits: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['o', '0'],
  ['l', '1'],
  ['I', '1'],
]);
const mostDigits = 12;
const singleLetter = /[\u0430\u043e\u0456\u0410\u041e\u0406]/;
/** How far to either side a word is looked for that belongs to the script of the letters. */
const neighbourhood = 24;

/**
 * A word with the Latin letters that its look-alikes are read as: where it mixes scripts and nothing but look-alikes is foreign in it, or
 * where it is made of look-alikes alone and stands among Latin words. The word lies at `start` to `end` (exclusive) of `context`.
 */
export function withoutLookAlikes(written: string, context: string, start: number, end: number): string {
  if (written.search(foreignLetter) === -1 && !/[\u0250-\u02af\u1d00-\u1d2b\ua720-\ua7ff]/.test(written))
    return written;
  return written.replace(run, (letters) => runAsSeen(letters, () => isAmongLatin(context, start, end)));
}

function runAsSeen(letters: string, amongLatin: () => boolean): string {
  const all = Array.from(letters);
  const latin = all.filter((each) => isLatin.test(each) && likeLatin(each) === undefined).length;
  const isMixed = latin > 0;
  const like = 2 * latin >= all.length ? likeLatinAmongLatin : likeLatin;
  const likes = all.map((each) => like(each));
  if (!likes.some((each) => each !== undefined)) return letters;
  const isForeign = all.some((each, at) => likes[at] === undefined && isLetter.test(each) && !isLatin.test(each));
  if (isForeign) return letters;
  if (!isMixed && !(isReadable(all) && amongLatin())) return letters;
  return all.map((each, at) => cased(likes[at], all, likes, at) ?? each).join('');
}

/** One letter alone is a sign, but for the Cyrillic ones that are words. */
function isReadable(all: readonly string[]): boolean {
  return all.length > 1 ? all.some((each) => !isDigit.test(each)) : singleLetter.test(all[0] ?? '');
}

/** A ring or a stroke is a digit in a number. A stroke is read as a capital i at a word's beginning and behind a capital, else as an l. */
function cased(
  like: string | undefined,
  all: readonly string[],
  likes: readonly (string | undefined)[],
  at: number,
): string | undefined {
  // The length first: a word of a hundred thousand letters is not looked through for each of them.
  if (all.length <= mostDigits && all.some((each) => isDigit.test(each)) && !all.some((each) => isLatin.test(each)))
    return like === undefined ? like : (digits.get(like) ?? like);
  if (like !== 'l' || all[at] === all[at]?.toLowerCase()) return like;
  const previous = at === 0 ? 'A' : (likes[at - 1] ?? (all[at - 1] as string));
  return /[A-Z]/.test(previous) ? 'I' : 'l';
}

/** Whether Latin words stand round a place, and none of another script that is not made of look-alikes. */
function isAmongLatin(context: string, start: number, end: number): boolean {
  const round = `${context.slice(Math.max(0, start - neighbourhood), start)} ${context.slice(end, end + neighbourhood)}`;
  const foreign = round.match(foreignLetter) ?? [];
  return /[A-Za-z]{2}/.test(round) && foreign.every((each) => likeLatin(each) !== undefined);
}
