import type { Block } from '../../../text/policy/types.ts';
import type { Change, EditOp } from '../../change/types.ts';
import type { PlacedEdit, SentencePlace } from './sentence-places.ts';

/**
 * A run of text inside one displayed line. `¶` stands for a block border of the before text that the after text no longer
 * has; its text is one space. A sentence that went elsewhere is a `-` here and a `+` there, each a piece of its own that names
 * the other. Over all lines of a change, joining `=`, `-` and `¶` gives the before text, joining `=` and
 * `+` (with one space between lines) the after text; the space that a new block border replaces is a `-` at a line's end.
 */
export type Piece = readonly [op: EditOp | '¶', text: string, place?: SentencePlace];

/** The pieces that stand in one block of the after text. `split`: the border above this line is new. */
export interface PieceLine {
  readonly pieces: readonly Piece[];
  readonly split: boolean;
}

/** Offsets of the joining spaces in blocks joined by one space; none where the text is not that join (part of a block). */
function bordersIn(text: string, blocks: readonly Block[]): readonly number[] {
  const borders: number[] = [];
  let offset = -1;
  for (const block of blocks) {
    offset += block.text.length + 1;
    borders.push(offset);
  }
  return borders.pop() === text.length ? borders : [];
}

/** Writes pieces into lines, joining neighbours of one kind. */
class LineWriter {
  readonly lines: { pieces: Piece[]; split: boolean }[] = [{ pieces: [], split: false }];

  write(op: Piece[0], text: string, place?: SentencePlace): void {
    if (text === '') return;
    const pieces = this.lines.at(-1)?.pieces ?? [];
    const last = pieces.at(-1);
    if (place !== undefined) pieces.push([op, text, place]);
    else if (last !== undefined && last[2] === undefined && last[0] === op && op !== '¶')
      pieces[pieces.length - 1] = [op, last[1] + text];
    else pieces.push([op, text]);
  }

  startLine(split: boolean): void {
    this.lines.push({ pieces: [], split });
  }

  /** The one character at a block border of either side, or of both. */
  writeBorder(op: EditOp, space: string, endsBefore: boolean, endsAfter: boolean): void {
    if (endsBefore && endsAfter) {
      this.startLine(false);
    } else if (endsBefore) {
      if (op === '=') this.write('+', space);
      this.write('¶', space);
    } else {
      if (op === '=') this.write('-', space);
      this.startLine(true);
    }
  }
}

/**
 * Cuts a change's edits at the borders of its blocks: one line for each block of the after text, in order (one line alone
 * where the change has no after text). `edits` are the change's, with the sentences that went elsewhere where those are to be
 * told. Linear in the length of the edits.
 */
export function linesOfPieces(
  change: Change,
  beforeBlocks: readonly Block[],
  afterBlocks: readonly Block[],
  edits: readonly PlacedEdit[] = change.edits,
): readonly PieceLine[] {
  const beforeBorders = bordersIn(change.before ?? '', beforeBlocks);
  const afterBorders = bordersIn(change.after ?? '', afterBlocks);
  const writer = new LineWriter();
  let [beforeAt, afterAt, nextBefore, nextAfter] = [0, 0, 0, 0];
  for (const [op, text, place] of edits) {
    let from = 0;
    while (from < text.length) {
      const toBefore =
        op === '+' ? Number.POSITIVE_INFINITY : (beforeBorders[nextBefore] ?? Number.POSITIVE_INFINITY) - beforeAt;
      const toAfter =
        op === '-' ? Number.POSITIVE_INFINITY : (afterBorders[nextAfter] ?? Number.POSITIVE_INFINITY) - afterAt;
      const distance = Math.min(toBefore, toAfter, text.length - from);
      writer.write(op, text.slice(from, from + distance), place);
      from += distance;
      const atBorder = from < text.length && (distance === toBefore || distance === toAfter);
      const step = distance + (atBorder ? 1 : 0);
      if (op !== '+') beforeAt += step;
      if (op !== '-') afterAt += step;
      if (!atBorder) continue;
      writer.writeBorder(op, text.slice(from, from + 1), distance === toBefore, distance === toAfter);
      from += 1;
      if (distance === toBefore) nextBefore += 1;
      if (distance === toAfter) nextAfter += 1;
    }
  }
  return writer.lines;
}
