import type { Redline } from '../../redline/change/types.ts';
import { contrastOf } from '../contrast/contrast-of.ts';
import { type SameWords, sameWords } from '../contrast/same-words.ts';
import { areSpelledAlike, isLetterLeftOut } from '../contrast/spelled-alike.ts';
import type { Contrast } from '../difference/contrast.ts';
import type { Difference, Named } from '../difference/difference.ts';
import type { Noise } from '../difference/noise.ts';
import { type PhraseEdit, phraseEdits } from '../difference/phrase-edits.ts';
import { sectionDensities } from '../difference/section-density.ts';
import type { Facet } from '../lexicon/term.ts';
import { isContentToken } from '../matching/tokens.ts';
import { amongFurniture } from '../noise/among-furniture.ts';
import { captureFaults, titleIndex } from '../noise/capture-fault.ts';
import { isMisspelling } from '../noise/misspelling.ts';
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

type Bare = Omit<Difference, 'noise' | 'restated' | 'density' | 'contrast'>;

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

/** Words of either text, to see whether a spelling is one that it uses. */
interface Indexes {
  readonly beforeIndex: TextIndex;
  readonly afterIndex: TextIndex;
}

/** One word put for another that is shown to be a spelling of it. */
function isSpelling({ lost, gained }: PhraseEdit, { beforeIndex, afterIndex }: Indexes): boolean {
  const [was, is] = [lost[0], gained[0]];
  if (lost.length !== 1 || gained.length !== 1 || was === undefined || is === undefined) return false;
  if (areSpelledAlike(was.word, is.word)) return true;
  return isLetterLeftOut(was.lower, is.lower) && beforeIndex.has(is.stem) !== afterIndex.has(was.stem);
}

/** Whether two wordings of a statement are made of the same words, asked where no more of them changed than can stand elsewhere in it. */
function sameWordsIn({ before, after, edits }: Bare): SameWords | null {
  if (before === null || after === null) return null;
  const went = edits.reduce((sum, { lost }) => sum + lost.length, 0);
  return 2 * went > before.tokens.length ? null : sameWords(before.text, after.text);
}

/** What shows that two wordings of a statement are one: the same words, or one word in two spellings. */
function formOf({ before, after, edits }: Bare, same: SameWords | null, indexes: Indexes): Noise | null {
  if (before === null || after === null) return null;
  if (same === 'form') return { kind: 'typography', note: 'only contractions, case or punctuation differ' };
  if (same === 'order') return { kind: 'wording', note: 'only the order of the words differs' };
  const isOne = edits.length > 0 && edits.every((edit) => isSpelling(edit, indexes));
  return isOne ? { kind: 'typography', note: 'a spelling was corrected' } : null;
}

/** What the changed words of one statement do to its meaning, asked before any reason to take the change for form. */
function contrastIn(
  { before, after, edits, gained, lost }: Bare,
  same: SameWords | null,
  noise: Noise | null,
): Contrast | null {
  if (before === null || after === null) return null;
  const changedWords = edits.reduce((sum, edit) => sum + edit.lost.length + edit.gained.length, 0);
  const isTurned = same === 'turned';
  const isMisread = edits.some((edit) => isMisspelling(edit));
  return contrastOf({ before, after, gained, lost, changedWords, isTurned, isMisread }, noise?.kind ?? null);
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
    if (fault !== undefined)
      return { ...difference, contrast: null, restated: 0, noise: { kind: 'capture-fault', note: fault } };
    if (isAboveTitle(unplaced))
      return {
        ...difference,
        contrast: null,
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
    const same = sameWordsIn(difference);
    const form = formOf(difference, same, { beforeIndex, afterIndex });
    if (form !== null) return { ...difference, contrast: null, noise: recognised ?? form, restated: share ?? 1 };
    const contrast = contrastIn(difference, same, noise);
    const left = contrast === null ? noise : null;
    return { ...difference, contrast, noise: left, restated: left === null ? restated() : (share ?? 1) };
  });
  return { differences: amongFurniture(differences), beforeIndex, afterIndex, faults: new Set(faults.keys()) };
}
