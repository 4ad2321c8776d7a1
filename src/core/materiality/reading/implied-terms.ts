import type { Match } from '../matching/match-terms.ts';
import type { Token } from '../matching/tokens.ts';

/** Verbs of rights, by the right they name. */
const rightVerbs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    access: 'access',
    correct: 'correction',
    rectify: 'correction',
    delet: 'deletion',
    eras: 'deletion',
    port: 'portability',
    export: 'portability',
    restrict: 'restriction',
  }),
);
const farthestVerb = 14;

/** "You can access, correct and delete your data": every verb names a right, wherever it stands in the list. */
export function rightsIn(tokens: readonly Token[]): readonly Match[] {
  const isOpening = ({ stem, word }: Token, at: number): boolean => {
    if (stem !== 'you' && stem !== 'right') return false;
    const next = tokens[at + 1]?.stem;
    return stem === 'you' ? next === 'can' || next === 'may' : next === 'to' && word.toLowerCase() === 'right';
  };
  const from = tokens.findIndex(isOpening);
  if (from < 0) return [];
  const span = tokens.slice(from + 2, from + 2 + farthestVerb);
  const end = span.findIndex(({ word }) => /^[.;:(]$/.test(word) || word.toLowerCase() === 'if');
  const clause = end < 0 ? span : span.slice(0, end);
  if (!clause.some(({ word }) => /^(?:data|information|account)$/i.test(word))) return [];
  return clause.flatMap(({ stem }, step): Match[] => {
    const id = rightVerbs.get(stem);
    return id === undefined ? [] : [{ facet: 'right', id, key: `right:${id}`, at: from + 2 + step, length: 1 }];
  });
}

const giving = new Set([
  'provide',
  'provid',
  'give',
  'supply',
  'furnish',
  'hand',
  'distribut',
  'reveal',
  'indicat',
  'communicat',
  'report',
]);
const farthestRecipient = 16;

/** "We do not provide the information we collect to third parties": a verb of giving with a recipient after "to" is sharing. */
export function givingsIn(tokens: readonly Token[], matches: readonly Match[]): readonly Match[] {
  const reached = matches
    .filter(({ facet, at }) => facet === 'recipient' && tokens.slice(at - 3, at).some((near) => near.stem === 'to'))
    .map(({ at }) => at);
  const givings: Match[] = [];
  let next = 0;
  tokens.forEach((token, at) => {
    if (!giving.has(token.stem)) return;
    while (next < reached.length && (reached[next] as number) <= at) next++;
    if ((reached[next] ?? Number.POSITIVE_INFINITY) <= at + farthestRecipient)
      givings.push({ facet: 'practice', id: 'share', key: 'practice:share', at, length: 1 });
  });
  return givings;
}
