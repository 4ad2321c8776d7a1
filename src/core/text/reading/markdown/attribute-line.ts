import type { StateBlock } from 'markdown-it';
import { firstUnitOf, lineOf } from './line-of.ts';

const part = String.raw`(?:[#.][\w:.-]+|[\w:-]+=(?:"[^"{}\n]{0,500}"|'[^'{}\n]{0,500}'|[^\s"'{}]{1,200})|toc)`;
const list = String.raw`[ \t]*${part}(?:[ \t]+${part}){0,30}[ \t]*`;
const attributeList = new RegExp(String.raw`^\{:(?:${list})?\}`);
const headingAttributes = new RegExp(String.raw`[ \t]+\{:?[ \t]*(?=[#.])(?:${list})\}$`);
const concealing = /(?:^|[\s:{])(?:style|hidden)\b/i;

/**
 * The length of kramdown's attribute list (`{: #id .class key="value"}`) that a text begins with, or 0. A list that could hide what it
 * stands at (`style`, `hidden`) is none: it stays in the text.
 */
export function attributeListLength(text: string): number {
  const list = attributeList.exec(text)?.[0];
  return list === undefined || concealing.test(list) ? 0 : list.length;
}

/** A heading's title without the id or classes at its end: `Sharing {#sharing}`. */
export function withoutAttributes(title: string): string {
  return title.endsWith('}') ? title.replace(headingAttributes, (list) => (concealing.test(list) ? list : '')) : title;
}

/** A block rule: a line that is nothing but kramdown's attribute list belongs to the block beside it and shows no word. */
export function attributeLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  if (firstUnitOf(state, startLine) !== 123) return false;
  const line = lineOf(state, startLine)?.trimEnd();
  if (line === undefined || attributeListLength(line) !== line.length) return false;
  if (!silent) state.line = startLine + 1;
  return true;
}
