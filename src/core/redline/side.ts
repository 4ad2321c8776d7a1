import type { Block } from '../policy/types.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One side of a comparison: its blocks, and what has been read of them so far. Nothing is read before it is asked for. */
export class Side {
  readonly blocks: readonly Block[];
  /** Position on the other side of the block matched in place to each block, or -1. */
  readonly partner: Int32Array;
  private readonly vocabulary: Vocabulary;
  private readonly prints = new Map<number, Fingerprint>();

  constructor(blocks: readonly Block[], vocabulary: Vocabulary) {
    this.blocks = blocks;
    this.partner = new Int32Array(blocks.length).fill(-1);
    this.vocabulary = vocabulary;
  }

  block(at: number): Block {
    const block = this.blocks[at];
    if (block === undefined) throw new RangeError(`No block ${at} among ${this.blocks.length}`);
    return block;
  }

  print(at: number): Fingerprint {
    let print = this.prints.get(at);
    if (print === undefined) {
      print = fingerprint(this.vocabulary.read(this.block(at).text), this.vocabulary);
      this.prints.set(at, print);
    }
    return print;
  }

  isFree(at: number): boolean {
    return this.partner[at] === -1;
  }

  free(): number[] {
    const free: number[] = [];
    for (let at = 0; at < this.partner.length; at++) if (this.partner[at] === -1) free.push(at);
    return free;
  }
}

/** Markdown of a block where it was kept, else its text: equal sources of blocks of one shape read the same. */
export function sourceOf(block: Block): string {
  return 'source' in block && typeof block.source === 'string' ? block.source : block.text;
}
