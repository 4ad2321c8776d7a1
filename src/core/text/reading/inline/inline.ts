import type { ConcealmentKind } from '../../policy/concealment.ts';
import type { Link } from '../../policy/types.ts';

/** Words of a block that are written and not seen, or seen otherwise. */
export interface InlineConcealment {
  readonly kind: ConcealmentKind;
  readonly written: string;
  readonly seen: string;
  /** Line breaks of the source before it, as far as they are known. */
  readonly lines: number;
}

/** What is left of the content of a block when the markup is taken away. */
export interface Inline {
  /** Visible text, white space collapsed, typography as written; hard breaks are line breaks. */
  readonly original: string;
  /** Whether folding its typography is known to change nothing. */
  readonly isFolded: boolean;
  readonly links: readonly Link[];
  /** Where emphasis and code stand, counted in visible characters; the empty string for plain text. */
  readonly markup: string;
  readonly concealed: readonly InlineConcealment[];
}
