import type { DataTerm, Facet } from '../lexicon/term.ts';
import { lexicons } from './lexicons.ts';

/** The built-in terms of every list, in the order in which they are explained. */
export function builtInTerms(): Readonly<Record<Facet, readonly DataTerm[]>> {
  return lexicons;
}
