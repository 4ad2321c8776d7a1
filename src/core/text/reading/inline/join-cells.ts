import type { Inline } from './inline.ts';

/** What is seen of a row: its cells divided by ` | `, those at its end without a visible character left out. */
export function joinCells(cells: readonly Inline[]): Inline {
  return {
    original: cells
      .map((cell) => cell.original)
      .join(' | ')
      .replace(/(?: \|\s*)+$/, '')
      .trim(),
    isFolded: cells.every((cell) => cell.isFolded && cell.original !== ''),
    links: cells.flatMap((cell) => cell.links),
    markup: cells
      .map((cell) => cell.markup)
      .join('|')
      .replace(/\|+$/, ''),
    concealed: cells.flatMap((cell) => cell.concealed),
  };
}
