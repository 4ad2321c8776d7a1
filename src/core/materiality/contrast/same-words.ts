import { stem } from '../matching/stem.ts';
import type { CarrierGroup } from './carrier.ts';
import { carriersIn, phraseAt } from './carriers-in.ts';
import { plainWords } from './plain-words.ts';
import { canonicalWord } from './synonyms.ts';

/** How two wordings of a sentence that are made of the same words differ; `turned` where the order says who does what to whom. */
export type SameWords = 'form' | 'order' | 'turned';

/** The words, each in the form that stands for all wordings of it: table phrases by what they say, synonyms, stems. */
function words(text: string): string[] {
  const all = plainWords(text);
  const canonical: string[] = [];
  for (let at = 0; at < all.length; ) {
    const phrase = phraseAt(all, at);
    if (phrase === null) {
      canonical.push(stem(canonicalWord((all[at++] as { readonly word: string }).word)));
      continue;
    }
    canonical.push(`${phrase.group}:${phrase.value}`);
    at += phrase.words.length;
  }
  return canonical;
}
/** Groups whose order in a sentence says who does what to whom, and when. */
const ordering: ReadonlySet<CarrierGroup> = new Set<CarrierGroup>([
  'person',
  'polarity',
  'frequency',
  'restriction',
  'condition',
  'exception',
  'order',
  'modality',
]);

const inOrder = (text: string): string =>
  carriersIn(text)
    .filter(({ group }) => ordering.has(group))
    .map(({ group, value }) => `${group}:${value}`)
    .join(' ');

/**
 * Whether two sentences say the same words: in the same order but for contractions, case and signs (`form`), or in another
 * (`order`). Where the small words that carry meaning stand in another order too, the sentence may be turned round (`turned`:
 * "we tell partners what you tell us"). Null where the words are not the same.
 */
export function sameWords(before: string, after: string): SameWords | null {
  const [was, is] = [words(before), words(after)];
  if (was.length !== is.length) return null;
  if (was.join(' ') === is.join(' ')) return 'form';
  if ([...was].sort().join(' ') !== [...is].sort().join(' ')) return null;
  return inOrder(before) === inOrder(after) ? 'order' : 'turned';
}
