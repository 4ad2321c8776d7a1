import type { Policy } from '../../text/policy/types.ts';

export type EditOp = '=' | '-' | '+';

/**
 * A run of text: kept, deleted or inserted. Over a change's edits, joining `=` and `-` gives `before`, joining `=` and `+`
 * gives `after`, to the letter.
 */
export type Edit = readonly [op: EditOp, text: string];

/**
 * `inserted`, `deleted`: a whole block. `replaced`: words inside a block (or a pair of blocks, or a block split or merged).
 * `moved`: a block elsewhere on the other side, with its edits if it was also edited. `retitled`: a heading.
 * `reformatted`: no visible word changed.
 */
export type ChangeKind = 'inserted' | 'deleted' | 'replaced' | 'moved' | 'retitled' | 'reformatted';

/** What changed without a visible word changing. */
export type FormattingKind =
  | 'white-space'
  | 'list-marker'
  | 'heading-style'
  | 'heading-level'
  | 'block-kind'
  | 'emphasis'
  | 'typography'
  | 'link-target'
  | 'image'
  | 'table-layout'
  | 'front-matter'
  | 'block-boundary'
  | 'other';

export interface FormattingDifference {
  readonly kind: FormattingKind;
  readonly before: string;
  readonly after: string;
}

export interface Change {
  /** `c1`, `c2` … in reading order of the after text (deletions where they stood). */
  readonly id: string;
  readonly kind: ChangeKind;
  /** Section path in the after text; in the before text for a deletion. */
  readonly section: readonly string[];
  /** Section path on the before side, where the change has one. */
  readonly beforeSection: readonly string[] | null;
  /** Plain text of the block(s) before, null for an insertion. Split or merged blocks are joined by one space. */
  readonly before: string | null;
  readonly after: string | null;
  readonly edits: readonly Edit[];
  /** Indexes into `Redline.before.blocks`, ascending; empty for an insertion. */
  readonly beforeBlocks: readonly number[];
  /** Indexes into `Redline.after.blocks`, ascending; empty for a deletion. */
  readonly afterBlocks: readonly number[];
  /** Differences that show no word; on any kind of change, and the whole content of a `reformatted` one. */
  readonly formatting: readonly FormattingDifference[];
  /** For `moved`: true where the blocks were only put in another order within one list or section. */
  readonly reordered: boolean;
  /** For `moved`: shared by the neighbouring blocks that moved together, as a section does; `m1`, `m2` … in reading order. */
  readonly run?: string;
}

/** Part of one edit of one change, in UTF-16 units of the edit's text; `end` is exclusive. */
export interface EditPlace {
  /** `Change.id`. */
  readonly change: string;
  /** Index into `Change.edits`. */
  readonly edit: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence deleted in one place and inserted in another. The two places are shown as a move; the counts are not touched. */
export interface SentenceMove {
  readonly from: EditPlace;
  readonly to: EditPlace;
  /** From the deleted to the inserted sentence; a single `=` where it was not edited on the way. */
  readonly edits: readonly Edit[];
}

/** Word counts. `moved` counts words of moved blocks that are unchanged; edits inside a move count as inserted or deleted. */
export interface RedlineStats {
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  readonly unchanged: number;
}

/** The comparison of two policy texts. */
export interface Redline {
  readonly before: Policy;
  readonly after: Policy;
  readonly stats: RedlineStats;
  readonly changes: readonly Change[];
  /** Sentences that went from one change to another, or changed places within one; in order of `to`. */
  readonly sentenceMoves?: readonly SentenceMove[];
}
