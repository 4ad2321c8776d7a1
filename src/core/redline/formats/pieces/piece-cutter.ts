import type { Piece } from './pieces.ts';
import type { Range } from './row-side.ts';

/** Cuts pieces at places of both texts. Asked for places in their order it takes linear time over all of them. */
export class PieceCutter {
  readonly #pieces: readonly Piece[];
  #at = 0;
  #before = 0;
  #after = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The pieces between two places of the before text and two of the after text, or null where kept text crosses them. */
  cut(before: Range, after: Range): readonly Piece[] | null {
    const within: Piece[] = [];
    this.#skipTo(before.start, after.start);
    let [beforeAt, afterAt] = [this.#before, this.#after];
    for (let at = this.#at; at < this.#pieces.length && (beforeAt < before.end || afterAt < after.end); at += 1) {
      const [op, text] = this.#pieces[at] ?? ['=', ''];
      const ofBefore = op === '+' ? null : partOf(before, beforeAt, text.length);
      const ofAfter = op === '-' || op === '¶' ? null : partOf(after, afterAt, text.length);
      if (ofBefore !== null) beforeAt += text.length;
      if (ofAfter !== null) afterAt += text.length;
      const own = ofBefore ?? ofAfter;
      if (own === null) continue;
      const isCrossed = ofBefore !== null && ofAfter !== null && !isSameRange(ofBefore, ofAfter);
      if (isCrossed) return null;
      if (own.end > own.start) within.push([op, text.slice(own.start, own.end)]);
    }
    return within;
  }

  /** Leaves behind what ends before both places. */
  #skipTo(before: number, after: number): void {
    for (; this.#at < this.#pieces.length; this.#at += 1) {
      const [op, { length }] = this.#pieces[this.#at] ?? ['=', ''];
      const beforeEnd = this.#before + (op === '+' ? 0 : length);
      const afterEnd = this.#after + (op === '-' || op === '¶' ? 0 : length);
      if (beforeEnd > before || afterEnd > after) return;
      [this.#before, this.#after] = [beforeEnd, afterEnd];
    }
  }
}

/** The part of a run of text, from its own start, that lies in a range; empty at 0 where none does. */
function partOf(range: Range, runStart: number, length: number): Range {
  const [start, end] = [Math.max(0, range.start - runStart), Math.min(length, range.end - runStart)];
  return end > start ? { start, end } : { start: 0, end: 0 };
}

function isSameRange(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end;
}
