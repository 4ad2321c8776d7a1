import type { Token } from 'markdown-it';
import type { HiddenText } from '../block/hidden-text.ts';
import { ReadBlock, type Reading, type TextContext } from '../block/read-block.ts';
import { rowSource } from '../block/row-source.ts';
import { splitTitles } from '../headings/split-title-line.ts';
import { withoutAttributes } from '../markdown/attribute-line.ts';
import type { PageSource } from '../page/page-source.ts';
import { splitParagraph } from './split-paragraph.ts';

/** What a text was read as. */
export interface BlocksRead {
  readonly blocks: readonly ReadBlock[];
  readonly hidden: readonly HiddenText[];
}

interface OpenList {
  readonly parent: ReadBlock | null;
}

interface OpenItem {
  readonly marker: string;
  readonly level: number;
  readonly parent: ReadBlock | null;
  /** Its first block, once that is read. */
  block: ReadBlock | null;
}

const taskBox = /^\[([ xX])\][ \t]+(?=\S)/;

/**
 * Makes blocks of the library's block tokens. Lines are counted from `firstLine`, of which there are as many before the text. What the text looks
 * like as a page is handed to `page`, where HTML in it may act on what is seen.
 */
export function readBlocks(
  tokens: readonly Token[],
  firstLine: number,
  context: TextContext,
  page: PageSource | null,
): BlocksRead {
  return new BlockReader(firstLine, context, page).read(tokens);
}

class BlockReader {
  private readonly firstLine: number;
  private readonly context: TextContext;
  private readonly page: PageSource | null;
  private readonly blocks: ReadBlock[] = [];
  private readonly hidden: HiddenText[] = [];
  private readonly lists: OpenList[] = [];
  /** Quotes (null) and list items around the place, outermost first. */
  private readonly containers: (OpenItem | null)[] = [];

  constructor(firstLine: number, context: TextContext, page: PageSource | null) {
    this.firstLine = firstLine;
    this.context = context;
    this.page = page;
  }

