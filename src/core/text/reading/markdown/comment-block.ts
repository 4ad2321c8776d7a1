import type { StateBlock } from 'markdown-it';
import { firstUnitOf, lineOf } from './line-of.ts';

interface CommentShape {
  readonly opening: RegExp;
  readonly closing: RegExp;
}

/** Comments of MDX, of Liquid and of kramdown. */
const shapes: readonly CommentShape[] = [
  { opening: /^\{\/\*/, closing: /\*\/\}[ \t]*$/ },
  { opening: /^\{%-?[ \t]*comment[ \t]*-?%\}/, closing: /\{%-?[ \t]*endcomment[ \t]*-?%\}[ \t]*$/ },
  { opening: /^\{::comment\}/, closing: /\{:\/(?:comment)?\}[ \t]*$/ },
];

/**
 * A block rule: lines that MDX, Liquid or kramdown take for a comment. Gives a `hidden_text` token whose content is what is not shown.
 * Where nothing closes the comment there is none.
 */
export function commentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (firstUnitOf(state, startLine) !== 123) return false;
  const first = lineOf(state, startLine);
  const shape = first === null ? undefined : shapes.find(({ opening }) => opening.test(first));
  if (shape === undefined) return false;
  const end = closingLine(state, startLine, endLine, shape);
  if (end === -1) return false;
  if (silent) return true;
  const token = state.push('hidden_text', '', 0);
  token.content = state
    .getLines(startLine, end + 1, state.blkIndent, false)
    .trim()
    .replace(shape.opening, '')
    .replace(shape.closing, '');
  token.info = 'comment';
  token.map = [startLine, end + 1];
  state.line = end + 1;
  return true;
}

/** Comments that nothing closes, and the line from which on that is known: they are not looked for again. */
const unclosedIn = new WeakMap<StateBlock, Map<CommentShape, number>>();

function closingLine(state: StateBlock, startLine: number, endLine: number, shape: CommentShape): number {
  const unclosed = unclosedIn.get(state) ?? new Map<CommentShape, number>();
  if ((unclosed.get(shape) ?? Number.POSITIVE_INFINITY) <= startLine) return -1;
  for (let line = startLine; line < endLine; line++) {
    if (shape.closing.test(state.src.slice(state.bMarks[line], state.eMarks[line]).slice(-100))) return line;
  }
  unclosedIn.set(state, unclosed.set(shape, startLine));
  return -1;
}
