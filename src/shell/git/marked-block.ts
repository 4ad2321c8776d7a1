import { Refusal } from '../../core/refusal.ts';

/** A block of lines in a file of somebody else's, known by its first and its last line. */
export interface BlockMarks {
  readonly firstLine: string;
  readonly lastLine: string;
}

/** Where a block stands in a text: offsets, `end` exclusive. */
export interface BlockPlace {
  readonly start: number;
  readonly end: number;
}

/** The text with a block, which ends in a newline, as its last lines. A text without a newline at its end keeps none. */
export function appendBlock(text: string, block: string): string {
  return text === '' || text.endsWith('\n') ? text + block : `${text}\n${block.slice(0, -1)}`;
}

/**
 * Where a block stands, so that taking it out leaves exactly what was there before it was put in; null where there is none;
 * `broken` where its first or last line is missing or doubled. A block that ends the text without a newline took the newline
 * before it along.
 */
export function findMarkedBlock(text: string, { firstLine, lastLine }: BlockMarks): BlockPlace | 'broken' | null {
  const starts = text.split(firstLine).length - 1;
  const ends = text.split(lastLine).length - 1;
  if (starts === 0 && ends === 0) return null;
  const start = text.indexOf(firstLine);
  const end = text.indexOf(lastLine) + lastLine.length;
  if (starts !== 1 || ends !== 1 || end < start) return 'broken';
  if (text[end] === '\n') return { start, end: end + 1 };
  return { start: end === text.length && start > 0 ? start - 1 : start, end };
}

/** The place of a block in the file at `path`. Throws a Refusal (usage) where it is `broken`: somebody edited its marks. */
export function unbrokenPlace(path: string, place: BlockPlace | 'broken' | null): BlockPlace | null {
  if (place !== 'broken') return place;
  throw new Refusal('usage', {
    message: `The lines of fairnotice in ${path} were edited`,
    expected: 'one block between its first and its last line, as they were put in',
    found: 'one of the two is missing or doubled',
    remedy: 'take the lines between ">>> fairnotice" and "<<< fairnotice" out by hand, then run the command again',
  });
}

/** The text with another block, which ends in a newline, at a place: what ended without a newline still does. */
export function replaceBlock(text: string, { start, end }: BlockPlace, block: string): string {
  const fitting = text.slice(start, end).endsWith('\n') ? block : `\n${block.slice(0, -1)}`;
  return text.slice(0, start) + fitting + text.slice(end);
}
