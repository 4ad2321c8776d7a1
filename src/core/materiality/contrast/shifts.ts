import type { Carrier, CarrierGroup } from './carrier.ts';
import { carriersIn } from './carriers-in.ts';

/** What one sentence lost and gained of the words of a group. */
export interface Shift {
  readonly group: CarrierGroup;
  readonly lost: readonly Carrier[];
  readonly gained: readonly Carrier[];
}

function grouped(carriers: readonly Carrier[]): Map<CarrierGroup, Carrier[]> {
  const groups = new Map<CarrierGroup, Carrier[]>();
  for (const carrier of carriers) {
    const list = groups.get(carrier.group);
    if (list === undefined) groups.set(carrier.group, [carrier]);
    else list.push(carrier);
  }
  return groups;
}

/** 52 weeks are one year, 365 days too. */
const tolerance = 0.015;

function areSame(a: Carrier, b: Carrier): boolean {
  if (a.value === b.value) return true;
  if (a.group !== 'duration' || a.value.includes(' ') !== b.value.includes(' ')) return false;
  const [was, is] = [Number.parseInt(a.value, 10), Number.parseInt(b.value, 10)];
  return Math.abs(was - is) <= tolerance * Math.max(was, is);
}

/** The members of `all` beyond those that `others` has as often. */
function beyond(all: readonly Carrier[], others: readonly Carrier[]): Carrier[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.findIndex((other) => areSame(one, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The words that carry meaning and differ between two wordings of a sentence, by group; order does not matter. */
export function shiftsBetween(before: string, after: string): readonly Shift[] {
  const [was, is] = [grouped(carriersIn(before)), grouped(carriersIn(after))];
  const groups = new Set([...was.keys(), ...is.keys()]);
  return [...groups].flatMap((group) => {
    const [old, now] = [was.get(group) ?? [], is.get(group) ?? []];
    const [lost, gained] = [beyond(old, now), beyond(now, old)];
    return lost.length + gained.length > 0 ? [{ group, lost, gained }] : [];
  });
}
