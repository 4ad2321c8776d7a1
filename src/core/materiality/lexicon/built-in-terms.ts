import { lexicons } from '../reading/lexicons.ts';
import type { DataTerm, Facet } from './term.ts';

/** The built-in terms of every list, in the order in which they are explained. */
export function builtInTerms(): Readonly<Record<Facet, readonly DataTerm[]>> {
  return lexicons;
}
