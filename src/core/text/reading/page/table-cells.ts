import type { Inline } from '../inline/inline.ts';

const empty: Inline = { original: '', isFolded: true, links: [], markup: '', concealed: [] };
const mostColumns = 100;
const mostRows = 10_000;
/** Of a table with more places that hold nothing, spans are not counted any more: it says nothing in columns. */
const mostEmpty = 5000;

/** The columns of an HTML table, in which a cell may span several of them or several rows. */
export class TableColumns {
  /** Rows that each column is still taken for. */
  private readonly taken: number[] = [];
  private cells: Inline[] = [];
  private emptyCells = 0;

  /** Adds a cell of the current row; places that it spans, or that one above it takes, are empty. */
  add(cell: Inline, columns: number, rows: number): void {
    this.passTaken();
    const spanned = this.emptyCells > mostEmpty ? 1 : Math.min(columns, mostColumns);
    this.emptyCells += spanned - 1;
    for (let at = 0; at < spanned; at++) {
      this.taken[this.cells.length] = Math.min(rows, mostRows) - 1;
      this.cells.push(at === 0 ? cell : empty);
    }
  }

  /** The cells of the current row; the next begins. */
  endRow(): readonly Inline[] {
    this.passTaken();
    const { cells } = this;
    this.cells = [];
    return cells;
  }

  private passTaken(): void {
    for (let rows = this.taken[this.cells.length] ?? 0; rows > 0; rows = this.taken[this.cells.length] ?? 0) {
      this.taken[this.cells.length] = this.emptyCells > mostEmpty ? 0 : rows - 1;
      this.emptyCells++;
      this.cells.push(empty);
    }
  }
}

/** The value of `colspan` or `rowspan`, at least 1. */
export function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) && span > 1 ? span : 1;
}
