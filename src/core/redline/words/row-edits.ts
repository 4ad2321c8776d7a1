import type { Span } from '../../text/words/sentences.ts';
import { countWords } from '../../text/words/words.ts';
import type { EditOp } from '../change/types.ts';
import { alignSequences } from '../sequences/align-sequences.ts';
import { EditWriter } from './edit-writer.ts';
import { type CountedEdits, tokenEdits } from './token-edits.ts';
import { type NumberedText, stretchOf, type Vocabulary } from './vocabulary.ts';

/** A row to be compared: where its cells stand, the titles of its columns, or null where its table has none, and its tokens if they are known. */
export interface Row {
  readonly text: string;
  readonly cells: readonly Span[];
  readonly header: readonly string[] | null;
  readonly known: NumberedText | null;
}

/**
 * Edits between the texts of two table rows. Rows of the same number of cells are compared column by
 * column, so that no edit crosses a border; where cells were only added or only taken away, those are inserted or deleted with the
 * border before them. Which those are, the header rows tell, else the cells that are equal. Where neither does, because cells were
 * split or merged, the rows are compared as one text: their borders changed as well.
 */
export function rowEdits(before: Row, after: Row, vocabulary: Vocabulary): CountedEdits {
  const a = before.cells.map((_, at) => cellOf(before, at));
  const b = after.cells.map((_, at) => cellOf(after, at));
  const pairs =
    pairCells(
      a.map(({ text }) => text),
      b.map(({ text }) => text),
    ) ?? pairColumns(before, after);
  if (pairs === null)
    return tokenEdits(before.text, after.text, vocabulary, { before: before.known, after: after.known });
  const writer = new EditWriter();
  let deleted = 0;
  let inserted = 0;
  for (const { was, is } of pairs) {
    const left = was === null ? null : (a[was] as Cell);
    const right = is === null ? null : (b[is] as Cell);
    if (left !== null && right !== null) {
      writeBorder(writer, left.border, right.border);
      const edits = tokenEdits(left.text, right.text, vocabulary, { before: left.known, after: right.known });
      writer.writeAll(edits.edits);
      deleted += edits.deleted;
      inserted += edits.inserted;
    } else if (left !== null) {
      writer.write('-', left.border + left.text);
      deleted += left.known?.tokens.words ?? countWords(left.text);
    } else if (right !== null) {
      writer.write('+', right.border + right.text);
      inserted += right.known?.tokens.words ?? countWords(right.text);
    }
  }
  writeBorder(writer, before.text.slice(before.cells.at(-1)?.end), after.text.slice(after.cells.at(-1)?.end));
  return { edits: writer.edits(), deleted, inserted };
}

interface Cell {
  /** What stands between it and the cell before. */
  readonly border: string;
  readonly text: string;
  readonly known: NumberedText | null;
}

function cellOf({ text, cells, known }: Row, at: number): Cell {
  const { start, end } = cells[at] as Span;
  return {
    border: text.slice(cells[at - 1]?.end ?? 0, start),
    text: text.slice(start, end),
    known: known === null ? null : stretchOf(known, start, end),
  };
}

interface CellPair {
  readonly was: number | null;
  readonly is: number | null;
}

/** Cells that belong together, by their positions, in order; null where columns do not tell which do. */
function pairCells(a: readonly string[], b: readonly string[]): CellPair[] | null {
  if (a.length === b.length) return a.map((_, index) => ({ was: index, is: index }));
  const match = alignSequences(...numbered(a, b));
  const kept = match.filter((other) => other >= 0).length;
  if (kept < Math.min(a.length, b.length)) return null;
  const pairs: CellPair[] = [];
  let is = 0;
  match.forEach((other, was) => {
    while (is < other) pairs.push({ was: null, is: is++ });
    pairs.push({ was, is: other < 0 ? null : is++ });
  });
  while (is < b.length) pairs.push({ was: null, is: is++ });
  return pairs;
}

/** Pairs by the titles of the columns, where both rows have a cell under each title. */
function pairColumns(before: Row, after: Row): CellPair[] | null {
  if (before.header?.length !== before.cells.length || after.header?.length !== after.cells.length) return null;
  return pairCells(before.header, after.header);
}

/** The two rows with a number for each cell, equal for equal cells. */
function numbered(a: readonly string[], b: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const number = (cell: string): number => {
    if (!numbers.has(cell)) numbers.set(cell, numbers.size);
    return numbers.get(cell) as number;
  };
  return [Int32Array.from(a, number), Int32Array.from(b, number)];
}

/** Borders differ only in the space before them, which an empty cell lacks; the first cell of a row has none. */
function writeBorder(writer: EditWriter, before: string, after: string): void {
  const shared = before.endsWith(after) ? after : after.endsWith(before) ? before : '';
  const rest = (op: EditOp, text: string): void => writer.write(op, text.slice(0, text.length - shared.length));
  rest('-', before);
  rest('+', after);
  writer.write('=', shared);
}
