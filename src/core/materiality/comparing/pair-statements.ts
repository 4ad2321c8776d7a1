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

/** So alike, two statements that keep words of one another are the same one, whatever else is alike. */
const leastSure = 0.6;

const nothing = new Int32Array(0);

/** The likely pairs by content words alone: for what no edit links, because it stands elsewhere. */
function alike(ours: readonly Statement[], theirs: readonly Statement[], least: number): LikelyPair[] {
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
  const likeness = (a: number, b: number): number => similarity(ours[a] as Statement, theirs[b] as Statement);
  return findCandidates(printsOf(ours), printsOf(theirs), least, likeness);
}

type Matched = readonly (readonly [ours: Statement, theirs: Statement])[];

function match(ours: readonly Statement[], theirs: readonly Statement[], links: LikelyPair[], least: number): Matched {
  const sure = bestFirst(links.filter(({ likeness }) => likeness >= leastSure));
  const [oursSure, theirsSure] = [new Set(sure.map(({ a }) => a)), new Set(sure.map(({ b }) => b))];
  const oursLeft = ours.filter((_, at) => !oursSure.has(at));
  const theirsLeft = theirs.filter((_, at) => !theirsSure.has(at));
  return [
    ...sure.map(({ a, b }) => [ours[a] as Statement, theirs[b] as Statement] as const),
    ...bestFirst(alike(oursLeft, theirsLeft, least)).map(
      ({ a, b }) => [oursLeft[a] as Statement, theirsLeft[b] as Statement] as const,
    ),
  ];
}

/**
 * Pairs statements: equal ones leave the result, then those that are surely the same by what the redline `kept` of them, then the most
 * alike above `least`. What stays alone is returned with null on the other side. `isTurned` tells which side is looked up in
 * which, so that swapping the sides swaps the pairs.
 */
export function pairStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  least: number,
  kept: KeptWords | null,
  isTurned: boolean,
): StatementPair[] {
  const rest = withoutEqual({ before, after });
  const links = kept === null ? [] : linked(rest, kept, least);
  const pairs: StatementPair[] = isTurned
    ? match(rest.after, rest.before, links.map(turned), least).map(([a, b]) => ({ before: b, after: a }))
    : match(rest.before, rest.after, links, least).map(([b, a]) => ({ before: b, after: a }));
  const used = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  for (const statement of rest.before) if (!used.has(statement)) pairs.push({ before: statement, after: null });
  for (const statement of rest.after) if (!used.has(statement)) pairs.push({ before: null, after: statement });
  return pairs;
}

const turned = ({ a, b, likeness }: LikelyPair): LikelyPair => ({ a: b, b: a, likeness });
