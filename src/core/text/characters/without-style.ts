import type { PlainWord } from './without-invisible.ts';

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** How far to either side of a word it is looked for what the text is written in. */
const neighbourhood = 60;
const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const mathematical = /[\u{1d400}-\u{1d7ff}]/gu;
/** One alone is a sign of its own: a set of numbers, a unit, an item's letter, a mark. */
const single =
  /(?<![\p{L}\p{N}\u24b6-\u24e9\u{1f130}-\u{1f189}])[\u2100-\u213f\u2160-\u217f\u24b6-\u24e9\u{1f130}-\u{1f189}](?![\p{L}\p{N}\u24b6-\u24e9\u{1f130}-\u{1f189}])/u;
const letterlike =
  /[\u2100-\u213f\u2160-\u217f\u24b6-\u24e9\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
const romanNumeral = /^[^\p{L}]*[\u2160-\u2188]+[^\p{L}]*$/u;
/** Raised and lowered letters that begin a word or go on behind them: not the end of an ordinal or of a title. */
const raised = String.raw`\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u1d9c-\u1dbf\u2071\u207f\u2090-\u209c\ua7f2-\ua7f4`;
const raisedLetters = new RegExp(`[${raised}]`, 'gu');
const raisedEnd = new RegExp(`^(?:(?![${raised}])[\\p{L}\\p{N}])+[${raised}]{1,3}[^\\p{L}\\p{N}]*$`, 'u');
const ligature = /[\ufb00-\ufb06]/g;
const squared: readonly (readonly [first: number, last: number])[] = [
  [0x1f130, 0x1f149],
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
];

/** The letter or digit that a styled one is; itself where it is something else. */
function plainLetter(styled: string): string {
  const code = styled.codePointAt(0) as number;
  for (const [first, last] of squared) if (code >= first && code <= last) return String.fromCharCode(65 + code - first);
  const plain = styled.normalize('NFKC');
  return /^[\p{L}\p{N}]$/u.test(plain) ? plain : styled;
}

/**
 * A word with the letters that full-width, mathematical, raised, circled and squared ones are read as. Full-width letters among
 * ideographs are good typography; so are ordinals, and single signs of mathematics. The word stands at `at` in `context`.
 */
export function withoutStyle(written: string, context: string, at: number): PlainWord {
  const bare = written.replace(ligature, (letters) => letters.normalize('NFKC'));
  let text = bare.replace(mathematical, plainLetter);
  if (text.search(wide) !== -1 && !isAmongIdeographs(context, at)) text = text.replace(wide, plainLetter);
  if (!single.test(text) && !romanNumeral.test(text)) text = text.replace(letterlike, plainLetter);
  if (!raisedEnd.test(text) && text.match(raisedLetters) !== null) text = withoutRaised(text);
  return { text, isTrick: text !== bare };
}

function isAmongIdeographs(context: string, at: number): boolean {
  const round = context.slice(Math.max(0, at - neighbourhood), at + neighbourhood);
  const letters = round.match(/[A-Za-z]/g) ?? [];
  return 3 * (round.match(ideographs) ?? []).length > letters.length;
}

/** One raised letter alone is a mark. */
function withoutRaised(text: string): string {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length < 2 ? text : text.replace(raisedLetters, plainLetter);
}
