import type { StateBlock } from 'markdown-it';
import { firstUnitOf, lineOf } from './line-of.ts';

const importLine = /^import\s+(?:[\w$*{}\s,]{1,300}\s+from\s+)?(["'])[^"'\n]{1,300}\1;?\s*$/;
const exportLine =
  /^export\s+(?:\{[^{}]*\}(?:\s+from\s+(["'])[^"'\n]{1,300}\1)?|(?:const|let|var)\s+[\w$]+\s*=\s*\S.*);?\s*$/;

/** A block rule: a line of MDX that imports or exports, between blank lines. Gives a `hidden_text` token: programs read it, nobody else. */
export function moduleLine(state: StateBlock, startLine: number, endLine: number): boolean {
  const unit = firstUnitOf(state, startLine);
  if ((unit !== 105 && unit !== 101) || state.level > 0) return false;
  let end = startLine;
  for (; end < endLine && !state.isEmpty(end); end++) {
    const line = lineOf(state, end);
    if (line === null || line.length > 1000 || !(importLine.test(line) || exportLine.test(line))) return false;
  }
  const token = state.push('hidden_text', '', 0);
  token.content = state.getLines(startLine, end, 0, false);
  token.info = 'template';
  token.map = [startLine, end];
  state.line = end;
  return true;
}
