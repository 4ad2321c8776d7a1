import type { Difference } from '../difference/difference.ts';
import type { Noise } from '../difference/noise.ts';
import type { PhraseEdit } from '../difference/phrase-edits.ts';
import { isContentToken, type Token } from '../matching/tokens.ts';
import { facets } from '../vocabulary/lexicons.ts';

type Bare = Omit<Difference, 'noise' | 'restated' | 'density' | 'contrast'>;

const weightless = new Set(['practice', 'topic', 'law', 'place']);
const often = 3;

const isName = (token: Token): boolean => /^\p{Lu}/u.test(token.word) || !isContentToken(token);
const keyOf = ({ lost, gained }: PhraseEdit): string =>
  `${lost
    .filter(isContentToken)
    .map((t) => t.stem)
    .join(' ')}>${gained
    .filter(isContentToken)
    .map((t) => t.stem)
    .join(' ')}`;
const isEmpty = (edit: PhraseEdit): boolean => [...edit.lost, ...edit.gained].every((token) => !isContentToken(token));

/** One name in the place of another: both short, both capitalised. */
const isNameSwap = (edit: PhraseEdit): boolean =>
  edit.lost.length <= 6 &&
  edit.gained.length <= 6 &&
  [edit.lost, edit.gained].every((side) => side.some(isContentToken) && side.every(isName));

const filler = new Set(['among', 'amongst', 'other', 'entity', 'and', 'or', 'also', 'such', 'as']);

/** Only names come or go, as in a list of vendors. */
const isNameList = (edit: PhraseEdit): boolean => {
  const all = [...edit.lost, ...edit.gained];
  return (
    all.length <= 12 &&
    all.every((token) => isName(token) || filler.has(token.stem)) &&
    all.some((token) => /^\p{Lu}/u.test(token.word))
  );
};

/** The clause names a kind of recipient on both sides. */
const names = ({ before, after }: Bare): boolean =>
  before !== null && after !== null && before.inContext.recipient.size > 0 && after.inContext.recipient.size > 0;

/**
 * Differences that only carry a new name: the same short replacement three times or more, or one capitalised name for another,
 * while no term of data, purpose, recipient, right or the like comes or goes.
 */
export function renamesIn(differences: readonly Bare[]): ReadonlyMap<Bare, Noise> {
  const counts = new Map<string, number>();
  for (const { edits } of differences)
    for (const edit of edits) counts.set(keyOf(edit), (counts.get(keyOf(edit)) ?? 0) + 1);
  const isRepeated = (edit: PhraseEdit): boolean =>
    edit.lost.length > 0 && edit.lost.length <= 5 && edit.gained.length <= 5 && (counts.get(keyOf(edit)) ?? 0) >= often;
  const renamed = new Map<Bare, Noise>();
  for (const difference of differences) {
    const edits = difference.edits.filter((edit) => !isEmpty(edit));
    if (difference.kind !== 'reworded' || edits.length === 0) continue;
    const terms = facets
      .filter((facet) => !weightless.has(facet))
      .reduce((sum, facet) => sum + difference.gained[facet].size + difference.lost[facet].size, 0);
    if (terms > 0 || difference.before?.negations !== difference.after?.negations) continue;
    const isController = [difference.before, difference.after].every((side) => side?.named.topic.has('controller'));
    if (isController && !edits.every(isRepeated)) continue;
    if (edits.every(isNameList) && names(difference))
      renamed.set(difference, {
        kind: 'vendor',
        note: 'a named company came or went among those of a kind already named',
      });
    else if (edits.every((edit) => isRepeated(edit) || isNameSwap(edit)))
      renamed.set(difference, { kind: 'renamed', note: 'a name was replaced by another throughout' });
  }
  return renamed;
}
