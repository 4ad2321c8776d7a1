const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const monthFirst = new RegExp(`${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`, 'y');
const dayFirst = new RegExp(`\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\.?,? \\d{4}(?!\\d)`, 'y');
const link = /(?:https?:\/\/|www\.)[^\s<>"]{0,2000}[^\s<>"'.,;:!?)\]]/y;

/** Tokens of a text: words, numbers, amounts, dates, links, addresses, and single punctuation marks. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  /** Exclusive. */
  readonly ends: Int32Array;
  /** 1 for everything that counts as a word, 0 for punctuation. */
  readonly isWord: Uint8Array;
}

const other = 1;
const letter = 2;
const digit = 3;
const space = 4;
const unspaced = 5;
const joiner = 6;
const currency = 7;

/** Class of each UTF-16 unit, found out when first met; 0 is unknown. Halves of surrogate pairs count by themselves. */
const classes = new Uint8Array(65536);
const unspacedScript = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/;

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let found = other;
  if (/\s/.test(character)) found = space;
  else if (unspacedScript.test(character)) found = unspaced;
  else if (/[.'&/@+-]/.test(character)) found = joiner;
  else if (/\p{Nd}/u.test(character)) found = digit;
  else if (/[\p{L}\p{N}\p{M}_]/u.test(character) || (code >= 0xd800 && code <= 0xdfff)) found = letter;
  else if (/\p{Sc}/u.test(character)) found = currency;
  classes[code] = found;
  return found;
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return space;
  const code = text.charCodeAt(at);
  return (classes[code] as number) || classify(code);
}

let segmenter: Intl.Segmenter | null = null;
/** Text without spaces goes to the segmenter in pieces, because its cost grows faster than the length. */
const segmentLength = 2000;

class Scanner {
  private readonly text: string;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);
  private isWord = new Uint8Array(64);
  private count = 0;

  constructor(text: string) {
    this.text = text;
  }

  scan(): Tokens {
    const { text } = this;
    const { length } = text;
    let at = 0;
    while (at < length) {
      switch (classAt(text, at)) {
        case space:
          at++;
          break;
        case letter:
          at = this.push(at, this.wordEnd(at), 1);
          break;
        case digit:
          at = this.push(at, this.numberEnd(at), 1);
          break;
        case unspaced:
          at = this.segments(at);
          break;
        case currency: {
          const isAmount = classAt(text, at + 1) === digit;
          at = this.push(at, isAmount ? this.numberEnd(at + 1) : at + 1, isAmount ? 1 : 0);
          break;
        }
        default:
          at = this.push(at, at + 1, 0);
      }
    }
    const { count } = this;
    return {
      count,
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      isWord: this.isWord.subarray(0, count),
    };
  }

  private push(start: number, end: number, isWord: number): number {
    const { count } = this;
    if (count === this.starts.length) {
      const grow = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
        to.set(from);
        return to;
      };
      this.starts = grow(this.starts, new Int32Array(count * 4));
      this.ends = grow(this.ends, new Int32Array(count * 4));
      this.isWord = grow(this.isWord, new Uint8Array(count * 4));
    }
    this.starts[count] = start;
    this.ends[count] = end;
    this.isWord[count] = isWord;
    this.count++;
    return end;
  }

  /** Letters and digits, joined by single points, apostrophes, slashes, hyphens and the like between them. */
  private wordEnd(start: number): number {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (first === 104 || first === 119) {
      link.lastIndex = start;
      if (link.test(text)) return link.lastIndex;
    } else if (first >= 65 && first <= 83) {
      monthFirst.lastIndex = start;
      if (monthFirst.test(text)) return monthFirst.lastIndex;
    }
    return this.runEnd(start);
  }

  private runEnd(start: number): number {
    const { text } = this;
    let at = start + 1;
    for (;;) {
      const here = classAt(text, at);
      if (here === letter || here === digit) at++;
      else if (here === joiner) {
        const next = classAt(text, at + 1);
        if (next !== letter && next !== digit) return at;
        at += 2;
      } else return at;
    }
  }

  /** As a word, but with commas between digits, a per cent sign at the end, and dates that start with a day. */
  private numberEnd(start: number): number {
    const { text } = this;
    let at = start;
    for (;;) {
      at = this.runEnd(at);
      if (text.charCodeAt(at) !== 44 || classAt(text, at + 1) !== digit || classAt(text, at - 1) !== digit) break;
      at++;
    }
    if (at - start <= 4 && text.charCodeAt(at) === 32) {
      dayFirst.lastIndex = start;
      if (dayFirst.test(text)) return dayFirst.lastIndex;
    }
    return text.charCodeAt(at) === 37 ? at + 1 : at;
  }

  private segments(start: number): number {
    const { text } = this;
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
    let end = start + 1;
    while (classAt(text, end) === unspaced || isLowSurrogate(text, end)) end++;
    for (let from = start; from < end; ) {
      const to = isLowSurrogate(text, from + segmentLength) ? from + segmentLength + 1 : from + segmentLength;
      const piece = text.slice(from, Math.min(end, to));
      for (const segment of segmenter.segment(piece)) {
        const at = from + segment.index;
        this.push(at, at + segment.segment.length, segment.isWordLike === true ? 1 : 0);
      }
      from = to;
    }
    return end;
  }
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * Splits plain text (as in `Block.text`) into tokens in order; what lies between two tokens is white space.
 * Numbers, amounts, dates, links and e-mail addresses are one token each; Chinese, Japanese, Thai, Lao, Khmer and Burmese are
 * segmented by dictionary.
 */
export function tokensOf(text: string): Tokens {
  return new Scanner(text).scan();
}

/** The words of a plain text in order, punctuation left out; numbers, amounts, dates, links and addresses count as one word each. */
export function wordsOf(text: string): string[] {
  const { count, starts, ends, isWord } = tokensOf(text);
  const words: string[] = [];
  for (let at = 0; at < count; at++) if (isWord[at] === 1) words.push(text.slice(starts[at], ends[at]));
  return words;
}

/** How many words `wordsOf` finds. */
export function countWords(text: string): number {
  return wordCount(tokensOf(text));
}

/** How many of the tokens are words. */
export function wordCount(tokens: Tokens): number {
  let count = 0;
  for (let at = 0; at < tokens.count; at++) count += tokens.isWord[at] as number;
  return count;
}
