import type { StateBlock } from 'markdown-it';

/** A line of the block that is read, without what is before its content; null where it is indented as code. */
export function lineOf(state: StateBlock, line: number): string | null {
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  if ((state.sCount[line] as number) - state.blkIndent >= 4) return null;
  return state.src.slice(start, state.eMarks[line]);
}

/** The first character of that line, as a UTF-16 unit; NaN of an empty one. Cheaper than the line. */
export function firstUnitOf(state: StateBlock, line: number): number {
  return state.src.charCodeAt((state.bMarks[line] as number) + (state.tShift[line] as number));
}
