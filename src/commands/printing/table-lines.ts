import { displayWidth } from '../../core/redline/formats/terminal/display-width.ts';

/** A column: its title, what it shows of a row, and how that is painted once it is padded. */
export interface Column<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
  readonly paint?: (shown: string, row: Row) => string;
}

export interface TableLook {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paintTitle: (title: string) => string;
}

const gap = 2;

/**
 * Rows under titles, in aligned columns; where they do not fit into `width`, each row as lines of title and value, so that
 * nothing is cut. A column that is empty in every row is left out.
 */
export function tableLines<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  look: TableLook,
): readonly string[] {
  const used = columns.filter(({ text }) => rows.some((row) => text(row) !== ''));
  const widths = used.map(({ title, text }) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(text(row)))),
  );
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * (used.length - 1);
  if (total > look.width) return stackedLines(rows, used, look);
  const line = (shown: readonly string[]): string => shown.join(' '.repeat(gap)).trimEnd();
  return [
    line(used.map(({ title }, index) => look.paintTitle(padded(title, widths[index] ?? 0, index === used.length - 1)))),
    ...rows.map((row) =>
      line(
        used.map(({ text, paint }, index) => {
          const shown = padded(text(row), widths[index] ?? 0, index === used.length - 1);
          return paint ? paint(shown, row) : shown;
        }),
      ),
    ),
  ];
}

function stackedLines<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { paintTitle }: TableLook,
): readonly string[] {
  const width = Math.max(0, ...columns.map(({ title }) => displayWidth(title)));
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns
      .filter(({ text }) => text(row) !== '')
      .map(({ title, text, paint }) => {
        const shown = text(row);
        return `${paintTitle(padded(title, width + gap, false))}${paint ? paint(shown, row) : shown}`;
      }),
  ]);
}

/** The last of a line is not padded, so that no line ends in painted blanks. */
function padded(text: string, width: number, isLast: boolean): string {
  return isLast ? text : text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
