import type { Block } from '../../text/policy/types.ts';
import { zeros } from '../../text/words/int-room.ts';
import { alignSequences } from '../sequences/align-sequences.ts';
import type { Gap } from './pair-in-gap.ts';
import type { Side } from './side.ts';

/** The stretches between blocks matched in place in which both sides have blocks left. */
export function gapsBetween({ partner }: Side, b: Side): Gap[] {
  const gaps: Gap[] = [];
  let aLow = 0;
  let bLow = 0;
  for (let aAt = 0; aAt < partner.length; aAt++) {
    const bAt = partner[aAt] as number;
    if (bAt < 0) continue;
    if (aAt > aLow && bAt > bLow) gaps.push({ aLow, aHigh: aAt, bLow, bHigh: bAt });
    aLow = aAt + 1;
    bLow = bAt + 1;
  }
  const [aHigh, bHigh] = [partner.length, b.partner.length];
  if (aHigh > aLow && bHigh > bLow) gaps.push({ aLow, aHigh, bLow, bHigh });
  return gaps;
}

/** Matches blocks whose key is equal, in order, within the gaps between the blocks already matched. */
export function matchEqual(a: Side, b: Side, key: (block: Block) => string): void {
  for (const gap of gapsBetween(a, b)) matchInGap(a, b, gap, key);
}

/** Rows and code are read by rules of their own, so that equal keys mean equal text only among themselves. */
function shapeOf(block: Block): 0 | 1 | 2 {
  return block.kind === 'row' ? 1 : block.kind === 'code' ? 2 : 0;
}

function matchInGap(a: Side, b: Side, gap: Gap, key: (block: Block) => string): void {
  let { aLow, aHigh, bLow, bHigh } = gap;
  const set = (aAt: number, bAt: number): void => {
    a.partner[aAt] = bAt;
    b.partner[bAt] = aAt;
  };
  const same = (aAt: number, bAt: number): boolean => {
    const left = a.block(aAt);
    const right = b.block(bAt);
    return shapeOf(left) === shapeOf(right) && key(left) === key(right);
  };
  while (aLow < aHigh && bLow < bHigh && same(aLow, bLow)) set(aLow++, bLow++);
  while (aLow < aHigh && bLow < bHigh && same(aHigh - 1, bHigh - 1)) set(--aHigh, --bHigh);
  if (aHigh - aLow === 1 && bHigh - bLow === 1) return;
  for (;;) {
    const step = resume(a, b, { aLow, aHigh, bLow, bHigh }, key, same);
    if (step === null) break;
    aLow += step.a;
    bLow += step.b;
    while (aLow < aHigh && bLow < bHigh && same(aLow, bLow)) set(aLow++, bLow++);
  }
  if (aLow === aHigh || bLow === bHigh) return;
  const isSmall = aHigh - aLow + bHigh - bLow <= fewNames;
  const numbers = isSmall
    ? new FewNames()
    : new ManyNames(lengthsOf(a, aLow, aHigh, key), lengthsOf(b, bLow, bHigh, key));
  const weights = zeros(aHigh - aLow);
  const numberAll = (side: Side, low: number, high: number, weigh: boolean): Int32Array => {
    const result = zeros(high - low);
    for (let at = low; at < high; at++) {
      const block = side.block(at);
      const name = key(block);
      result[at - low] = numbers.numberOf(name, shapeOf(block));
      if (weigh) weights[at - low] = name.length + 4;
    }
    return result;
  };
  const inA = numberAll(a, aLow, aHigh, true);
  const match = alignSequences(inA, numberAll(b, bLow, bHigh, false), weights);
  for (let at = 0; at < match.length; at++)
    if ((match[at] as number) >= 0) set(aLow + at, bLow + (match[at] as number));
}

/** Up to so many names are compared with each other: most differ in length, and a table would read every one of them whole. */
const fewNames = 16;

class FewNames {
  private readonly names: string[] = [];
  private readonly shapes: number[] = [];

  numberOf(name: string, shape: number): number {
    for (let at = 0; at < this.names.length; at++) if (this.shapes[at] === shape && this.names[at] === name) return at;
    this.shapes.push(shape);
    return this.names.push(name) - 1;
  }
}

function lengthsOf(side: Side, low: number, high: number, key: (block: Block) => string): Set<number> {
  const lengths = new Set<number>();
  for (let at = low; at < high; at++) lengths.add(key(side.block(at)).length);
  return lengths;
}

/** Of a name whose length only one side has, it is known without reading it that the other side has none like it. */
class ManyNames {
  private readonly lengthsA: ReadonlySet<number>;
  private readonly lengthsB: ReadonlySet<number>;
  private readonly tables = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  private count = 0;

  constructor(lengthsA: ReadonlySet<number>, lengthsB: ReadonlySet<number>) {
    this.lengthsA = lengthsA;
    this.lengthsB = lengthsB;
  }

  numberOf(name: string, shape: 0 | 1 | 2): number {
    if (!this.lengthsA.has(name.length) || !this.lengthsB.has(name.length)) return this.count++;
    const table = this.tables[shape];
    let number = table.get(name);
    if (number === undefined) {
      number = this.count++;
      table.set(name, number);
    }
    return number;
  }
}

const window = 10;
const convincing = 80;

/** Lengths of the keys of the next blocks on either side: room shared by all gaps. */
const lengthsA = new Int32Array(window + 2);
const lengthsB = new Int32Array(window + 2);

/**
 * How many blocks to pass over on either side until both go on alike, where a small change is followed by two equal blocks long
 * enough to be no chance. Most revisions are aligned by this alone, for the price of comparing lengths; null where it does not help.
 */
function resume(
  a: Side,
  b: Side,
  gap: Gap,
  key: (block: Block) => string,
  same: (aAt: number, bAt: number) => boolean,
): { readonly a: number; readonly b: number } | null {
  const { aLow, bLow } = gap;
  const rows = Math.min(window + 2, gap.aHigh - aLow) - 1;
  const columns = Math.min(window + 2, gap.bHigh - bLow) - 1;
  if (rows < 1 || columns < 1) return null;
  for (let at = 0; at <= rows; at++) lengthsA[at] = key(a.block(aLow + at)).length;
  for (let at = 0; at <= columns; at++) lengthsB[at] = key(b.block(bLow + at)).length;
  for (let sum = 1; sum <= rows + columns - 2; sum++) {
    for (let left = Math.max(0, sum - columns + 1); left < rows && left <= sum; left++) {
      const right = sum - left;
      if (lengthsA[left] !== lengthsB[right] || lengthsA[left + 1] !== lengthsB[right + 1]) continue;
      const aAt = aLow + left;
      if (!same(aAt, bLow + right) || !same(aAt + 1, bLow + right + 1)) continue;
      if (a.block(aAt).source.length + a.block(aAt + 1).source.length >= convincing) return { a: left, b: right };
    }
  }
  return null;
}
