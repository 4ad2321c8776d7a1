import type { Block } from '../../core/text/policy/types.ts';

/** The elements of WordprocessingML that hold tracked text. */
export type Track = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** A run of text and the track it stands in; in none, it is untouched. */
export interface TrackedRun {
  readonly track: Track | null;
  readonly text: string;
  /** The place of a move inside the paragraph: its name, and whether the range begins or ends with this run. */
  readonly move?: MovePlace;
}

/** Where a run or a paragraph stands in the range of a move. */
interface MovePlace {
  readonly name: string;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** One paragraph of the Word document. */
export interface TrackedParagraph {
  /** The block whose kind, level and marker the paragraph shows. */
  readonly block: Block;
  /** The block that it was, where that looked otherwise; undefined where it did not. */
  readonly former: Block | undefined;
  readonly runs: readonly TrackedRun[];
  /** What happened to the paragraph's own end; null where nothing did. */
  readonly end: Track | null;
  /** The place of a move: its name, and whether the range begins or ends with this paragraph. */
  readonly move: MovePlace | null;
}

/** A paragraph that is still being written. */
export type WritingParagraph = { -readonly [K in keyof TrackedParagraph]: TrackedParagraph[K] } & {
  runs: TrackedRun[];
};
