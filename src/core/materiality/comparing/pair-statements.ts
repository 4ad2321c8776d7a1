import type { Statement } from '../reading/statement.ts';

/** Two statements that say the same thing before and after, or one that stands alone. */
export interface StatementPair {
  readonly before: Statement | null;
  readonly after: Statement | null;
}

/** Letters and digits only: punctuation, case and lost white space ("ActivityJob") make no difference. */
const keyOf = (statement: Statement): string => statement.text.toLowerCase().replace(/[^\p{L}\p{N}%$€£]+/gu, '');

/** Shared content words of two statements, from 0 to 1: the larger of Dice and four fifths of containment. */
export function similarity(a: Statement, b: Statement): number {
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  const dice = (2 * shared) / (small.size + large.size);
  return small.size >= 4 ? Math.max(dice, (0.8 * shared) / small.size) : dice;
}

/**
 * Pairs statements: equal ones first (they leave the result), then the most alike above `least`. What stays alone is returned with
 * null on the other side. Order-free, so that swapping the sides swaps the pairs.
 */
export function pairStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  least: number,
): StatementPair[] {
  const waiting = new Map<string, Statement[]>();
  for (const statement of before) {
    const key = keyOf(statement);
    const list = waiting.get(key);
    if (list) list.push(statement);
    else waiting.set(key, [statement]);
  }
  const restAfter = after.filter((statement) => waiting.get(keyOf(statement))?.shift() === undefined);
  const restBefore = [...waiting.values()].flat();
  const candidates: { value: number; b: Statement; a: Statement }[] = [];
  if (restBefore.length * restAfter.length <= 4_000_000) {
    for (const b of restBefore) {
      for (const a of restAfter) {
        const value = similarity(b, a);
        if (value >= least) candidates.push({ value, b, a });
      }
    }
  }
  candidates.sort((x, y) => y.value - x.value);
  const used = new Set<Statement>();
  const pairs: StatementPair[] = [];
  for (const { b, a } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push({ before: b, after: a });
  }
  for (const b of restBefore) if (!used.has(b)) pairs.push({ before: b, after: null });
  for (const a of restAfter) if (!used.has(a)) pairs.push({ before: null, after: a });
  return pairs;
}
