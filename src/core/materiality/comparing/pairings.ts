import type { Change, Redline } from '../../redline/change/types.ts';
import type { Policy } from '../../text/policy/types.ts';
import type { Statement } from '../reading/statement.ts';
import type { TextReader } from '../reading/text-reader.ts';
import { KeptWords } from './kept-words.ts';
import { similarity } from './likeness.ts';
import { pairStatements, type StatementPair } from './pair-statements.ts';
import { Passage } from './passage.ts';
import { statementsOf } from './statements-of.ts';

interface Loose {
  readonly statement: Statement;
  readonly change: Change;
  readonly passage: Passage;
}

/** Two statements that are compared, with the changes they come from. */
export interface Pairing {
  readonly pair: StatementPair;
  readonly changes: readonly Change[];
  /** The passage in which both stand, null where they come from different places. */
  readonly shared: Passage | null;
  /** What the redline says of their words, null where they come from different places. */
  readonly kept: KeptWords | null;
  /** The passages around them, each once. */
  readonly nearby: readonly Passage[];
}

const withinChange = 0.34;
const acrossChanges = 0.6;
/** Statements of a passage, those before and those after multiplied, from which on standing in it says no more than standing in the text. */
const longPassage = 4_000_000;

/** How alike two statements of a change must be: in a passage as long as a whole policy, as much as those of different changes. */
const leastWithin = (before: readonly Statement[], after: readonly Statement[]): number =>
  before.length * after.length > longPassage ? acrossChanges : withinChange;

const leastOfLast = 0.1;

/** Where one statement is left on each side of a change, they are taken for the same one even if few words are shared. */
function joinLast(pairs: readonly StatementPair[]): readonly StatementPair[] {
  const gone = pairs.filter((pair) => pair.after === null);
  const come = pairs.filter((pair) => pair.before === null);
  const [before, after] = [gone[0]?.before, come[0]?.after];
  if (gone.length !== 1 || come.length !== 1 || !before || !after || similarity(before, after) < leastOfLast)
    return pairs;
  return [...pairs.filter((pair) => pair.before !== null && pair.after !== null), { before, after }];
}

const leastOfAlone = 0.2;
const isSameMatter = (a: Statement, b: Statement): boolean =>
  similarity(a, b) >= leastOfAlone &&
  (['right', 'practice'] as const).some((facet) => [...a.named[facet]].some((id) => b.named[facet].has(id)));

/** Where one statement is alone on each side of a section and both speak of the same right or practice, they are taken for the same one. */
function joinAlone(pairs: readonly StatementPair[]): readonly StatementPair[] {
  const bySection = new Map<string, StatementPair[]>();
  for (const pair of pairs) {
    if (pair.before !== null && pair.after !== null) continue;
    const key = (pair.before ?? pair.after)?.section.join('\n') ?? '';
    const alone = bySection.get(key);
    if (alone) alone.push(pair);
    else bySection.set(key, [pair]);
  }
  const joined = new Map<StatementPair, StatementPair | null>();
  for (const alone of bySection.values()) {
    const [gone, come] = [alone.find((pair) => pair.before !== null), alone.find((pair) => pair.after !== null)];
    if (alone.length !== 2 || !gone?.before || !come?.after || !isSameMatter(gone.before, come.after)) continue;
    joined.set(gone, { before: gone.before, after: come.after }).set(come, null);
  }
  return pairs.flatMap((pair) => {
    const other = joined.get(pair);
    return other === undefined ? [pair] : other === null ? [] : [other];
  });
}

/** True for a change of nothing but headings. */
export function isOfHeadings({ before, after }: Redline, { beforeBlocks, afterBlocks }: Change): boolean {
  const isHeading = (policy: Policy, at: number): boolean => policy.blocks[at]?.kind === 'heading';
  return beforeBlocks.every((at) => isHeading(before, at)) && afterBlocks.every((at) => isHeading(after, at));
}

/** Pairs the statements of a redline's changes: within each change, then across changes, so that what moved and was reworded meets its old self. */
export function pairingsOf(reader: TextReader, redline: Redline, isTurned: boolean): Pairing[] {
  const pairings: Pairing[] = [];
  const looseBefore: Loose[] = [];
  const looseAfter: Loose[] = [];
  for (const change of redline.changes) {
    if (change.kind === 'reformatted') continue;
    const before = statementsOf(reader, redline.before, change.beforeBlocks);
    const after = statementsOf(reader, redline.after, change.afterBlocks);
    const passage = new Passage(before, after);
    const kept = new KeptWords(change, redline.before, redline.after);
    const isTitle = before.length > 0 && after.length > 0 && isOfHeadings(redline, change);
    for (const pair of joinLast(pairStatements(before, after, leastWithin(before, after), kept, isTurned))) {
      // The redline knows by the text below which title became which: a title is not looked for among others.
      if (isTitle || (pair.before !== null && pair.after !== null))
        pairings.push({ pair, changes: [change], shared: passage, kept, nearby: [passage] });
      else if (pair.before !== null) looseBefore.push({ statement: pair.before, change, passage });
      else if (pair.after !== null) looseAfter.push({ statement: pair.after, change, passage });
    }
  }
  const looseOf = new Map([...looseBefore, ...looseAfter].map((loose) => [loose.statement, loose]));
  const gone = looseBefore.map((loose) => loose.statement);
  const come = looseAfter.map((loose) => loose.statement);
  for (const pair of joinAlone(pairStatements(gone, come, acrossChanges, null, isTurned))) {
    const places = [pair.after, pair.before].flatMap((statement) =>
      statement ? [looseOf.get(statement) as Loose] : [],
    );
    pairings.push({
      pair,
      changes: [...new Set(places.map((loose) => loose.change))],
      shared: null,
      kept: null,
      nearby: [...new Set(places.map((loose) => loose.passage))],
    });
  }
  return pairings;
}
