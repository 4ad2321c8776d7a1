import { createHash } from 'node:crypto';
import type { DataTerm, Facet } from '../lexicon/term.ts';
import type { Lexicon } from './lexicon.ts';
import type { AddedTerms } from './vocabulary.ts';

/**
 * A lexicon of these terms. Its hash depends on the terms and their words alone: neither their order nor the capitals of the
 * words mean anything to the rules.
 */
export function makeLexicon(terms: AddedTerms): Lexicon {
  const facets = (Object.keys(terms) as Facet[]).sort();
  const said = facets.flatMap((facet) => (terms[facet] ?? []).map((term) => [facet, ...plain(term)]));
  const lines = said.map((line) => JSON.stringify(line)).sort();
  return { terms, hash: createHash('sha256').update(lines.join('\n')).digest('hex') };
}

function plain({ id, title, words, sensitive }: DataTerm): readonly unknown[] {
  return [id, title, sensitive === true, [...new Set(words.map((word) => word.toLowerCase()))].sort()];
}
