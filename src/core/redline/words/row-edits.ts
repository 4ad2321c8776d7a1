import { countWords } from '../../text/words/words.ts';
import type { EditOp } from '../change/types.ts';
import { alignSequences } from '../sequences/align-sequences.ts';
import { EditWriter } from './edit-writer.ts';
import { type CountedEdits, tokenEdits } from './token-edits.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The titles of the columns on each side, or null where a table has none. */
export interface Headers {
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

const border = /( ?\| )/;

/**
 * Edits between the texts of two table rows, whose cells stand between `|`. Rows of the same number of cells are compared column by
 * column, so that no edit crosses a border; where cells were only added or only taken away, those are inserted or deleted with the
 * border before them. Which those are, the header rows tell, else the cells that are equal. Where neither does, because cells were
 * split or merged, the rows are compared as one text: their borders changed as well.
 */
export function rowEdits(before: string, after: string, vocabulary: Vocabulary, headers: Headers): CountedEdits {
  const a = before.split(border);
  const b = after.split(border);
  const pairs = pairCells(cellsOf(a), cellsOf(b)) ?? pairColumns(cellsOf(a), cellsOf(b), headers);
  if (pairs === null) return tokenEdits(before, after, vocabulary);
  const writer = new EditWriter();
  let deleted = 0;
  let inserted = 0;
  for (const { was, is } of pairs) {
    const left = was === null ? null : { border: a[2 * was - 1] ?? '', cell: a[2 * was] as string };
    const right = is === null ? null : { border: b[2 * is - 1] ?? '', cell: b[2 * is] as string };
    if (left !== null && right !== null) {
      writeBorder(writer, left.border, right.border);
      const edits = tokenEdits(left.cell, right.cell, vocabulary);
      writer.writeAll(edits.edits);
      deleted += edits.deleted;
      inserted += edits.inserted;
    } else if (left !== null) {
      writer.write('-', left.border + left.cell);
      deleted += countWords(left.cell);
    } else if (right !== null) {
      writer.write('+', right.border + right.cell);
      inserted += countWords(right.cell);
    }
  }
  return { edits: writer.edits(), deleted, inserted };
}

function cellsOf(pieces: readonly string[]): string[] {
  return pieces.filter((_, index) => index % 2 === 0);
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
function pairColumns(a: readonly string[], b: readonly string[], { before, after }: Headers): CellPair[] | null {
  if (before?.length !== a.length || after?.length !== b.length) return null;
  return pairCells(before, after);
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
