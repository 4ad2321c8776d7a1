import type { Token } from 'markdown-it';
import type { HiddenText } from '../block/hidden-text.ts';
import type { ReadBlock } from '../block/read-block.ts';
import { cellsOf } from '../block/row-source.ts';
import { harmlessTag } from '../inline/harmless-tags.ts';
import { inlineTokens, type References } from '../markdown/policy-markdown.ts';

const anyTag = /<(?!br\s*\/?>)[A-Za-z/!?]/i;
const onlyComment = /^<!--(?!-?>)(?:(?!--!?>|<!--)[\s\S])*-->\s*$/;

/** A piece of the page in order: a tag of Markdown's own containers, a block of its content, or HTML as it is written. */
export type PagePart =
  | { readonly kind: 'tag'; readonly html: string }
  | { readonly kind: 'block'; readonly block: ReadBlock; readonly isTagged: boolean }
  | { readonly kind: 'html'; readonly html: string; readonly line: number };

/** Whether a text holds anything but line breaks that could be HTML. */
export function mayNeedPage(text: string): boolean {
  return anyTag.test(text);
}

/** Collects what a text looks like as a page, and whether HTML in it may act on what is seen. */
export class PageSource {
  readonly text: string;
  readonly references: References;
  readonly parts: PagePart[] = [];
  readonly comments: HiddenText[] = [];
  private needed = false;

  constructor(text: string, references: References) {
    this.text = text;
    this.references = references;
  }

  /** Whether more than harmless tags stand in the text. */
  get isNeeded(): boolean {
    return this.needed;
  }

  open(tag: string): void {
    this.parts.push({ kind: 'tag', html: `<${tag}>` });
  }

  close(tag: string): void {
    this.parts.push({ kind: 'tag', html: `</${tag}>` });
  }

  block(block: ReadBlock): void {
    const isTagged = block.kind !== 'code' && this.actsOn(block);
    if (isTagged) this.needed = true;
    this.parts.push({ kind: 'block', block, isTagged });
  }

  html(html: string, line: number): void {
    this.parts.push({ kind: 'html', html, line });
    if (onlyComment.test(html)) {
      const endLine = line + html.trimEnd().split('\n').length - 1;
      this.comments.push({ kind: 'comment', text: html.trim().slice(4, -3), line, endLine });
    } else this.needed = true;
  }

  /** Whether the HTML in a content may act beyond it or hide a part of it, so that it has to be read as a whole. */
  needsWhole(content: string): boolean {
    return anyTag.test(content) && !isHarmless(inlineTokens(content, this.references));
  }

  private actsOn({ kind, markdown }: ReadBlock): boolean {
    if (!anyTag.test(markdown)) return false;
    return kind === 'row' ? cellsOf(markdown).some((cell) => this.needsWhole(cell)) : this.needsWhole(markdown);
  }
}

/** Whether all tags are harmless and close in the order in which they opened. */
function isHarmless(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const { type, content } of tokens) {
    if (type !== 'html_inline') continue;
    const tag = harmlessTag(content);
    if (tag === null) return false;
    if (tag.name === 'br' || tag.name === 'wbr') continue;
    if (!tag.closing) open.push(tag.name);
    else if (open.pop() !== tag.name) return false;
  }
  return open.length === 0;
}
