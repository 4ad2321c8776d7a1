import type { Statement } from '../reading/statement.ts';

/** A set of words this small is alike only by the share of both that is common: two words in a long sentence say little. */
const fewest = 4;

/** How alike two statements are by their content words, from 0 to 1: the larger of Dice and four fifths of containment. */
export function similarity(a: Statement, b: Statement): number {
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  const dice = (2 * shared) / (small.size + large.size);
  return small.size >= fewest ? Math.max(dice, (0.8 * shared) / small.size) : dice;
}
