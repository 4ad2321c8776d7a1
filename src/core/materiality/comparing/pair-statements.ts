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

/** Two statements by their indexes, and how alike they are. */
interface Candidate {
  readonly value: number;
  readonly b: number;
  readonly a: number;
}

/** All pairs at least so alike, the most alike first; pairs equally alike in the order of the texts. */
function candidatesOf(before: readonly Statement[], after: readonly Statement[], least: number): Candidate[] {
  const candidates: Candidate[] = [];
  const weigh = (b: number, a: number): void => {
    const value = similarity(before[b] as Statement, after[a] as Statement);
    if (value >= least) candidates.push({ value, b, a });
  };
  if (before.length * after.length <= fewComparisons) {
    for (let b = 0; b < before.length; b++) for (let a = 0; a < after.length; a++) weigh(b, a);
  } else {
    const frequency = frequencies([...before, ...after]);
    const sizeOf = (statement: Statement | undefined): number => statement?.stems.size ?? 0;
    lookUp(before, after, least, frequency, (b, a) => {
      if (sizeOf(after[a]) >= sizeOf(before[b])) weigh(b, a);
    });
    lookUp(after, before, least, frequency, (a, b) => {
      if (sizeOf(before[b]) > sizeOf(after[a])) weigh(b, a);
    });
  }
  return candidates.sort((x, y) => y.value - x.value || x.b - y.b || x.a - y.a);
}

/** Below this many comparisons, comparing all is faster than looking them up. */
const fewComparisons = 400;

function frequencies(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { stems } of statements) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  return frequency;
}

/**
 * Visits for each of the shorter statements the longer ones that can be so alike, each once: the share `least` of its words must be
 * in both, so that one of its rarest words, those left over, must be.
 */
function lookUp(
  shorter: readonly Statement[],
  longer: readonly Statement[],
  least: number,
  frequency: ReadonlyMap<string, number>,
  visit: (short: number, long: number) => void,
): void {
  const postings = new Map<string, number[]>();
  longer.forEach(({ stems }, at) => {
    for (const stem of stems) {
      const list = postings.get(stem);
      if (list) list.push(at);
      else postings.set(stem, [at]);
    }
  });
  const seenBy = new Int32Array(longer.length).fill(-1);
  shorter.forEach(({ stems }, short) => {
    const rarest = [...stems].sort((x, y) => (frequency.get(x) ?? 0) - (frequency.get(y) ?? 0));
    const telling = stems.size - Math.ceil(least * stems.size) + 1;
    for (const stem of rarest.slice(0, telling)) {
      for (const long of postings.get(stem) ?? []) {
        if (seenBy[long] === short) continue;
        seenBy[long] = short;
        visit(short, long);
      }
    }
  });
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
  const candidates = candidatesOf(restBefore, restAfter, least);
  const used = new Set<Statement>();
  const pairs: StatementPair[] = [];
  for (const candidate of candidates) {
    const b = restBefore[candidate.b] as Statement;
    const a = restAfter[candidate.a] as Statement;
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push({ before: b, after: a });
  }
  for (const b of restBefore) if (!used.has(b)) pairs.push({ before: b, after: null });
  for (const a of restAfter) if (!used.has(a)) pairs.push({ before: null, after: a });
  return pairs;
}
