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
  if (a.value.includes(' ') !== b.value.includes(' ')) return false;
  const [was, is] = [Number.parseInt(a.value, 10), Number.parseInt(b.value, 10)];
  return Math.abs(was - is) <= tolerance * Math.max(was, is);
}

/** The members of `all` beyond those that `others` has as often. */
function beyond(all: readonly Carrier[], others: readonly Carrier[]): Carrier[] {
  const left = new Map<string, number>();
  for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one.value) ?? 0;
    if (count > 0) left.set(one.value, count - 1);
    return count === 0;
  });
}

/** Those durations of `some` beyond the ones that `others` has in other words, each taken once. */
function withoutSame(some: readonly Carrier[], others: readonly Carrier[]): readonly Carrier[] {
  const left = [...others];
  return some.filter((one) => {
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
    const [went, came] = [beyond(old, now), beyond(now, old)];
    const [lost, gained] = group === 'duration' ? [withoutSame(went, came), withoutSame(came, went)] : [went, came];
    return lost.length + gained.length > 0 ? [{ group, lost, gained }] : [];
  });
}
