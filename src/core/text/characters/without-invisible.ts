/** A word as it is seen, and whether that hides something: a typographer's break or joint does not. */
export interface PlainWord {
  readonly text: string;
  readonly isTrick: boolean;
}

/** Characters that show nothing. Joiners and selectors shape letters of other scripts and pictures, so they count between these letters only. */
const unseen = String.raw`\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0100}-\u{e01ef}`;
const letter = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Cherokee}\p{Script=Armenian}\p{Nd}\u{1d400}-\u{1d7ff}`;
/** Looked for where a run of them begins, so that what stands before is looked at once for each run, and not for each character. */
const withinWord = new RegExp(
  `(?=[${unseen}])(?<![${unseen}])(?<=[${letter}]\\p{M}*)[${unseen}]+(?=[${letter}])`,
  'gu',
);
const atEdge = /[\u00ad\u200b\u2060\ufeff]+/g;
/** What shows as a blank and is a letter or a sign to a program. In old Korean it fills the place of a letter. */
const filler = /(?<![\u1100-\u11ff])[\u115f\u1160\u2800\u3164\uffa0]+(?![\u1100-\u11ff])/g;
/** More marks on one letter than any language puts there. */
const stack = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{P}])\p{Mn}{3,}/gu;

/** How short a part is that no hyphenation leaves at either end of a word. */
const softHyphens = /\u00ad+/;
const leastPart = 2;
const leastWord = 6;

/** The soft hyphens of a word that is long enough to be divided, where it may be. */
function isHyphenation(word: string): boolean {
  const parts = word.split(softHyphens);
  return (
    parts.join('').length >= leastWord && parts.every((part) => /^[\p{L}\p{M}]/u.test(part) && part.length >= leastPart)
  );
}

/** Where a long address may be broken; a content system that puts these in puts them into every address. */
const breaks = /[\u00ad\u200b]+/g;
const address = /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?[.,;:)]*$/i;

/** A word without the breaks that a typographer puts into it. */
function withoutBreaks(written: string): string {
  const bare = written.replace(breaks, '');
  if (bare === written) return written;
  if (address.test(bare)) return bare;
  return isHyphenation(written) ? written.replace(/\u00ad/g, '') : written;
}

/** A word without what shows nothing, a blank where something shows as one, and letters without the marks that are heaped on them. */
export function withoutInvisible(written: string): PlainWord {
  const outside = withoutBreaks(written);
  const joined = outside.replace(withinWord, '');
  const blanks = joined.replace(filler, ' ');
  const text = blanks.replace(stack, '$1');
  return { text: text.replace(atEdge, ''), isTrick: text !== outside };
}
