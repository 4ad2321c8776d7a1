import type { Block } from '../../text/policy/types.ts';
import { zeros } from '../../text/words/int-room.ts';
import type { NumberedText, Vocabulary } from '../words/vocabulary.ts';
import { type Fingerprint, fingerprint } from './fingerprint.ts';

/** One side of a comparison: its blocks, and what has been read of them so far. Nothing is read before it is asked for. */
export class Side {
  readonly blocks: readonly Block[];
  /** Position on the other side of the block matched in place to each block, or -1. */
  readonly partner: Int32Array;
  private readonly vocabulary: Vocabulary;
  private readonly prints = new Map<number, Fingerprint>();
  private readonly reads = new Map<number, NumberedText>();

  constructor(blocks: readonly Block[], vocabulary: Vocabulary) {
    this.blocks = blocks;
    this.partner = zeros(blocks.length).fill(-1);
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
      print = fingerprint(this.read(at), this.vocabulary);
      this.prints.set(at, print);
    }
    return print;
  }

  /** A block's text, numbered. */
  read(at: number): NumberedText {
    let read = this.reads.get(at);
    if (read === undefined) {
      read = this.vocabulary.readBlock(this.block(at));
      this.reads.set(at, read);
    }
    return read;
  }

  /** The same, if it had to be read before. */
  known(at: number): NumberedText | null {
    return this.reads.get(at) ?? null;
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
