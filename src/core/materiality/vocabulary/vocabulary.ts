import { dataCategories } from '../lexicon/data-categories.ts';
import type { DataTerm, Facet, Term } from '../lexicon/term.ts';
import { compileTerms, type Matcher } from '../matching/match-terms.ts';
import { facets, lexicons } from './lexicons.ts';

/** The terms that texts are read with. */
interface Vocabulary {
  readonly matcher: Matcher;
  /** Ids of the kinds of data that are sensitive. */
  readonly sensitive: ReadonlySet<string>;
}

/** Terms beside the built-in ones, by facet. One with the id of a built-in term adds words to it. */
export type AddedTerms = Readonly<Partial<Record<Facet, readonly DataTerm[]>>>;

const sensitiveAmong = (terms: readonly DataTerm[]): string[] =>
  terms.filter((term) => term.sensitive === true).map((term) => term.id);

const builtIn: Vocabulary = { matcher: compileTerms(lexicons), sensitive: new Set(sensitiveAmong(dataCategories)) };

// The terms are asked for in the innermost loops of reading; handing them down through every rule would put one more argument
// into each signature between. Reading is synchronous, so that a value set for one call cannot be seen by another.
let current = builtIn;

/** The matcher of the terms in use: the built-in ones, and within {@link withTerms} those added. */
export function termMatcher(): Matcher {
  return current.matcher;
}

/** True where a kind of data is sensitive. */
export function isSensitive(id: string): boolean {
  return current.sensitive.has(id);
}

/** Does `work`, which must not be asynchronous, with terms added to the built-in ones. */
export function withTerms<T>(added: AddedTerms, work: () => T): T {
  const outer = current;
  const lists: Partial<Record<Facet, readonly Term[]>> = {};
  for (const facet of facets) lists[facet] = [...lexicons[facet], ...(added[facet] ?? [])];
  current = {
    matcher: compileTerms(lists),
    sensitive: new Set([...builtIn.sensitive, ...sensitiveAmong(added.data ?? [])]),
  };
  try {
    return work();
  } finally {
    current = outer;
  }
}
