import type { StateBlock } from 'markdown-it';
import { firstUnitOf } from './line-of.ts';

const opening = /^\[\^[^\]\s]{1,100}\]:/;

/**
 * A block rule: a footnote (`[^1]: text`) is text that stands where it is written, with the blocks indented below it, never the definition of a
 * link. Its mark stays in the text, as the mark that refers to it does.
 */
export function footnote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (firstUnitOf(state, startLine) !== 91 || state.src.charCodeAt(startOf(state, startLine) + 1) !== 94) return false;
  if ((state.sCount[startLine] as number) - state.blkIndent >= 4) return false;
  if (!opening.test(state.src.slice(startOf(state, startLine), startOf(state, startLine) + 110))) return false;
  if (silent) return true;
  const paragraphEnd = endOfParagraph(state, startLine, endLine);
  const content = state.getLines(startLine, paragraphEnd, state.blkIndent, false).trim();
  state.push('footnote_open', 'div', 1).map = [startLine, paragraphEnd];
  state.push('paragraph_open', 'p', 1).map = [startLine, paragraphEnd];
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = [startLine, paragraphEnd];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  readIndented(state, paragraphEnd, endLine);
  state.push('footnote_close', 'div', -1);
  return true;
}

function startOf(state: StateBlock, line: number): number {
  return (state.bMarks[line] as number) + (state.tShift[line] as number);
}

function endOfParagraph(state: StateBlock, startLine: number, endLine: number): number {
  const endings = state.md.block.ruler.getRules('paragraph');
  const parent = state.parentType;
  state.parentType = 'paragraph';
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const indent = (state.sCount[line] as number) - state.blkIndent;
    if (indent > 3 || (state.sCount[line] as number) < 0) continue;
    if (endings.some((rule) => rule(state, line, endLine, true))) break;
  }
  state.parentType = parent;
  return line;
}

/** What is indented by four below a footnote belongs to it. */
function readIndented(state: StateBlock, from: number, endLine: number): void {
  state.line = from;
  const next = state.skipEmptyLines(from);
  if (next >= endLine || next === from || (state.sCount[next] as number) - state.blkIndent < 4) return;
  const indent = state.blkIndent;
  state.blkIndent += 4;
  state.md.block.tokenize(state, from, endLine);
  state.blkIndent = indent;
}
