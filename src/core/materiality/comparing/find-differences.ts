import type { Redline } from '../../redline/change/types.ts';
import type { Difference, Named } from '../difference/difference.ts';
import type { Noise } from '../difference/noise.ts';
import { type PhraseEdit, phraseEdits } from '../difference/phrase-edits.ts';
import { sectionDensities } from '../difference/section-density.ts';
import type { Facet } from '../lexicon/term.ts';
import { isContentToken } from '../matching/tokens.ts';
import { amongFurniture } from '../noise/among-furniture.ts';
import { captureFaults, titleIndex } from '../noise/capture-fault.ts';
import { noiseOf } from '../noise/noise-of.ts';
import type { Statement } from '../reading/statement.ts';
import { indexTexts, type TextIndex } from '../reading/text-index.ts';
import { TextReader } from '../reading/text-reader.ts';
import { facets } from '../vocabulary/lexicons.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { keptTokens } from './kept-tokens.ts';
import { isOfHeadings, type Pairing, pairingsOf } from './pairings.ts';
import { namedBeside } from './passage.ts';
import { renamesIn } from './renames.ts';

/** All differences of a redline, with the two texts' indexes for further questions. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly beforeIndex: TextIndex;
  readonly afterIndex: TextIndex;
  /** Ids of the changes that come from a page captured wrongly. */
  readonly faults: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const nothing = Object.fromEntries(facets.map((facet) => [facet, none])) as Named;

/** The terms that a statement names, but for those that are `known`. */
function termsOf({ named }: Statement, known: (facet: Facet, id: string) => boolean): Named {
  const terms: Record<Facet, ReadonlySet<string>> = { ...nothing };
  for (const facet of facets) {
    if (named[facet].size === 0) continue;
    const unknown = [...named[facet]].filter((id) => !known(facet, id));
    if (unknown.length > 0) terms[facet] = new Set(unknown);
  }
  return terms;
}

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

type Bare = Omit<Difference, 'noise' | 'restated' | 'density'>;

function toDifference(pairing: Pairing, isTurned: boolean): Bare {
  const { shared, pair } = pairing;
  const { before, after } = pair;
  const changes = pairing.changes.map((change) => change.id);
  const section = pairing.changes[0]?.section ?? [];
  const own = [before, after].filter((statement) => statement !== null);
  const place = { changes, section, before, after, passage: namedBeside(pairing.nearby, own) };
  if (before !== null && after !== null) {
    const kept = pairing.kept === null ? null : keptTokens(before, after, pairing.kept);
    const edits = phraseEdits(before.tokens, after.tokens, kept, isTurned);
    return {
      ...place,
      kind: 'reworded',
      edits,
      gainedStems: stemsOf(edits, 'gained', before),
      lostStems: stemsOf(edits, 'lost', after),
      gained: termsOf(after, (facet, id) => before.named[facet].has(id) || shared?.names('before', facet, id) === true),
      lost: termsOf(before, (facet, id) => after.named[facet].has(id) || shared?.names('after', facet, id) === true),
    };
  }
  const alone = { ...place, edits: [], gained: nothing, lost: nothing, gainedStems: [], lostStems: [] };
  if (after !== null) return { ...alone, kind: 'added', gained: after.named, gainedStems: [...after.stems] };
  const gone = before as Statement;
  return { ...alone, kind: 'removed', lost: gone.named, lostStems: [...gone.stems] };
}

/** A title that only looks like contact details, a pointer or a menu entry is told as the title it is. */
function asTitle(noise: Noise): Noise {
  const isLookalike = noise.kind === 'contact' || noise.kind === 'pointer' || noise.kind === 'page-furniture';
  return isLookalike ? { kind: 'page-furniture', note: 'only a heading differs, which states nothing itself' } : noise;
}

function restatedShare(difference: Bare, beforeIndex: TextIndex, afterIndex: TextIndex): number {
  const { before, after, gainedStems, lostStems } = difference;
  if (before === null && after !== null) return beforeIndex.restatementOf(after).share;
  if (after === null && before !== null) return afterIndex.restatementOf(before).share;
  return Math.min(knownShare(gainedStems, beforeIndex), knownShare(lostStems, afterIndex));
}

/**
 * What differs between the two texts of a redline, statement by statement, each looked up in the other text, with the reason
 * where it is no change of meaning.
 */
export function findDifferences(redline: Redline, vocabulary: Vocabulary): Comparison {
  const reader = new TextReader(vocabulary);
  const { before: beforeIndex, after: afterIndex } = indexTexts(reader, redline.before, redline.after);
  const faults = captureFaults(redline);
  const beforeDensity = sectionDensities(redline.before);
  const afterDensity = sectionDensities(redline.after);
  const isTurned = redline.before.readable > redline.after.readable;
  const bare = pairingsOf(reader, redline, isTurned).map((pairing) => toDifference(pairing, isTurned));
  const renamed = renamesIn(bare);
  const beforeTitle = titleIndex(redline.before);
  const afterTitle = titleIndex(redline.after);
  const changes = new Map(redline.changes.map((change) => [change.id, change]));
  const isAboveTitle = (difference: Bare): boolean =>
    difference.changes.every((id) => {
      const { beforeBlocks = [], afterBlocks = [] } = changes.get(id) ?? {};
      return beforeBlocks.every((at) => at < beforeTitle) && afterBlocks.every((at) => at < afterTitle);
    });
  const isTitle = (difference: Bare): boolean =>
    difference.changes.every((id) => {
      const change = changes.get(id);
      return change !== undefined && isOfHeadings(redline, change);
    });
  const differences = bare.map((unplaced): Difference => {
    const density = (unplaced.after === null ? beforeDensity : afterDensity)(unplaced.section);
    const difference = { ...unplaced, density };
    const fault = difference.changes.map((id) => faults.get(id)).find((note) => note !== undefined);
    if (fault !== undefined) return { ...difference, restated: 0, noise: { kind: 'capture-fault', note: fault } };
    if (isAboveTitle(unplaced))
      return {
        ...difference,
        restated: 0,
        noise: { kind: 'page-furniture', note: "stands above the policy's own title" },
      };
    let share: number | null = null;
    const restated = (): number => {
      share ??= restatedShare(difference, beforeIndex, afterIndex);
      return share;
    };
    const recognised = noiseOf(difference, restated) ?? renamed.get(unplaced) ?? null;
    const noise = recognised !== null && isTitle(unplaced) ? asTitle(recognised) : recognised;
    return { ...difference, noise, restated: noise === null ? restated() : (share ?? 1) };
  });
  return { differences: amongFurniture(differences), beforeIndex, afterIndex, faults: new Set(faults.keys()) };
}
