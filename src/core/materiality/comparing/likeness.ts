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

/** A bound for how alike a set of `size` words can be to any other of which at most `shared` are common. */
export function mostLikeness(shared: number, size: number): number {
  if (shared >= size) return 1;
  const contained = shared >= fewest ? 0.8 : size >= fewest ? (0.8 * shared) / fewest : 0;
  return Math.max((2 * shared) / (size + shared), contained) + rounding;
}

/** How many of the rarest words of a set must be looked up to find every larger set that is so alike: one of them is common. */
export function telling(size: number, least: number): number {
  return size - Math.ceil(least * size - rounding) + 1;
}
