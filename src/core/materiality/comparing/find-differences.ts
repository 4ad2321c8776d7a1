import type { Change, Redline } from '../../redline/types.ts';
import { captureFaults } from '../noise/capture-fault.ts';
import { noiseOf } from '../noise/noise-of.ts';
import { facets } from '../reading/lexicons.ts';
import type { Statement } from '../reading/statement.ts';
import { isContentToken } from '../reading/tokens.ts';
import type { Difference, Named } from './difference.ts';
import { pairStatements, type StatementPair } from './pair-statements.ts';
import { type PhraseEdit, phraseEdits } from './phrase-edits.ts';
import { renamesIn } from './renames.ts';
import { statementsOf } from './statements-of.ts';
import { indexText, type TextIndex } from './text-index.ts';

/** All differences of a redline, with the two texts' indexes for further questions. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly beforeIndex: TextIndex;
  readonly afterIndex: TextIndex;
}

interface Loose {
  readonly statement: Statement;
  readonly change: Change;
}

interface Pairing {
  readonly pair: StatementPair;
  readonly changes: readonly Change[];
  /** What else stood in the same passage on the other side. */
  readonly beforePassage: readonly Statement[];
  readonly afterPassage: readonly Statement[];
}

const withinChange = 0.34;
const acrossChanges = 0.6;

const lack = (has: Statement, others: readonly (Statement | null)[]): Named =>
  Object.fromEntries(
    facets.map((facet) => [
      facet,
      new Set([...has.named[facet]].filter((id) => !others.some((other) => other?.named[facet].has(id)))),
    ]),
  ) as unknown as Named;

const nothing: Named = Object.fromEntries(facets.map((facet) => [facet, new Set<string>()])) as unknown as Named;

const stemsOf = (edits: readonly PhraseEdit[], side: 'lost' | 'gained', other: Statement): string[] => [
  ...new Set(
    edits
      .flatMap((edit) => edit[side])
      .filter((token) => isContentToken(token) && !other.stems.has(token.stem))
      .map((token) => token.stem),
  ),
];

function knownShare(stems: readonly string[], index: TextIndex): number {
  if (stems.length === 0) return 1;
  return stems.filter((stem) => index.has(stem)).length / stems.length;
}

function toDifference(pairing: Pairing, beforeIndex: TextIndex, afterIndex: TextIndex): Omit<Difference, 'noise'> {
  const { before, after } = pairing.pair;
  const changes = pairing.changes.map((change) => change.id);
  const section = pairing.changes[0]?.section ?? [];
  if (before !== null && after !== null) {
    const edits = phraseEdits(before.tokens, after.tokens);
    const gainedStems = stemsOf(edits, 'gained', before);
    const lostStems = stemsOf(edits, 'lost', after);
    return {
      kind: 'reworded',
      changes,
      section,
      before,
      after,
      edits,
      gainedStems,
      lostStems,
      gained: lack(after, [before, ...pairing.beforePassage]),
      lost: lack(before, [after, ...pairing.afterPassage]),
      restated: Math.min(knownShare(gainedStems, beforeIndex), knownShare(lostStems, afterIndex)),
    };
  }
  if (after !== null) {
    return {
      kind: 'added',
      changes,
      section,
      before,
      after,
      edits: [],
      lostStems: [],
      lost: nothing,
      gained: lack(after, []),
      gainedStems: [...after.stems],
      restated: beforeIndex.restatementOf(after).share,
    };
  }
  const gone = before as Statement;
  return {
    kind: 'removed',
    changes,
    section,
    before,
    after,
    edits: [],
    gainedStems: [],
    gained: nothing,
    lost: lack(gone, []),
    lostStems: [...gone.stems],
    restated: afterIndex.restatementOf(gone).share,
  };
}

function pairingsOf(redline: Redline): Pairing[] {
  const pairings: Pairing[] = [];
  const looseBefore: Loose[] = [];
  const looseAfter: Loose[] = [];
  for (const change of redline.changes) {
    if (change.kind === 'reformatted') continue;
    const before = statementsOf(redline.before, change.beforeBlocks);
    const after = statementsOf(redline.after, change.afterBlocks);
    for (const pair of pairStatements(before, after, withinChange)) {
      if (pair.before !== null && pair.after !== null)
        pairings.push({ pair, changes: [change], beforePassage: before, afterPassage: after });
      else if (pair.before !== null) looseBefore.push({ statement: pair.before, change });
      else if (pair.after !== null) looseAfter.push({ statement: pair.after, change });
    }
  }
  const changeOf = new Map([...looseBefore, ...looseAfter].map((loose) => [loose.statement, loose.change]));
  const gone = looseBefore.map((loose) => loose.statement);
  const come = looseAfter.map((loose) => loose.statement);
  for (const pair of pairStatements(gone, come, acrossChanges)) {
    const changes = [pair.after, pair.before].flatMap((statement) =>
      statement ? [changeOf.get(statement) as Change] : [],
    );
    pairings.push({ pair, changes: [...new Set(changes)], beforePassage: [], afterPassage: [] });
  }
  return pairings;
}

/**
 * What differs between the two texts of a redline, statement by statement, each looked up in the other text, with the reason
 * where it is no change of meaning.
 */
export function findDifferences(redline: Redline): Comparison {
  const beforeIndex = indexText(redline.before);
  const afterIndex = indexText(redline.after);
  const faults = captureFaults(redline);
  const bare = pairingsOf(redline).map((pairing) => toDifference(pairing, beforeIndex, afterIndex));
  const renamed = renamesIn(bare);
  const differences = bare.map((difference): Difference => {
    const fault = difference.changes.map((id) => faults.get(id)).find((note) => note !== undefined);
    if (fault !== undefined) return { ...difference, noise: { kind: 'capture-fault', note: fault } };
    return { ...difference, noise: noiseOf(difference) ?? renamed.get(difference) ?? null };
  });
  return { differences, beforeIndex, afterIndex };
}