  read(tokens: readonly Token[]): BlocksRead {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.type === 'heading_open') this.heading(token, (tokens[++at] as Token).content);
      else if (token.type === 'paragraph_open') this.paragraph(token, (tokens[++at] as Token).content);
      else if (token.type === 'table_open') at = this.table(tokens, at);
      else this.container(token);
    }
    return { blocks: this.blocks, hidden: this.hidden };
  }

  private container(token: Token): void {
    switch (token.type) {
      case 'blockquote_open':
        this.containers.push(null);
        this.page?.open('blockquote');
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.lists.push({ parent: this.innermostItem()?.block ?? this.introduction() });
        this.page?.open(token.tag);
        break;
      case 'list_item_open':
        this.openItem(token);
        break;
      case 'blockquote_close':
      case 'list_item_close':
        this.containers.pop();
        this.page?.close(token.tag);
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists.pop();
        this.page?.close(token.tag);
        break;
      case 'fence':
      case 'code_block':
        this.code(token);
        break;
      case 'html_block':
        this.page?.html(token.content, this.lineOf(token));
        break;
      case 'hidden_text':
        this.hidden.push({
          kind: token.info === 'comment' ? 'comment' : 'template',
          text: token.content,
          line: this.lineOf(token),
          endLine: this.endLineOf(token),
        });
        break;
    }
  }

  private openItem({ info, markup }: Token): void {
    this.page?.open('li');
    const parent = this.lists.at(-1)?.parent ?? null;
    this.containers.push({ marker: info + markup, level: this.lists.length, parent, block: null });
  }

  private lineOf({ map }: Token): number {
    return this.firstLine + (map?.[0] ?? 0) + 1;
  }

  private endLineOf({ map }: Token): number {
    return this.firstLine + (map?.[1] ?? 0);
  }

  private innermostItem(): OpenItem | null {
    return this.containers.findLast((container) => container !== null) ?? null;
  }

  private get isNested(): boolean {
    return this.lists.length > 0;
  }

  private push(reading: Reading): ReadBlock {
    const block = new ReadBlock(reading, this.context);
    this.blocks.push(block);
    this.page?.block(block);
    return block;
  }

  private heading(token: Token, content: string): void {
    const { markup } = token;
    this.push({
      kind: 'heading',
      markdown: withoutAttributes(content),
      level: Number(token.tag.slice(1)),
      line: this.lineOf(token),
      endLine: this.endLineOf(token),
      marker: markup.startsWith('#') ? 'atx' : 'setext',
      parent: null,
      nested: this.isNested,
    });
  }

  private code(token: Token): void {
    this.push({
      kind: 'code',
      markdown: token.content.endsWith('\n') ? token.content.slice(0, -1) : token.content,
      level: 0,
      line: this.lineOf(token),
      endLine: this.endLineOf(token),
      marker: '',
      parent: null,
      nested: this.isNested,
    });
  }

  private paragraph(token: Token, content: string): void {
    const line = this.lineOf(token);
    const endLine = this.endLineOf(token);
    const container = this.containers.at(-1);
    if (container !== undefined && container !== null && container.block === null)
      this.item(container, content, line, endLine);
    else if (container !== undefined || this.page?.needsWhole(content)) {
      const kind = container === null ? 'quote' : 'paragraph';
      this.push({ kind, markdown: content, level: 0, line, endLine, marker: '', parent: null, nested: this.isNested });
    } else this.plainParagraph(content, line, endLine);
  }

  private item(item: OpenItem, content: string, line: number, endLine: number): void {
    const [first, ...typed] = content.includes('\n') && !this.page?.needsWhole(content) ? splitParagraph(content) : [];
    const written = typed.length === 0 || first?.marker !== '' ? content : first.lines.join('\n').trim();
    const task = taskBox.exec(written);
    const { level, parent } = item;
    item.block = this.push({
      kind: 'item',
      markdown: task === null ? written : written.slice(task[0].length),
      level,
      line,
      endLine: written === content ? endLine : line + (first?.lines.length ?? 1) - 1,
      marker: task === null ? item.marker : `${item.marker} [${task[1]?.toLowerCase()}]`,
      parent,
      nested: true,
    });
    if (written === content) return;
    const opens = written.endsWith(':');
    for (const { marker, lines, offset } of typed) {
      const from = line + offset;
      this.push({
        kind: 'item',
        markdown: lines.join('\n').trim(),
        level: opens ? level + 1 : level,
        line: from,
        endLine: from + lines.length - 1,
        marker,
        parent: opens ? item.block : parent,
        nested: true,
      });
    }
  }

  /** A paragraph that stands in no list and no quote may hold titles, typed lists and definitions. */
  private plainParagraph(content: string, line: number, endLine: number): void {
    const first = content.charCodeAt(0);
    if (!content.includes('\n') && first < 0xb7 && first !== 58) {
      this.push({
        kind: 'paragraph',
        markdown: content,
        level: 0,
        line,
        endLine,
        marker: '',
        parent: null,
        nested: this.isNested,
      });
      return;
    }
    const parts = splitParagraph(content);
    parts.forEach(({ marker, lines, offset }, at) => {
      const from = line + offset;
      const to = from + lines.length - 1;
      const last = at === parts.length - 1 ? Math.max(to, endLine) : to;
      if (marker === '') this.untitled(lines, from, last);
      else this.typedItem(marker, lines.join('\n'), from, last);
    });
  }

  private typedItem(marker: string, markdown: string, line: number, endLine: number): void {
    const parent = marker === ':' ? this.termAbove() : this.introduction();
    this.push({ kind: 'item', markdown, level: 1, line, endLine, marker, parent, nested: false });
  }

  private termAbove(): ReadBlock | null {
    const previous = this.blocks.at(-1);
    return previous?.kind === 'item' && previous.marker === ':' ? previous.parent : (previous ?? null);
  }

  private untitled(lines: readonly string[], line: number, endLine: number): void {
    const { titles, rest, taken } = splitTitles(lines);
    for (const { title, marker, offset } of titles) {
      const at = line + offset;
      this.push({
        kind: 'heading',
        markdown: title,
        level: 0,
        line: at,
        endLine: at,
        marker,
        parent: null,
        nested: false,
      });
    }
    if (rest === '') return;
    this.push({
      kind: 'paragraph',
      markdown: rest,
      level: 0,
      line: line + taken,
      endLine,
      marker: '',
      parent: null,
      nested: this.isNested,
    });
  }

  private table(tokens: readonly Token[], start: number): number {
    this.page?.open('table');
    let header: ReadBlock | null = null;
    let inHead = true;
    let row = tokens[start] as Token;
    let cells: string[] = [];
    let at = start + 1;
    for (; tokens[at]?.type !== 'table_close'; at++) {
      const token = tokens[at] as Token;
      if (token.type === 'thead_close') inHead = false;
      else if (token.type === 'inline') cells.push(token.content);
      else if (token.type === 'tr_open') {
        row = token;
        cells = [];
      } else if (token.type === 'tr_close') {
        const block = this.row(row, cells, header);
        if (inHead && cells.some((cell) => cell !== '')) header = block;
      }
    }
    this.page?.close('table');
    return at;
  }

  private row(token: Token, cells: readonly string[], parent: ReadBlock | null): ReadBlock {
    const line = this.lineOf(token);
    return this.push({
      kind: 'row',
      markdown: rowSource(cells),
      level: 0,
      line,
      endLine: line,
      marker: '',
      parent,
      nested: this.isNested,
    });
  }

  /** What introduces a list that begins here. */
  private introduction(): ReadBlock | null {
    const previous = this.blocks.at(-1);
    if (previous === undefined) return null;
    if (previous.kind === 'item') return previous.parent;
    return previous.kind === 'heading' || previous.kind === 'row' || previous.kind === 'code' ? null : previous;
  }
}
