import type { StateBlock } from 'markdown-it';

/**
 * A block rule for markup that is nested `deepest` levels deep: what stands there up to the next blank line is one paragraph, as it is
 * written. Without it, the library leaves such text out.
 */
export function deepLines(deepest: number): (state: StateBlock, startLine: number, endLine: number) => boolean {
  return (state, startLine, endLine) => {
    if (state.level < deepest) return false;
    let line = startLine + 1;
    while (line < endLine && !state.isEmpty(line) && (state.sCount[line] as number) >= state.blkIndent) line++;
    state.line = line;
    state.push('paragraph_open', 'p', 1).map = [startLine, line];
    const content = state.push('inline', '', 0);
    content.content = state.getLines(startLine, line, state.blkIndent, false).trim();
    content.map = [startLine, line];
    content.children = [];
    state.push('paragraph_close', 'p', -1);
    return true;
  };
}
