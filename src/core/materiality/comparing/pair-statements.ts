import type { Statement } from '../reading/statement.ts';
import { likeness } from './likeness.ts';
import { matchMostAlike } from './match-most-alike.ts';

/** Two statements that say the same thing before and after, or one that stands alone. */
export interface StatementPair {
  readonly before: Statement | null;
  readonly after: Statement | null;
}

const isLatin = /^[\x00-\x7f]*$/;

/** Letters and digits only: punctuation, case and lost white space ("ActivityJob") make no difference. */
function keyOf({ text }: Statement): string {
  const lower = text.toLowerCase();
  return lower.replace(isLatin.test(lower) ? /[^a-z0-9%$]+/g : /[^\p{L}\p{N}%$€£]+/gu, '');
}

/** Shared content words of two statements, from 0 to 1, as {@link likeness} has it. */
export function similarity(a: Statement, b: Statement): number {
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return likeness(shared, small.size, large.size);
}

/** Below this many comparisons, comparing all is faster than looking them up. */
const fewComparisons = 400;

/** The pairs that {@link matchMostAlike} finds, by comparing all. */
function matchAmongFew(before: readonly Statement[], after: readonly Statement[], least: number): [number, number][] {
  const candidates: { readonly value: number; readonly b: number; readonly a: number }[] = [];
  for (let b = 0; b < before.length; b++) {
    for (let a = 0; a < after.length; a++) {
      const value = similarity(before[b] as Statement, after[a] as Statement);
      if (value >= least) candidates.push({ value, b, a });
    }
  }
  candidates.sort((x, y) => y.value - x.value || x.b - y.b || x.a - y.a);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return candidates.flatMap(({ b, a }): [number, number][] => {
    if (taken.before.has(b) || taken.after.has(a)) return [];
    taken.before.add(b);
    taken.after.add(a);
    return [[b, a]];
  });
}

const stemsOf = ({ stems }: Statement): ReadonlySet<string> => stems;

/**
 * Pairs statements: equal ones first (they leave the result), then the most alike above `least`. What stays alone is returned with
 * null on the other side. Order-free, so that swapping the sides swaps the pairs.
 */
export function pairStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  least: number,
): StatementPair[] {
  const waiting = new Map<string, { readonly list: Statement[]; taken: number }>();
  for (const statement of before) {
    const key = keyOf(statement);
    const known = waiting.get(key);
    if (known) known.list.push(statement);
    else waiting.set(key, { list: [statement], taken: 0 });
  }
  const restAfter = after.filter((statement) => {
    const equal = waiting.get(keyOf(statement));
    return equal === undefined || equal.taken++ >= equal.list.length;
  });
  const restBefore = [...waiting.values()].flatMap(({ list, taken }) => list.slice(taken));
  const isFew = restBefore.length * restAfter.length <= fewComparisons;
  const matched = isFew
    ? matchAmongFew(restBefore, restAfter, least)
    : matchMostAlike(restBefore.map(stemsOf), restAfter.map(stemsOf), least);
  const used = new Set<Statement>();
  const pairs: StatementPair[] = [];
  for (const [atBefore, atAfter] of matched) {
    const b = restBefore[atBefore] as Statement;
    const a = restAfter[atAfter] as Statement;
    used.add(a).add(b);
    pairs.push({ before: b, after: a });
  }
  for (const b of restBefore) if (!used.has(b)) pairs.push({ before: b, after: null });
  for (const a of restAfter) if (!used.has(a)) pairs.push({ before: null, after: a });
  return pairs;
}
