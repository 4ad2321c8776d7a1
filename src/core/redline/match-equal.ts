import type { Block } from '../policy/types.ts';
import { alignSequences } from './align-sequences.ts';
import type { Gap } from './pair-in-gap.ts';
import type { Side } from './side.ts';

/** The stretches between blocks matched in place in which both sides have blocks left. */
export function* gapsBetween(a: Side, b: Side): Generator<Gap> {
  let aLow = 0;
  let bLow = 0;
  for (let aAt = 0; aAt <= a.partner.length; aAt++) {
    const bAt = aAt === a.partner.length ? b.partner.length : (a.partner[aAt] as number);
    if (bAt < 0) continue;
    if (aAt > aLow && bAt > bLow) yield { aLow, aHigh: aAt, bLow, bHigh: bAt };
    aLow = aAt + 1;
    bLow = bAt + 1;
  }
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
  if (aLow === aHigh || bLow === bHigh) return;
  const numbers = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  let count = 0;
  const weights = new Int32Array(aHigh - aLow);
  const numberAll = (side: Side, low: number, high: number, weigh: boolean): Int32Array => {
    const result = new Int32Array(high - low);
    for (let at = low; at < high; at++) {
      const block = side.block(at);
      const name = key(block);
      const known = numbers[shapeOf(block)];
      let number = known.get(name);
      if (number === undefined) {
        number = count++;
        known.set(name, number);
      }
      result[at - low] = number;
      if (weigh) weights[at - low] = name.length + 4;
    }
    return result;
  };
  const inA = numberAll(a, aLow, aHigh, true);
  const match = alignSequences(inA, numberAll(b, bLow, bHigh, false), weights);
  for (let at = 0; at < match.length; at++)
    if ((match[at] as number) >= 0) set(aLow + at, bLow + (match[at] as number));
}
