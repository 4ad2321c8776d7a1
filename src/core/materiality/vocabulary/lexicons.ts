import { dataCategories } from '../lexicon/data-categories.ts';
import { laws, places } from '../lexicon/places.ts';
import { practices } from '../lexicon/practices.ts';
import { bases, mechanisms, safeguards, technologies } from '../lexicon/protections.ts';
import { purposes } from '../lexicon/purposes.ts';
import { recipients } from '../lexicon/recipients.ts';
import { rights } from '../lexicon/rights.ts';
import type { Facet, Term } from '../lexicon/term.ts';
import { topics } from '../lexicon/topics.ts';

/** Every lexicon list by the facet of a statement that it fills. */
export const lexicons: Readonly<Record<Facet, readonly Term[]>> = {
  practice: practices,
  data: dataCategories,
  purpose: purposes,
  recipient: recipients,
  right: rights,
  mechanism: mechanisms,
  technology: technologies,
  safeguard: safeguards,
  basis: bases,
  place: places,
  law: laws,
  topic: topics,
};

export const facets = Object.keys(lexicons) as readonly Facet[];

const titles = new Map(
  facets.flatMap((facet) => lexicons[facet].map((term) => [`${facet}:${term.id}`, term.title] as const)),
);

/** What a term is called in a reason for people; its id where it has no title. */
export function titleOf(facet: Facet, id: string): string {
  return titles.get(`${facet}:${id}`) ?? id;
}
