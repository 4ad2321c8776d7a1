import type { StateInline } from 'markdown-it';
import { attributeListLength } from './attribute-line.ts';

/** What is closed further away is no mark, so that nothing unclosed is searched for far. */
const farthest = 4000;
const comments = [
  { opening: /^\{\/\*/, closing: /\*\/\}/, begins: '*/}' },
  {
    opening: /^\{%-?[ \t]*comment[ \t]*-?%\}/,
    closing: /\{%-?[ \t]*endcomment[ \t]*-?%\}/,
    begins: 'endcomment',
  },
];
/** Tags of Liquid, Jekyll and Hugo. */
const tag = /^(?:\{%[^{}]{0,1000}%\}|\{\{<[^{}]{0,1000}>\}\}|\{\{%[^{}]{0,1000}%\}\})/;
const value = /^\{\{[^{}<%][^{}]{0,1000}\}\}/;

/**
 * An inline rule for what a site generator replaces. A comment or tag (`{% include x.html %}`, `{{< note >}}`) gives a `hidden_text` token; a
 * value (`{{ site.owner }}`) is text, in which nothing is markup; an attribute list of kramdown shows nothing.
 */
export function templateMark(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== 123) return false;
  const next = src.charCodeAt(pos + 1);
  if (next !== 37 && next !== 123 && next !== 47 && next !== 58) return false;
  const rest = src.slice(pos, Math.min(state.posMax, pos + farthest));
  const length = next === 58 ? attributeListLength(rest) : markLength(state, rest, silent);
  state.pos += length;
  return length > 0;
}

function markLength(state: StateInline, rest: string, silent: boolean): number {
  for (const { opening, closing, begins } of comments) {
    const open = opening.exec(rest)?.[0];
    const close = open === undefined || !rest.includes(begins) ? null : closing.exec(rest);
    if (open === undefined || close === null) continue;
    if (!silent) push(state, 'comment', rest.slice(open.length, close.index));
    return close.index + close[0].length;
  }
  const mark = tag.exec(rest)?.[0];
  if (mark !== undefined) {
    if (!silent) push(state, 'template', mark);
    return mark.length;
  }
  const written = value.exec(rest)?.[0];
  if (written === undefined) return 0;
  if (!silent) state.push('text', '', 0).content = written;
  return written.length;
}

function push(state: StateInline, kind: string, content: string): void {
  const token = state.push('hidden_text', '', 0);
  token.info = kind;
  token.content = content;
}
