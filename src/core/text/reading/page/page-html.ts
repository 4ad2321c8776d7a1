import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ReadBlock } from '../block/read-block.ts';
import { cellsOf } from '../block/row-source.ts';
import { inlineTokens } from '../markdown/policy-markdown.ts';
import { escaped, inlineHtml } from './inline-html.ts';
import type { PageSource } from './page-source.ts';
import { withoutDepth } from './without-depth.ts';

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** Where in a page a block begins or ends, or what a program takes away from it; each stands in the page as a comment. */
export type PageMark =
  | { readonly kind: 'begin'; readonly block: ReadBlock; readonly cell: number; readonly isTagged: boolean }
  | { readonly kind: 'end' }
  | { readonly kind: 'hidden'; readonly as: 'comment' | 'template'; readonly text: string };

interface Anchor {
  readonly offset: number;
  readonly end: number;
  readonly line: number;
}

const headOfPage = '<!doctype html><html><head></head><body>';

/**
 * A text as an HTML page. Where it is not `whole`, blocks without HTML in them are there by their marks only: nearly always nothing acts on them.
 */
export class PageHtml {
  readonly html: string;
  private readonly isWhole: boolean;
  private blocks = 0;
  private swallowed = false;
  private readonly marks: PageMark[] = [];
  private readonly anchors: Anchor[] = [];
  private readonly prefix: string;
  private readonly anyMark: RegExp;
  private atAnchor = 0;
  private lineAt = { offset: 0, line: 1 };

  constructor(source: PageSource, whole: boolean) {
    this.isWhole = whole;
    this.prefix = prefixFor(source.text);
    this.anyMark = new RegExp(`<!--${this.prefix}\\d+-->`, 'g');
    const pieces: string[] = [headOfPage];
    let offset = headOfPage.length;
    const add = (html: string): void => {
      pieces.push(html);
      offset += html.length;
    };
    const limit = withoutDepth();
    for (const part of source.parts) {
      if (part.kind === 'tag') add(part.html);
      else if (part.kind === 'html') {
        const html = limit(part.html);
        this.anchors.push({ offset, end: offset + html.length, line: part.line });
        add(html.endsWith('\n') ? html : `${html}\n`);
      } else add(this.blockHtml(part.block, part.isTagged, source, limit));
    }
    this.html = pieces.join('');
  }

  parse(): PageNode {
    return parse(this.html, { sourceCodeLocationInfo: true });
  }

  /** What a comment of the page stands for; null for one that was written. */
  markOf(comment: string): PageMark | null {
    return comment.startsWith(this.prefix) ? (this.marks[Number(comment.slice(this.prefix.length))] ?? null) : null;
  }

  /** How many blocks of Markdown stand in the page. */
  get blockCount(): number {
    return this.blocks;
  }

  /** Whether marks were taken for text, with what stands between them. */
  get hasSwallowed(): boolean {
    return this.swallowed;
  }

  /** A text of the page in which marks were taken for text, without them. */
  withoutMarks(text: string): string {
    if (!text.includes(this.prefix)) return text;
    this.swallowed = true;
    return text.replace(this.anyMark, '');
  }

  /** The line, from 1, of a place in HTML that stands between blocks; fastest where places are asked for in order. */
  lineOf(place: number): number {
    if (place < (this.anchors[this.atAnchor]?.offset ?? 0)) this.atAnchor = 0;
    while ((this.anchors[this.atAnchor + 1]?.offset ?? Number.POSITIVE_INFINITY) <= place) this.atAnchor++;
    const anchor = this.anchors[this.atAnchor];
    if (anchor === undefined) return 1;
    let { offset, line } = this.lineAt;
    if (offset < anchor.offset || offset > place) ({ offset, line } = anchor);
    const end = Math.min(place, anchor.end);
    for (let at = this.html.indexOf('\n', offset); at !== -1 && at < end; at = this.html.indexOf('\n', at + 1)) line++;
    this.lineAt = { offset: Math.max(offset, end), line };
    return line;
  }

  private mark(mark: PageMark): string {
    this.marks.push(mark);
    return `<!--${this.prefix}${this.marks.length - 1}-->`;
  }

  private blockHtml(block: ReadBlock, isTagged: boolean, source: PageSource, limit: (html: string) => string): string {
    this.blocks++;
    const content = (markdown: string, cell: number): string => {
      const begin = this.mark({ kind: 'begin', block, cell, isTagged });
      const end = this.mark({ kind: 'end' });
      return `${begin}${this.contentHtml(block, markdown, isTagged, source, limit)}${end}`;
    };
    if (block.kind === 'row') {
      const cells = cellsOf(block.markdown).map((cell, at) => `<td>${content(cell, at)}</td>`);
      return `<tr>${cells.join('')}</tr>`;
    }
    const tag = block.kind === 'heading' ? `h${block.level || 4}` : block.kind === 'code' ? 'pre' : 'p';
    return `<${tag}>${content(block.markdown, 0)}</${tag}>\n`;
  }

  /** Of a block without HTML in it, only the words that a page would show if it were read in a raw text are needed. */
  private contentHtml(
    { kind, markdown: whole }: ReadBlock,
    markdown: string,
    isTagged: boolean,
    { references }: PageSource,
    limit: (html: string) => string,
  ): string {
    if (!isTagged && !this.isWhole) return '';
    if (kind === 'code') return escaped(whole);
    const tokens = inlineTokens(markdown, references);
    if (isTagged) for (const token of tokens) if (token.type === 'html_inline') token.content = limit(token.content);
    return inlineHtml(tokens, ({ info, content }) =>
      this.mark({ kind: 'hidden', as: info === 'comment' ? 'comment' : 'template', text: content }),
    );
  }
}

/** Something that marks of ours begin with and that stands nowhere in the text. */
function prefixFor(text: string): string {
  let prefix = 'block-';
  for (let count = 0; text.includes(prefix); count++) prefix = `block-${count}-`;
  return prefix;
}
