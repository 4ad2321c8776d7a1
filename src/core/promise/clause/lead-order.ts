import type { Lead } from '../../calendar/days/types.ts';

/** The fewest and the most calendar days that `n` months in a row can hold, for n = 0 … 12. */
const monthDays: readonly (readonly [fewest: number, most: number])[] = [
  [0, 0],
  [28, 31],
  [59, 62],
  [89, 92],
  [120, 123],
  [150, 153],
  [181, 184],
  [212, 215],
  [242, 245],
  [273, 276],
  [303, 306],
  [334, 337],
  [365, 366],
];

function bound(months: number, side: 0 | 1): number {
  const years = Math.floor(months / 12);
  return years * (monthDays[12]?.[side] ?? 0) + (monthDays[months % 12]?.[side] ?? 0);
}

/**
 * The fewest calendar days that a lead can take, from the day after the notice to its last day: 30 business days are six working
 * weeks from a Monday to a Friday, 40 days; 1 month is 28 days.
 */
export function fewestDays({ amount, unit }: Lead): number {
  if (unit === 'days') return amount;
  if (unit === 'months') return bound(amount, 0);
  return amount === 0 ? 0 : amount + 2 * Math.floor((amount - 1) / 5);
}

/**
 * The most calendar days that a lead can be expected to take. For business days it allows for a weekend at each turn and for
 * closures: three, and one more for every ten business days, which the densest stretches (Christmas, Golden Week) stay within.
 */
export function mostDays({ amount, unit }: Lead): number {
  if (unit === 'days') return amount;
  if (unit === 'months') return bound(amount, 1);
  return amount === 0 ? 0 : amount + 2 * Math.ceil(amount / 5) + 3 + Math.floor(amount / 10);
}

/** True where keeping `a` is certain to keep `b`: same unit and no less, or fewest days of `a` at least the most days of `b`. */
export function covers(a: Lead, b: Lead): boolean {
  return a.unit === b.unit ? a.amount >= b.amount : fewestDays(a) >= mostDays(b);
}

const unitRank = { 'business-days': 2, months: 1, days: 0 } as const;

/**
 * The one order of leads, strictest first (a comparison for `sort`): a lead that covers the other comes first; where neither
 * does, the one that can take more days, then the one that takes more at least, then business days before months before days.
 */
export function byStrictness(a: Lead, b: Lead): number {
  if (covers(a, b) !== covers(b, a)) return covers(a, b) ? -1 : 1;
  return mostDays(b) - mostDays(a) || fewestDays(b) - fewestDays(a) || unitRank[b.unit] - unitRank[a.unit];
}
