import type { Piece } from './pieces.ts';

/** A part of a text: from `start` to before `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A row as one of the texts has it. */
export interface Side {
  readonly text: string;
  readonly cells: readonly Range[];
}

/** The cells of a row's text: a bar that stands alone divides two, and an empty cell leaves two bars side by side. */
function cellRanges(text: string): readonly Range[] {
  const cells: Range[] = [];
  let start = 0;
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (before !== ' ' || after !== ' ') continue;
    cells.push({ start, end: Math.max(start, at - 1) });
    start = Math.min(text.length, at + 2);
  }
  cells.push({ start, end: text.length });
  return cells;
}

/** One side of a row's pieces. */
export function sideOf(pieces: readonly Piece[], dropped: (op: Piece[0]) => boolean): Side {
  const text = pieces.flatMap(([op, own]) => (dropped(op) ? [] : own)).join('');
  return { text, cells: cellRanges(text) };
}
