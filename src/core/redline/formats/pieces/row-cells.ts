import { pairCells } from './pair-cells.ts';
import { PieceCutter } from './piece-cutter.ts';
import type { Piece } from './pieces.ts';
import { type RowColumns, unknownColumns } from './row-columns.ts';
import { type Range, type Side, sideOf } from './row-side.ts';

/** One cell of a displayed table row. */
export interface RowCell {
  /** The cell's place in the row, from 0: in the after row, or in the before row where the cell is gone. */
  readonly column: number;
  /** `=` for a cell that both rows have, `-` and `+` for one that only the before or the after row has. */
  readonly op: '=' | '-' | '+';
  /** What divides the cell from the one before it, as the texts have it; empty for the first. */
  readonly border: readonly Piece[];
  readonly pieces: readonly Piece[];
}

function whole(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [['=', before]];
  const pieces: Piece[] = [];
  if (before !== '') pieces.push(['-', before]);
  if (after !== '') pieces.push(['+', after]);
  return pieces;
}

/** A border of both rows; beside an empty cell it is without the space that divides it from words. */
function borderOf(before: string, after: string): readonly Piece[] {
  if (before === '' || after === '' || before === after) return whole(before, after);
  if (after.endsWith(before))
    return [
      ['+', after.slice(0, -before.length)],
      ['=', before],
    ];
  if (before.endsWith(after))
    return [
      ['-', before.slice(0, -after.length)],
      ['=', after],
    ];
  return whole(before, after);
}

/**
 * A row's pieces cut into its cells, so that no edit runs from one cell into the next. Over all cells, joining border and
 * pieces without `+` gives the before row and without `-` the after row. Cells that an edit runs across are shown as one
 * deletion and one insertion where their kept words belong to different cells.
 */
export function rowCells(pieces: readonly Piece[], columns: RowColumns = unknownColumns): readonly RowCell[] {
  const before = sideOf(pieces, (op) => op === '+');
  const after = sideOf(pieces, (op) => op === '-' || op === '¶');
  if (before.text === '') return oneSided(after, '+');
  if (after.text === '') return oneSided(before, '-');
  const partners = pairCells(pieces, before, after, columns);
  const cutter = new PieceCutter(pieces);
  const cells: RowCell[] = [];
  let [beforeEnd, afterEnd, next] = [0, 0, 0];
  const add = (column: number, op: RowCell['op'], from: Range | undefined, to: Range | undefined): void => {
    const border = borderOf(
      from === undefined ? '' : before.text.slice(beforeEnd, from.start),
      to === undefined ? '' : after.text.slice(afterEnd, to.start),
    );
    if (from !== undefined) beforeEnd = from.end;
    if (to !== undefined) afterEnd = to.end;
    const cut = from !== undefined && to !== undefined ? cutter.cut(from, to) : null;
    const old = from === undefined ? '' : before.text.slice(from.start, from.end);
    const own = to === undefined ? '' : after.text.slice(to.start, to.end);
    cells.push({ column, op, border, pieces: cut ?? whole(old, own) });
  };
  const insertTo = (end: number): void => {
    for (; next < end; next += 1) add(next, '+', undefined, after.cells[next]);
  };
  before.cells.forEach((cell, at) => {
    const partner = partners[at] ?? -1;
    if (partner < 0) {
      add(at, '-', cell, undefined);
      return;
    }
    insertTo(partner);
    add(partner, '=', cell, after.cells[partner]);
    next = partner + 1;
  });
  insertTo(after.cells.length);
  return cells;
}

function oneSided({ text, cells }: Side, op: '-' | '+'): readonly RowCell[] {
  return cells.map(({ start, end }, column) => ({
    column,
    op,
    border: column === 0 ? [] : [[op, text.slice(cells[column - 1]?.end, start)]],
    pieces: start === end ? [] : [[op, text.slice(start, end)]],
  }));
}

/** A row's pieces with no edit that runs from one cell into the next. */
export function piecesByCell(pieces: readonly Piece[], columns: RowColumns = unknownColumns): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of rowCells(pieces, columns).flatMap(({ border, pieces: own }) => [...border, ...own])) {
    const last = joined.at(-1);
    if (last !== undefined && last[0] === piece[0] && piece[0] === '=')
      joined[joined.length - 1] = ['=', last[1] + piece[1]];
    else joined.push(piece);
  }
  return joined;
}
