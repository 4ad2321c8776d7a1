import { commonLength } from '../words/common-length.ts';
import type { ReadBlock } from './block.ts';
import type { LinkDefinitions } from './read-inline.ts';
import type { Reading, Starts } from './reading.ts';

/** A stretch of an earlier text that stands in a later one as well, from one fresh start to another or to the end of both texts. */
export interface SharedStretch {
  /** In UTF-16 units. */
  readonly length: number;
  readonly lines: number;
  /** Start of the earlier text at which it begins, and the one before which it ends (exclusive; `Starts.count` at the end). */
  readonly from: number;
  readonly to: number;
  /** Blocks of the earlier text that stand in it; `end` is exclusive. */
  readonly first: number;
  readonly end: number;
}

/** How many starts ahead are tried for where the earlier text goes on; the more, the longer nothing was found. */
const reach = { least: 24, step: 2, most: 256 };
/** What agrees for fewer characters may agree by chance: it costs more to look at than to read. */
const probe = 40;

/** A text as far as it is read. */
export interface ReadSoFar {
  readonly blocks: ReadBlock[];
  readonly definitions: LinkDefinitions;
}

/**
 * Finds, from the top of a later text to its bottom, what need not be read again because it stands in the earlier one. Which
 * stretches are found decides the time only: text read again gives the same blocks.
 */
export class SharedStretches {
  private readonly earlier: Reading;
  private readonly later: string;
  /** The start of the earlier text at which it is expected to go on. */
  private next = 0;
  private missed = 0;

  /**
   * Null where the earlier text is no help: link definitions and fences that nothing closes act at a distance. (What nothing closes in
   * the later text is no harm: a stretch in which the like is closed would have closed it.)
   */
  static between(earlier: Reading, later: string): SharedStretches | null {
    return earlier.hasUnclosed || earlier.definitions.size > 0 ? null : new SharedStretches(earlier, later);
  }

  private constructor(earlier: Reading, later: string) {
    this.earlier = earlier;
    this.later = later;
  }

  /** Adds the blocks of the stretch that begins at a place of the later text, `line` lines down; null where there is none. */
  takeOver(place: number, line: number, read: ReadSoFar): SharedStretch | null {
    const stretch = this.at(place);
    if (stretch === null) return null;
    const { blocks, definitions } = read;
    const known = this.earlier;
    const lines = line - known.starts.line(stretch.from);
    const count = blocks.length - stretch.first;
    for (let at = stretch.first; at < stretch.end; at++) {
      const twin = known.blocks[at] as ReadBlock;
      const parent = twin.parent === null ? null : (blocks[twin.parent.position + count] as ReadBlock);
      blocks.push(twin.again(lines, parent, definitions, at + count));
    }
    return stretch;
  }

  /** The stretch that begins at a place, a line at which reading starts afresh. */
  private at(place: number): SharedStretch | null {
    const { starts, text, blocks } = this.earlier;
    const head = this.later.slice(place, place + probe);
    const last = Math.min(starts.count, this.next + Math.min(reach.most, reach.least + reach.step * this.missed));
    for (let from = this.next; from < last; from++) {
      const begin = starts.at(from);
      if (text.charCodeAt(begin) !== head.charCodeAt(0) || text.slice(begin, begin + probe) !== head) continue;
      // The items of a list belong to what introduces it, which stands before the stretch.
      if (blocks[starts.blocks(from)]?.readAs.kind === 'item') continue;
      // At a glance, because texts made from a template agree at the beginning of every paragraph.
      const until = from + 1 < starts.count ? starts.at(from + 1) : text.length;
      if (text.slice(begin, until) !== this.later.slice(place, place + until - begin)) continue;
      const stretch = this.stretch(from, begin, place);
      if (stretch === null) continue;
      this.next = stretch.to;
      this.missed = 0;
      return stretch;
    }
    this.missed++;
    return null;
  }

  private stretch(from: number, begin: number, place: number): SharedStretch | null {
    const { starts, text, blocks } = this.earlier;
    const { later } = this;
    const length = commonLength(text, begin, later, place);
    const first = starts.blocks(from);
    if (begin + length === text.length && place + length === later.length) {
      return { length, lines: 0, from, to: starts.count, first, end: blocks.length };
    }
    const to = lastUpTo(starts, from, begin + length);
    if (to === from) return null;
    return {
      length: starts.at(to) - begin,
      lines: starts.line(to) - starts.line(from),
      from,
      to,
      first,
      end: starts.blocks(to),
    };
  }
}

/** The last start, from `from` on, that stands no further than `limit`. */
function lastUpTo(starts: Starts, from: number, limit: number): number {
  let low = from;
  let high = starts.count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts.at(middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
