const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const date = [
  `${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`,
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\.?,? \\d{4}(?!\\d)`,
  '\\d{4}-\\d{2}-\\d{2}(?!\\d)',
  '\\d{1,2}/\\d{1,2}/\\d{2,4}(?!\\d)',
  '\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d)',
].join('|');
const link = '(?:https?://|www\\.)[^\\s<>"]{0,2000}[^\\s<>"\'.,;:!?)\\]]';
const mail = '[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}';
const amount = '[$\\u20ac\\u00a3\\u00a5]\\s?\\d[\\d.,]*(?<![.,])(?:[kKmM](?![\\p{L}]))?';
const number = '\\d+(?:[.,]\\d+)*%';
const word = "[\\p{L}\\p{N}\\p{M}_]+(?:[.'&/@-][\\p{L}\\p{N}\\p{M}_]+)*";
const anyToken = new RegExp(`${date}|${link}|${mail}|${amount}|${number}|${word}|[^\\s]`, 'gu');
/** What most text is made of; tried first because the full pattern is several times slower. */
const startsWord = /[\p{L}\p{N}_$\u20ac\u00a3\u00a5]/u;
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** A token of a text: a word, number, amount, date, link or address, or a single punctuation mark. */
export interface Token {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly isWord: boolean;
}

let segmenter: Intl.Segmenter | null = null;
/** Text without spaces goes to the segmenter in pieces, because its cost grows faster than the length. */
const segmentLength = 2000;

function pushSegments(text: string, start: number, end: number, tokens: Token[]): void {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (let from = start; from < end; from += segmentLength) {
    const piece = text.slice(from, Math.min(end, from + segmentLength));
    for (const segment of segmenter.segment(piece)) {
      const at = from + segment.index;
      tokens.push({ start: at, end: at + segment.segment.length, isWord: segment.isWordLike === true });
    }
  }
}

/**
 * Splits plain text (as in `Block.text`) into tokens in order; what lies between two tokens is white space.
 * Numbers, amounts, dates, links and e-mail addresses are one token each; Chinese, Japanese, Thai, Lao, Khmer and Burmese are
 * segmented by dictionary.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const hasUnspaced = unspaced.test(text);
  for (const match of text.matchAll(anyToken)) {
    const value = match[0];
    const start = match.index;
    const end = start + value.length;
    if (hasUnspaced && value.length > 1 && unspaced.test(value)) pushSegments(text, start, end, tokens);
    else tokens.push({ start, end, isWord: startsWord.test(value) });
  }
  return tokens;
}

/** The words of a plain text in order, punctuation left out; numbers, amounts, dates, links and addresses count as one word each. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const token of tokensOf(text)) if (token.isWord) words.push(text.slice(token.start, token.end));
  return words;
}

/** How many words `wordsOf` finds. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of tokensOf(text)) if (token.isWord) count++;
  return count;
}
