import type { ReadBlock } from './block.ts';
import type { LinkDefinitions } from './read-inline.ts';

/** What the lines of a text were read as, before anything is made of it. */
export interface Reading {
  readonly text: string;
  /** Every block, also those without a visible character. */
  readonly blocks: readonly ReadBlock[];
  readonly definitions: LinkDefinitions;
  readonly starts: Starts;
  /** Whether fences or comments that nothing closes were found: text that looks like them again is not taken for one. */
  readonly hasUnclosed: boolean;
}

/**
 * The places of a text where reading starts afresh: lines after a blank one, outside of any list, table or open paragraph. What is
 * read from there on does not depend on what stands before.
 */
export class Starts {
  private readonly numbers: number[] = [];

  get count(): number {
    return this.numbers.length / 3;
  }

  /** Where the line begins, in UTF-16 units. */
  at(start: number): number {
    return this.numbers[3 * start] as number;
  }

  /** Number of lines before it. */
  line(start: number): number {
    return this.numbers[3 * start + 1] as number;
  }

  /** Number of blocks before it. */
  blocks(start: number): number {
    return this.numbers[3 * start + 2] as number;
  }

  add(at: number, line: number, blocks: number): void {
    this.numbers.push(at, line, blocks);
  }
}
