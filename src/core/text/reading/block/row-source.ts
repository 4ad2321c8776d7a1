/** The cells of a row in one text, from which `cellsOf` gets them back. */
export function rowSource(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ');
}

/** Markdown of each cell. */
export function cellsOf(source: string): string[] {
  return source.split(' | ').map((cell) => cell.replaceAll('\\|', '|'));
}
