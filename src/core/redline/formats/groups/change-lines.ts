import type { Block } from '../../../text/policy/types.ts';
import type { Change, Redline } from '../../change/types.ts';
import { piecesOfDeleted } from '../pieces/arrange.ts';
import { linesOfPieces, type Piece } from '../pieces/pieces.ts';
import { columnsOf, type RowColumns } from '../pieces/row-columns.ts';
import { placedEdits } from '../pieces/sentence-places.ts';
import type { ChangeGroup } from './group-changes.ts';
import { isEdited } from './wording.ts';

/** One block of a listed change. */
export interface ChangeLine {
  readonly change: Change;
  /** Undefined only where a change names no block. */
  readonly block: Block | undefined;
  readonly pieces: readonly Piece[];
  /** For a table row: the columns that it stood and stands under. */
  readonly columns?: RowColumns;
}

/** In place of the lines left out of a long move. */
export interface FoldedLines {
  readonly folded: number;
}

const foldFrom = 7;
const keptHead = 3;
const keptTail = 1;

function linesOfChange(change: Change, redline: Redline): readonly ChangeLine[] {
  const gone = change.beforeBlocks.flatMap((index) => redline.before.blocks[index] ?? []);
  const here = change.afterBlocks.flatMap((index) => redline.after.blocks[index] ?? []);
  if (change.kind === 'deleted') {
    return gone.map((block) => {
      const columns = columnsOf(change, block, redline);
      return { change, block, pieces: piecesOfDeleted(change, block, redline), columns };
    });
  }
  const edits = placedEdits(change, redline);
  return linesOfPieces(change, gone, here, edits).map(({ pieces }, at) => {
    const block = here[at];
    if (block === undefined) return { change, block, pieces };
    return { change, block, pieces, columns: columnsOf(change, block, redline) };
  });
}

/**
 * A group's lines in order, one for each block of the after text (of the before text for deletions). Of seven or more blocks
 * that moved together untouched, the first three and the last stay, for the move is told by where they came from.
 */
export function linesOfGroup(group: ChangeGroup, redline: Redline): readonly (ChangeLine | FoldedLines)[] {
  const lines = group.changes.flatMap((change) => linesOfChange(change, redline));
  const [{ kind }] = group.changes;
  if (kind !== 'moved' || lines.length < foldFrom || group.changes.some(isEdited)) return lines;
  const folded = lines.length - keptHead - keptTail;
  return [...lines.slice(0, keptHead), { folded }, ...lines.slice(-keptTail)];
}
