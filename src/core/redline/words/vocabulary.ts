import type { Block } from '../../text/policy/types.ts';
import { copyOf, zeros } from '../../text/words/int-room.ts';
import { type Span, sentenceSpans } from '../../text/words/sentences.ts';
import { unitsOf } from '../../text/words/units.ts';
import { type Tokens, tokensOf } from '../../text/words/words.ts';

/** A text with its tokens, each token numbered: equal tokens of one vocabulary have equal numbers. */
export interface NumberedText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly numbers: Int32Array;
  /** Where its sentences stand, in order; found when asked for. */
  sentences(): readonly Span[];
}

/** The part of a text between two places at which no token is cut. */
export function stretchOf(read: NumberedText, from: number, to: number): NumberedText {
  if (from === 0 && to === read.text.length) return read;
  const { first, end, tokens } = read.tokens.within(from, to);
  return {
    text: read.text.slice(from, to),
    tokens,
    numbers: read.numbers.subarray(first, end),
    sentences: () => spansWithin(read.sentences(), from, to),
  };
}

/** Those of some spans in order that have a part between two places, cut to it and counted from the first place. */
export function spansWithin(spans: readonly Span[], from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let at = firstEndingAfter(spans, from); at < spans.length; at++) {
    const { start, end } = spans[at] as Span;
    if (start >= to) break;
    found.push({ start: Math.max(start, from) - from, end: Math.min(end, to) - from });
  }
  return found;
}

function firstEndingAfter(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of the kind that match by chance: they hold no island together and tell no texts apart. */
const connectives =
  'a an and any are as at be by for from has have if in is it its may not of on or our that the their them these they this those to us was we were which will with you your';

/**
 * Gives the same number to the same token in every text it reads. A hash table over the units where they stand, because a `Map`
 * would need a string for each token only to look it up.
 */
export class Vocabulary {
  /** The units of all known tokens, one token after the other. */
  private units: Uint16Array;
  /** Where each token ends among them. */
  private readonly ends: number[];
  private readonly hashes: number[];
  /** The number of each token's lower-case form. */
  private readonly lower: number[];
  /** Number of the token plus 1 by hash, open addressing; 0 is free. The size is a power of 2. */
  private slots: Int32Array;

  /** Holds at first what `base` holds, under the same numbers. */
  constructor(base: Vocabulary | null = vocabularyOfConnectives) {
    this.units = base === null ? new Uint16Array(1024) : base.units.slice();
    this.ends = base === null ? [] : base.ends.slice();
    this.hashes = base === null ? [] : base.hashes.slice();
    this.lower = base === null ? [] : base.lower.slice();
    this.slots = base === null ? zeros(512) : copyOf(base.slots);
  }

  read(text: string): NumberedText {
    return this.number(text, tokensOf(text), () => sentenceSpans(text));
  }

  /** The text of a block, by the parts that are known of it. */
  readBlock({ text, parts }: Block): NumberedText {
    return this.number(text, parts.tokens, () => parts.sentences);
  }

  private number(text: string, tokens: Tokens, sentences: () => readonly Span[]): NumberedText {
    const units = unitsOf(text);
    const numbers = zeros(tokens.count);
    for (let at = 0; at < numbers.length; at++) {
      numbers[at] = this.numberOf(text, units, tokens.start(at), tokens.end(at));
    }
    return { text, tokens, numbers, sentences };
  }

  /** The number of the token's lower-case form: equal for tokens that differ in case alone. */
  caseless(number: number): number {
    return this.lower[number] ?? number;
  }

  isConnective(number: number): boolean {
    return this.caseless(number) < connectiveCount;
  }

  /** `units` are those of `text`. */
  private numberOf(text: string, units: Uint16Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (this.hashes[held - 1] === hash && this.stands(held - 1, units, start, end)) return held - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.add(units, start, end, hash, slot);
    if (mayHaveCapital(units, start, end)) {
      const token = text.slice(start, end);
      const folded = token.toLowerCase();
      if (folded !== token) this.lower[number] = this.numberOf(folded, copiedUnits(folded), 0, folded.length);
    }
    return number;
  }

  /** Whether a known token stands at a place. */
  private stands(number: number, units: Uint16Array, start: number, end: number): boolean {
    let from = number === 0 ? 0 : (this.ends[number - 1] as number);
    if ((this.ends[number] as number) - from !== end - start) return false;
    const known = this.units;
    for (let at = start; at < end; at++) if (units[at] !== known[from++]) return false;
    return true;
  }

  private add(units: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const number = this.ends.length;
    const from = this.ends[number - 1] ?? 0;
    const length = end - start;
    if (from + length > this.units.length) {
      const larger = new Uint16Array(4 * (from + length));
      larger.set(this.units);
      this.units = larger;
    }
    for (let at = 0; at < length; at++) this.units[from + at] = units[start + at] as number;
    this.ends.push(from + length);
    this.hashes.push(hash);
    this.lower.push(number);
    this.slots[slot] = number + 1;
    if (this.ends.length * 2 > this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const slots = zeros(this.slots.length * 4);
    const mask = slots.length - 1;
    this.hashes.forEach((hash, number) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    });
    this.slots = slots;
  }
}

const connectiveCount = connectives.split(' ').length;
/** Made once: its words have the numbers below `connectiveCount`. */
const vocabularyOfConnectives = new Vocabulary(null);
vocabularyOfConnectives.read(connectives);

/** Not in the shared array, which holds the text being read. */
function copiedUnits(token: string): Uint16Array {
  const units = new Uint16Array(token.length);
  for (let at = 0; at < token.length; at++) units[at] = token.charCodeAt(at);
  return units;
}

/** A cheap answer for most words. */
function mayHaveCapital(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = units[at] as number;
    if (code > 127 || (code >= 65 && code <= 90)) return true;
  }
  return false;
}
