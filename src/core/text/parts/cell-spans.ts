import type { Span } from '../words/sentences.ts';

/**
 * Where the cells of a row stand in its text, in order; empty cells at its end, before which the text has no border, are left out.
 * Of a row whose text does not hold its cells between borders, the whole text as its one cell.
 */
export function cellSpans(text: string, cells: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    if (index > 0 && at === text.length) break;
    const start = index === 0 ? 0 : afterBorder(text, at);
    if (!text.startsWith(cell, start)) return [{ start: 0, end: text.length }];
    at = start + cell.length;
    spans.push({ start, end: at });
  }
  return spans;
}

/** Beside an empty cell one of the spaces of a border is missing. */
function afterBorder(text: string, from: number): number {
  let at = from;
  if (text.charCodeAt(at) === 32) at++;
  if (text.charCodeAt(at) === 124) at++;
  if (text.charCodeAt(at) === 32) at++;
  return at;
}
