import { bestFirst } from '../../redline/blocks/best-first.ts';
import { findCandidates, type LikelyPair } from '../../redline/blocks/find-candidates.ts';
import type { Fingerprint } from '../../redline/blocks/fingerprint.ts';
import type { Statement } from '../reading/statement.ts';
import type { KeptWords } from './kept-words.ts';
import { similarity } from './likeness.ts';

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

interface Sides {
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
}

/** The statements of both sides without those that the other side has too, each as often as it does. */
function withoutEqual({ before, after }: Sides): Sides {
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
  const rest = new Set([...waiting.values()].flatMap(({ list, taken }) => list.slice(taken)));
  return { before: before.filter((statement) => rest.has(statement)), after: restAfter };
}

/** The likely pairs among those that the redline's edits link: they keep words of one another in place. */
function linked({ before, after }: Sides, kept: KeptWords, least: number): LikelyPair[] {
  return kept.links(before, after).flatMap(([b, a]) => {
    const likeness = similarity(before[b] as Statement, after[a] as Statement);
    return likeness < least ? [] : [{ a: b, b: a, likeness }];
  });
}

const nothing = new Int32Array(0);

/** The likely pairs by content words alone: for what no edit links, because it stands elsewhere. */
function alike({ before, after }: Sides, least: number): LikelyPair[] {
  const numbers = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  };
  const printsOf = (side: readonly Statement[]): Map<number, Fingerprint> =>
    new Map(
      side.map(({ stems }, at) => {
        const words = Int32Array.from(stems, numberOf).sort();
        return [at, { words, wordCount: words.length, pairs: nothing, sequence: 0 }];
      }),
    );
  const likeness = (b: number, a: number): number => similarity(before[b] as Statement, after[a] as Statement);
  return findCandidates(printsOf(before), printsOf(after), least, likeness);
}

function pairsOf({ before, after }: Sides, found: readonly LikelyPair[]): StatementPair[] {
  const used = new Set<Statement>();
  const pairs = bestFirst(found).map(({ a, b }): StatementPair => {
    const pair = { before: before[a] as Statement, after: after[b] as Statement };
    used.add(pair.before).add(pair.after);
    return pair;
  });
  for (const statement of before) if (!used.has(statement)) pairs.push({ before: statement, after: null });
  for (const statement of after) if (!used.has(statement)) pairs.push({ before: null, after: statement });
  return pairs;
}

/**
 * Pairs statements: equal ones leave the result, then the most alike above `least` are paired, first those that `kept` links. What stays alone
 * is returned with null on the other side. `isTurned` tells which side is looked up in which, so that swapping the sides swaps
 * the pairs.
 */
export function pairStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  least: number,
  kept: KeptWords | null,
  isTurned: boolean,
): StatementPair[] {
  const rest = withoutEqual({ before, after });
  if (rest.before.length === 0 || rest.after.length === 0) return pairsOf(rest, []);
  const first = kept === null ? [] : bestFirst(linked(rest, kept, least));
  const [goneFirst, comeFirst] = [new Set(first.map(({ a }) => a)), new Set(first.map(({ b }) => b))];
  const left: Sides = {
    before: rest.before.filter((_, at) => !goneFirst.has(at)),
    after: rest.after.filter((_, at) => !comeFirst.has(at)),
  };
  const others = isTurned
    ? bestFirst(alike({ before: left.after, after: left.before }, least)).map(({ a, b, likeness }) => ({
        a: b,
        b: a,
        likeness,
      }))
    : bestFirst(alike(left, least));
  const paired = first.map(({ a, b }) => ({ before: rest.before[a] as Statement, after: rest.after[b] as Statement }));
  return [...paired, ...pairsOf(left, others)];
}
