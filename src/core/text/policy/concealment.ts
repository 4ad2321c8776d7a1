/**
 * How what is written differs from what a reader of the page sees: `struck` through; `hidden` by HTML or by a style; `folded` away in
 * a closed `<details>`; in a `comment`; in a tag that a site generator replaces (`template`), with what is not known; `reversed` in its order; an invisible or combining `character`; a `look-alike` of a letter.
 */
export type ConcealmentKind =
  | 'struck'
  | 'hidden'
  | 'folded'
  | 'comment'
  | 'template'
  | 'reversed'
  | 'character'
  | 'look-alike';

/** A place of a text where what is written and what a reader of the page sees differ. */
export interface Concealment {
  readonly kind: ConcealmentKind;
  /** First line in the canonical text, from 1. */
  readonly line: number;
  /** Last line in the canonical text, inclusive. */
  readonly endLine: number;
  /** The words as they are written, markup taken away. */
  readonly written: string;
  /** The words as they are seen; the empty string where nothing is. */
  readonly seen: string;
  /** Position in `Policy.blocks` of the block it stands in; null where it stands in none, such as a comment between two. */
  readonly block: number | null;
}
