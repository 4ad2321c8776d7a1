/** A set of words this small is alike only by the share of both that is common: two words in a long sentence say little. */
const fewest = 4;

/** How alike two sets of words are that share so many, from 0 to 1: the larger of Dice and four fifths of containment. */
export function likeness(shared: number, small: number, large: number): number {
  if (small === 0) return 0;
  const dice = (2 * shared) / (small + large);
  return small >= fewest ? Math.max(dice, (0.8 * shared) / small) : dice;
}

/** More than quotients of the same value differ by. */
const rounding = 1e-9;

/** Words that two sets must share at least to be so alike; no integer. */
export function leastShared(least: number, small: number, large: number): number {
  const dice = (least * (small + large)) / 2;
  return (small >= fewest ? Math.min(dice, (least * small) / 0.8) : dice) - rounding;
}

/** The largest size of a set that can be so alike to one of `size` words of which it shares at most `shared`. */
export function largestAlike(least: number, size: number, shared: number): number {
  if (size >= fewest && (0.8 * shared) / size + rounding >= least) return Number.POSITIVE_INFINITY;
  return Math.max((2 * shared) / least - size, (0.8 * shared) / least) + rounding;
}

/** How many of the rarest words of a set must be looked up to find every larger set that is so alike: one of them is common. */
export function telling(size: number, least: number): number {
  return size - Math.ceil(least * size - rounding) + 1;
}
