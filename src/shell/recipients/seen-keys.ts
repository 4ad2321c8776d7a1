import { hash } from 'node:crypto';

const firstCapacity = 1 << 12;

/**
 * Remembers for each key the line it was first seen on, in about 24 bytes a key: 64 bits of its SHA-256 stand for it. Among a
 * million keys two different ones look alike with a probability of 3 in 100 million.
 */
export class SeenKeys {
  #high = new Uint32Array(firstCapacity);
  #low = new Uint32Array(firstCapacity);
  /** 0 where the slot is free. */
  #lines = new Uint32Array(firstCapacity);
  #size = 0;

  /** The line on which the key was seen before; null where it is new, and it is remembered then. `line` is from 1. */
  see(key: string, line: number): number | null {
    const digest = hash('sha256', key, 'buffer');
    const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
    const slot = this.#slotOf(high, low);
    const earlier = this.#lines[slot];
    if (earlier) return earlier;
    this.#fill(slot, { high, low, line });
    if (++this.#size * 2 > this.#lines.length) this.#grow();
    return null;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#lines.length - 1;
    let slot = low & mask;
    while (this.#lines[slot] && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  #fill(
    slot: number,
    { high, low, line }: { readonly high: number; readonly low: number; readonly line: number },
  ): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#lines[slot] = line;
  }

  #grow(): void {
    const [highs, lows, lines] = [this.#high, this.#low, this.#lines];
    const capacity = lines.length * 2;
    this.#high = new Uint32Array(capacity);
    this.#low = new Uint32Array(capacity);
    this.#lines = new Uint32Array(capacity);
    lines.forEach((line, index) => {
      if (line === 0) return;
      const [high, low] = [highs[index] ?? 0, lows[index] ?? 0];
      this.#fill(this.#slotOf(high, low), { high, low, line });
    });
  }
}
