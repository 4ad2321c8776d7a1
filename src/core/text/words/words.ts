import { copyOf, zeros } from './int-room.ts';
import { unitsOf } from './units.ts';

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const monthFirst = new RegExp(`${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`, 'y');
const dayFirst = new RegExp(`\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\.?,? \\d{4}(?!\\d)`, 'y');
const link = /(?:https?:\/\/|www\.)[^\s<>"]{0,2000}[^\s<>"'.,;:!?)\]]/y;

/** Tokens of a text: words, numbers, amounts, dates, links, addresses, and single punctuation marks. */
export class Tokens {
  readonly count: number;
  /** Start and end of each token in turn; ends are doubled, plus 1 where the token counts as a word. One array, because a text has many. */
  private readonly marks: Int32Array;

  constructor(marks: Int32Array) {
    this.marks = marks;
    this.count = marks.length / 2;
  }

  start(at: number): number {
    return this.marks[2 * at] as number;
  }

  /** Exclusive. */
  end(at: number): number {
    return (this.marks[2 * at + 1] as number) >> 1;
  }

  /** 1 for everything that counts as a word, 0 for punctuation. */
  isWord(at: number): number {
    return (this.marks[2 * at + 1] as number) & 1;
  }

  /** The tokens that lie between two places, counted from the first place, and which of these they are; `end` is exclusive. */
  within(from: number, to: number): { readonly first: number; readonly end: number; readonly tokens: Tokens } {
    const first = this.firstFrom(from);
    const end = this.firstFrom(to);
    const marks = zeros(2 * (end - first));
    for (let at = 0; at < marks.length; at += 2) {
      marks[at] = (this.marks[2 * first + at] as number) - from;
      marks[at + 1] = (this.marks[2 * first + at + 1] as number) - 2 * from;
    }
    return { first, end, tokens: new Tokens(marks) };
  }

  /** The first token that begins at a place or after it. */
  firstFrom(place: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many of the tokens are words. */
  get words(): number {
    let words = 0;
    for (let at = 0; at < this.count; at++) words += this.isWord(at);
    return words;
  }
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

function classAt(units: Uint16Array, at: number): number {
  const code = units[at] as number;
  return (classes[code] as number) || classify(code);
}

let segmenter: Intl.Segmenter | null = null;
/** Text without spaces goes to the segmenter in pieces, because its cost grows faster than the length. */
const segmentLength = 2000;
/** Segmented pieces by text: two revisions share most of theirs, and segmenting costs a hundred times what looking up does. */
const segmented = new Map<string, Int32Array>();
const mostSegmentedLength = 8_000_000;
let segmentedLength = 0;

function segmentsOf(piece: string): Int32Array {
  const known = segmented.get(piece);
  if (known !== undefined) return known;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const ends: number[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(piece)) {
    ends.push((index + segment.length) * 2 + (isWordLike === true ? 1 : 0));
  }
  segmentedLength += piece.length;
  if (segmentedLength > mostSegmentedLength) {
    segmented.clear();
    segmentedLength = piece.length;
  }
  const result = Int32Array.from(ends);
  // A copy, because a slice would keep the whole text it was cut from in memory.
  const codes = new Array<number>(piece.length);
  for (let at = 0; at < piece.length; at++) codes[at] = piece.charCodeAt(at);
  segmented.set(String.fromCharCode(...codes), result);
  return result;
}

/** Room for the tokens of the text being read, shared because most texts are short. */
let room = new Int32Array(4096);

const monthStarts = new Set(['Ja', 'Fe', 'Ma', 'Ap', 'Ju', 'Au', 'Se', 'Oc', 'No', 'De'].map((two) => pairOf(two)));

function pairOf(two: string): number {
  return two.charCodeAt(0) * 128 + two.charCodeAt(1);
}

/** Cheaper than the pattern, which most capitalised words would fail. */
function isMonthStart(first: number, second: number): boolean {
  return second < 128 && monthStarts.has(first * 128 + second);
}

class Scanner {
  private readonly text: string;
  private readonly units: Uint16Array;
  private used = 0;

  constructor(text: string, units: Uint16Array) {
    this.text = text;
    this.units = units;
  }

  /** The tokens, as a view that the next scan overwrites. */
  scan(): Int32Array {
    const { units } = this;
    const { length } = this.text;
    let at = 0;
    while (at < length) {
      switch (classAt(units, at)) {
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
          const isAmount = classAt(units, at + 1) === digit;
          at = this.push(at, isAmount ? this.numberEnd(at + 1) : at + 1, isAmount ? 1 : 0);
          break;
        }
        default:
          at = this.push(at, at + 1, 0);
      }
    }
    return room.subarray(0, this.used);
  }

  private push(start: number, end: number, isWord: number): number {
    if (this.used === room.length) {
      const larger = new Int32Array(room.length * 4);
      larger.set(room);
      room = larger;
    }
    room[this.used++] = start;
    room[this.used++] = end * 2 + isWord;
    return end;
  }

  /** Letters and digits, joined by single points, apostrophes, slashes, hyphens and the like between them. */
  private wordEnd(start: number): number {
    const { text, units } = this;
    const first = units[start] as number;
    const second = units[start + 1] as number;
    if ((first === 104 && second === 116) || (first === 119 && second === 119)) {
      link.lastIndex = start;
      if (link.test(text)) return link.lastIndex;
    } else if (first >= 65 && first <= 83 && isMonthStart(first, second)) {
      monthFirst.lastIndex = start;
      if (monthFirst.test(text)) return monthFirst.lastIndex;
    }
    return this.runEnd(start);
  }

  private runEnd(start: number): number {
    const { units } = this;
    let at = start + 1;
    for (;;) {
      const here = classAt(units, at);
      if (here === letter || here === digit) at++;
      else if (here === joiner) {
        const next = classAt(units, at + 1);
        if (next !== letter && next !== digit) return at;
        at += 2;
      } else return at;
    }
  }

  /** As a word, but with commas between digits, a per cent sign at the end, and dates that start with a day. */
  private numberEnd(start: number): number {
    const { units } = this;
    let at = start;
    for (;;) {
      at = this.runEnd(at);
      if (units[at] !== 44 || classAt(units, at + 1) !== digit || classAt(units, at - 1) !== digit) break;
      at++;
    }
    if (at - start <= 4 && units[at] === 32) {
      dayFirst.lastIndex = start;
      if (dayFirst.test(this.text)) return dayFirst.lastIndex;
    }
    return units[at] === 37 ? at + 1 : at;
  }

  private segments(start: number): number {
    const { text, units } = this;
    let end = start + 1;
    while (classAt(units, end) === unspaced || isLowSurrogate(text, end)) end++;
    for (let from = start; from < end; ) {
      const to = Math.min(
        end,
        isLowSurrogate(text, from + segmentLength) ? from + segmentLength + 1 : from + segmentLength,
      );
      let at = from;
      for (const mark of segmentsOf(text.slice(from, to))) at = this.push(at, from + (mark >> 1), mark & 1);
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
 * Splits plain text (as in `Block.text`) into tokens in order; what lies between two tokens is white space. `units` are the text's own.
 * Numbers, amounts, dates, links and e-mail addresses are one token each; Chinese, Japanese, Thai, Lao, Khmer and Burmese are
 * segmented by dictionary.
 */
export function tokensOf(text: string, units: Uint16Array = unitsOf(text)): Tokens {
  return new Tokens(copyOf(new Scanner(text, units).scan()));
}

/** The words of a plain text in order, punctuation left out; numbers, amounts, dates, links and addresses count as one word each. */
export function wordsOf(text: string): string[] {
  const tokens = tokensOf(text);
  const words: string[] = [];
  for (let at = 0; at < tokens.count; at++)
    if (tokens.isWord(at) === 1) words.push(text.slice(tokens.start(at), tokens.end(at)));
  return words;
}

/** How many words `wordsOf` finds. */
export function countWords(text: string): number {
  return new Tokens(new Scanner(text, unitsOf(text)).scan()).words;
}
