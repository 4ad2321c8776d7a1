import type { AddedTerms } from './vocabulary.ts';

/** A workspace's own terms, which extend the built-in ones. */
export interface Lexicon {
  readonly terms: AddedTerms;
  /** Lower-case hexadecimal SHA-256 of what the terms say, whatever their order and layout in the file. */
  readonly hash: string;
}
