import { dataCategories } from '../lexicon/data-categories.ts';
import type { DataTerm, Facet, Term } from '../lexicon/term.ts';
import { compileTerms, type Matcher } from '../matching/match-terms.ts';
import { facets, lexicons } from './lexicons.ts';

/** The terms that texts are read with: handed to whoever reads, never kept aside for them. */
export interface Vocabulary {
  readonly matcher: Matcher;
  /** Ids of the kinds of data that are sensitive. */
  readonly sensitive: ReadonlySet<string>;
}

/** Terms beside the built-in ones, by facet. One with the id of a built-in term adds words to it. */
export type AddedTerms = Readonly<Partial<Record<Facet, readonly DataTerm[]>>>;

const sensitiveAmong = (terms: readonly DataTerm[]): string[] =>
  terms.filter((term) => term.sensitive === true).map((term) => term.id);

/** The built-in terms of every list. */
export const builtInVocabulary: Vocabulary = {
  matcher: compileTerms(lexicons),
  sensitive: new Set(sensitiveAmong(dataCategories)),
};

/** The built-in terms with others beside them. */
export function vocabularyWith(added: AddedTerms): Vocabulary {
  const lists: Partial<Record<Facet, readonly Term[]>> = {};
  for (const facet of facets) lists[facet] = [...lexicons[facet], ...(added[facet] ?? [])];
  return {
    matcher: compileTerms(lists),
    sensitive: new Set([...builtInVocabulary.sensitive, ...sensitiveAmong(added.data ?? [])]),
  };
}
