import type { BlockKind } from '../policy/types.ts';
import { ReadBlock } from './block.ts';
import { splitHtml } from './html-blocks.ts';
import { endsLikeRule, joinedLines, splitAtx, splitItem, withoutSpaceAtEnd } from './line-shapes.ts';
import { normalLabel } from './read-inline.ts';
import { type Reading, Starts } from './reading.ts';
import { type ReadSoFar, SharedStretches } from './shared-stretches.ts';
import { ParagraphLines, splitTitleLine } from './split-title-line.ts';

const underlineShape = /^(=+|-+)[ \t]*$/;
const ruleShape = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const definitionShape =
  /^\[([^\][]{1,999})\]:[ \t]*(?:<([^<>]*)>|(\S+))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const htmlOpening =
  /^<(?:!--|!doctype|\?|\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|noscript|ol|optgroup|option|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$))/i;
const rawText = /^<(script|style|pre|textarea)(?=[\s>]|$)/i;

interface OpenItem {
  readonly indent: number;
  readonly block: ReadBlock;
}

/**
 * Reads canonical Markdown into blocks. Broken markup yields text, never an error. Linear in the length of the text. What stands in
 * the text of `earlier` as well is taken from there.
 */
export function readBlocks(canonical: string, start: number, firstLine: number, earlier: Reading | null): Reading {
  return new BlockReader(canonical, start, firstLine, earlier).read();
}

class BlockReader implements ReadSoFar {
  private readonly text: string;
  readonly definitions = new Map<string, string>();
  readonly blocks: ReadBlock[] = [];
  private at: number;
  private line: number;
  /** Lines of the open paragraph, without indentation and quote marks. */
  private open: string[] = [];
  private openLine = 0;
  private openItem: ReadBlock | null = null;
  private openQuoted = false;
  private readonly items: OpenItem[] = [];
  private listIntro: ReadBlock | null = null;
  private tableHeader: ReadBlock | null = null;
  private inTable = false;
  private afterBlank = true;
  private nextPipe = -2;
  private readonly unclosedFences = new Set<string>();
  private readonly starts = new Starts();
  private readonly shared: SharedStretches | null;

  constructor(text: string, start: number, firstLine: number, earlier: Reading | null) {
    this.text = text;
    this.at = start;
    this.line = firstLine;
    this.shared = earlier === null ? null : SharedStretches.between(earlier, text);
  }

  read(): Reading {
    while (this.at < this.text.length) this.readLine();
    this.closeParagraph();
    const { text, blocks, definitions, starts } = this;
    return { text, blocks, definitions, starts, hasUnclosed: this.unclosedFences.size > 0 };
  }

  /** A line that begins with a letter between two blank ones: most lines of a policy are, and nothing else need be asked of them. */
  private isPlainParagraph(start: number, end: number): boolean {
    const { text } = this;
    const code = text.charCodeAt(start) | 32;
    return (
      this.afterBlank &&
      code >= 97 &&
      code <= 122 &&
      (end === text.length || text.charCodeAt(end + 1) === 10) &&
      !this.hasPipe(start, end)
    );
  }

  private plainParagraph(start: number, end: number): void {
    if (this.items.length === 0 && this.startAfresh(start)) return;
    this.items.length = 0;
    this.push('paragraph', withoutSpaceAtEnd(this.text.slice(start, end)), 0, this.line, this.line, '');
    this.afterBlank = false;
  }

  /** At a line where reading starts afresh: takes over what an earlier text has in common from here on; true if it had anything. */
  private startAfresh(start: number): boolean {
    const line = this.line - 1;
    const taken = this.shared?.takeOver(start, line, this) ?? null;
    if (taken === null) {
      this.starts.add(start, line, this.blocks.length);
      return false;
    }
    this.at = start + taken.length;
    this.line = line + taken.lines;
    return true;
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end === -1 ? this.text.length : end;
  }

  private readLine(): void {
    const { text } = this;
    const start = this.at;
    this.line++;
    if (text.charCodeAt(start) === 10) {
      this.at = start + 1;
      this.blankLine();
      return;
    }
    const end = this.lineEnd(start);
    this.at = end + 1;
    if (this.isPlainParagraph(start, end)) {
      this.plainParagraph(start, end);
      return;
    }
    let first = start;
    let indent = 0;
    let quoted = false;
    for (; first < end; first++) {
      const code = text.charCodeAt(first);
      if (code === 32 || code === 0xa0) indent++;
      else if (code === 9) indent += 4 - (indent % 4);
      else if (code === 62) {
        quoted = true;
        indent = 0;
        if (text.charCodeAt(first + 1) === 32) first++;
      } else if (code > 32 || code === 0) break;
    }
    if (first >= end) {
      this.blankLine();
      return;
    }
    if (this.afterBlank && this.open.length === 0 && this.items.length === 0 && !this.inTable) {
      if (this.startAfresh(start)) return;
    }
    if (this.open.length > 0 && quoted && !this.openQuoted) this.closeParagraph();
    this.contentLine(first, end, indent, quoted);
    this.afterBlank = false;
  }

  private blankLine(): void {
    this.closeParagraph();
    this.inTable = false;
    this.afterBlank = true;
  }

  private contentLine(first: number, end: number, indent: number, quoted: boolean): void {
    const { text } = this;
    const code = text.charCodeAt(first);
    if (this.hasPipe(first, end) && this.tableLine(first, end, indent, quoted)) return;
    this.inTable = false;
    switch (code) {
      case 35: // #
        if (this.atxHeading(text.slice(first, end), quoted)) return;
        break;
      case 61: // =
        if (this.setextUnderline(text.slice(first, end), indent)) return;
        break;
      case 45: // -
      case 42: // *
      case 95: // _
        if (endsLikeRule(code, text.charCodeAt(end - 1)) && this.underlineOrRule(text.slice(first, end), indent))
          return;
        break;
      case 96: // `
      case 126: // ~
        if (this.fence(first, end)) return;
        break;
      case 60: // <
        if (this.htmlBlock(first, end)) return;
        break;
      case 91: // [
        if (this.open.length === 0 && this.definition(text.slice(first, end))) return;
        break;
    }
    if (this.startsItem(code) && this.item(text.slice(first, end), indent, quoted)) return;
    this.paragraphLine(text.slice(first, end), indent, quoted);
  }

  private startsItem(code: number): boolean {
    return code === 45 || code === 42 || code === 43 || (code >= 48 && code <= 57) || code === 0xb7 || code >= 0x2013;
  }

  private paragraphLine(content: string, indent: number, quoted: boolean): void {
    if (this.open.length === 0) {
      if (this.afterBlank) this.leaveItems(indent);
      const empty = this.items.at(-1)?.block;
      if (empty !== undefined && empty.source === '' && indent > 0) {
        this.openItem = empty;
        empty.endLine = this.line;
      }
      this.openLine = this.line;
      this.openQuoted = quoted;
    }
    this.open.push(content);
  }

  /** After a blank line, text that is not indented beyond an item's marker no longer belongs to it. */
  private leaveItems(indent: number): void {
    while (this.items.length > 0 && indent <= (this.items.at(-1)?.indent ?? 0) + 1) this.items.pop();
    if (this.items.length === 0) this.listIntro = null;
  }

  private closeParagraph(): void {
    if (this.open.length === 0) return;
    const endLine = this.openLine + this.open.length - 1;
    if (this.openItem !== null) {
      this.openItem.source = this.takeOpen();
      this.openItem.endLine = Math.max(this.openItem.endLine, endLine);
      this.openItem = null;
      return;
    }
    const kind = this.openQuoted ? 'quote' : 'paragraph';
    if (this.open.length === 1) {
      const nested = this.items.length > 0;
      this.push(kind, this.takeOpen(), 0, this.openLine, endLine, '').nested = nested;
      return;
    }
    const lines = this.open;
    this.open = [];
    const nested = this.items.length > 0;
    let at = 0;
    if (!nested && !this.openQuoted) at = this.titlesAbove(new ParagraphLines(lines));
    if (at === lines.length) return;
    const text = joinedLines(at === 0 ? lines : lines.slice(at));
    this.push(kind, text, 0, this.openLine + at, endLine, '').nested = nested;
  }

  /** Makes the lines that are titles of what follows headings; gives how many lines they are. */
  private titlesAbove(paragraph: ParagraphLines): number {
    let at = 0;
    for (let split = splitTitleLine(paragraph, at); split !== null; split = splitTitleLine(paragraph, at)) {
      this.push('heading', split.title, 0, this.openLine + at, this.openLine + at, split.marker);
      at += split.taken;
      if (split.next !== null) paragraph.lines[at] = split.next;
    }
    return at;
  }

  /** The text of the open paragraph, which is no longer open. Most have one line, and leave the array to the next. */
  private takeOpen(): string {
    if (this.open.length === 1) return withoutSpaceAtEnd(this.open.pop() as string);
    const text = joinedLines(this.open);
    this.open = [];
    return text;
  }

  private push(
    kind: BlockKind,
    source: string,
    level: number,
    line: number,
    endLine: number,
    marker: string,
    parent: ReadBlock | null = null,
  ): ReadBlock {
    const block = new ReadBlock(
      kind,
      source,
      level,
      line,
      endLine,
      marker,
      parent,
      this.definitions,
      this.blocks.length,
    );
    this.blocks.push(block);
    return block;
  }

  private atxHeading(content: string, quoted: boolean): boolean {
    const heading = splitAtx(content);
    if (heading === null) return false;
    this.closeParagraph();
    if (!quoted) this.items.length = 0;
    const { source, level } = heading;
    if (source !== '') this.push('heading', source, level, this.line, this.line, 'atx');
    return true;
  }

  private setextUnderline(content: string, indent: number): boolean {
    if (this.open.length === 0 || this.openQuoted || !underlineShape.test(content)) return false;
    if (this.openItem !== null && indent < (this.items.at(-1)?.indent ?? 0) + 2) return false;
    const source = joinedLines(this.open);
    if (source.length > 400) return false;
    const level = content.startsWith('=') ? 1 : 2;
    if (this.openItem !== null) {
      Object.assign(this.openItem, {
        kind: 'heading',
        source,
        level,
        endLine: this.line,
        marker: 'setext',
        parent: null,
      });
      this.openItem = null;
      this.items.length = 0;
    } else {
      this.push('heading', source, level, this.openLine, this.line, 'setext');
      if (indent === 0) this.items.length = 0;
    }
    this.open = [];
    return true;
  }

  private underlineOrRule(content: string, indent: number): boolean {
    if (this.open.length > 0 && content.charCodeAt(0) === 45 && this.setextUnderline(content, indent)) return true;
    if (!ruleShape.test(content)) return false;
    this.closeParagraph();
    this.items.length = 0;
    return true;
  }

  private fence(first: number, end: number): boolean {
    const { text } = this;
    const mark = /^(`{3,}|~{3,})/.exec(text.slice(first, Math.min(end, first + 40)))?.[1];
    if (mark === undefined || (mark.startsWith('`') && text.slice(first + mark.length, end).includes('`')))
      return false;
    if (this.unclosedFences.has(mark)) return false;
    let line = this.line;
    for (let at = end + 1; at < text.length; line++) {
      const lineEnd = this.lineEnd(at);
      const content = text.slice(at, Math.min(lineEnd, at + 200)).trim();
      if (content.startsWith(mark) && content === mark[0]?.repeat(content.length)) {
        this.closeParagraph();
        const source = text.slice(end + 1, Math.max(end + 1, at - 1));
        this.push('code', source, 0, this.line, line + 1, '');
        this.line = line + 1;
        this.at = lineEnd + 1;
        return true;
      }
      at = lineEnd + 1;
    }
    this.unclosedFences.add(mark);
    return false;
  }

  private definition(content: string): boolean {
    const match = definitionShape.exec(content);
    if (match === null || match[1]?.startsWith('^')) return false;
    const label = normalLabel(match[1] ?? '');
    if (!this.definitions.has(label)) this.definitions.set(label, match[2] ?? match[3] ?? '');
    return true;
  }

  /** An HTML block reaches to the next blank line, or for `script`, `style`, `pre` and comments to their end. */
  private htmlBlock(first: number, end: number): boolean {
    const { text } = this;
    const head = text.slice(first, Math.min(end, first + 40));
    if (!htmlOpening.test(head)) return false;
    this.closeParagraph();
    let stop = end;
    const raw = rawText.exec(head)?.[1]?.toLowerCase();
    const closing = head.startsWith('<!--') ? '-->' : raw === undefined ? null : `</${raw}>`;
    const close = closing === null ? -1 : this.findClosing(closing, first);
    if (close !== -1) stop = this.lineEnd(close);
    else {
      const blank = /\n[ \t]*\n/g;
      blank.lastIndex = end;
      stop = blank.exec(text)?.index ?? text.length;
    }
    const from = this.line;
    let row: ReadBlock | null = null;
    for (const piece of splitHtml(text.slice(first, stop))) {
      const line = from + piece.lineOffset;
      const marker = piece.kind === 'heading' ? 'atx' : piece.kind === 'item' ? '-' : '';
      const { kind, source, level } = piece;
      const block = this.push(kind, source, level, line, line + piece.lineCount, marker, row);
      if (piece.kind === 'row' && row === null) row = block;
    }
    for (let at = text.indexOf('\n', end); at !== -1 && at < stop; at = text.indexOf('\n', at + 1)) this.line++;
    this.at = stop + 1;
    return true;
  }

  private findClosing(closing: string, from: number): number {
    if (this.unclosedFences.has(closing)) return -1;
    const ignoringCase = new RegExp(closing, 'gi');
    ignoringCase.lastIndex = from;
    const found = ignoringCase.exec(this.text)?.index ?? -1;
    if (found === -1) this.unclosedFences.add(closing);
    return found;
  }

  private hasPipe(first: number, end: number): boolean {
    if (this.nextPipe === -1) return false;
    if (this.nextPipe < first) this.nextPipe = this.text.indexOf('|', first);
    return this.nextPipe !== -1 && this.nextPipe < end;
  }

  private tableLine(first: number, end: number, indent: number, quoted: boolean): boolean {
    const { text } = this;
    if (this.inTable) {
      this.row(text.slice(first, end), this.tableHeader);
      return true;
    }
    const nextEnd = this.lineEnd(end + 1);
    const next = nextEnd - end > 4000 ? '' : text.slice(end + 1, nextEnd).replace(/^[ >]+/, '');
    const outer = text.charCodeAt(first) === 124;
    if (delimiterRow.test(next) && next.includes('|') && this.open.length === 0) {
      const header = this.row(text.slice(first, end), null);
      this.tableHeader = header;
      this.inTable = true;
      this.at = nextEnd + 1;
      this.line++;
      return true;
    }
    if (!outer) return false;
    const content = text.slice(first, end);
    if (delimiterRow.test(content)) {
      this.closeParagraph();
      this.inTable = true;
      this.tableHeader = null;
      return true;
    }
    if (quoted || indent > 8 || !content.trimEnd().endsWith('|')) return false;
    this.closeParagraph();
    this.inTable = true;
    this.tableHeader = null;
    this.row(content, null);
    return true;
  }

  /** A row without any visible character is layout, not text. */
  private row(content: string, header: ReadBlock | null): ReadBlock | null {
    const source = content.trimEnd();
    if (/^[|\s]*$/.test(source) || delimiterRow.test(source)) return null;
    const { line } = this;
    return this.push('row', source, 0, line, line, '', header);
  }

  private item(content: string, indent: number, quoted: boolean): boolean {
    const split = splitItem(content);
    if (split === null) return false;
    const { marker, source } = split;
    const ordered = marker.length > 1;
    const inParagraph = this.open.length > 0 && this.openItem === null && !this.afterBlank;
    // A number at the start of a wrapped line ("on page\n3. of") opens no list, except 1, as in CommonMark.
    if (inParagraph && ordered && marker !== '1.' && marker !== '1)') return false;
    if (inParagraph && source === '') return false;
    if (this.open.length > 0 && this.openItem !== null && ordered && source === '') return false;
    this.closeParagraph();
    while (this.items.length > 0 && indent <= (this.items.at(-1)?.indent ?? 0) + 1) this.items.pop();
    if (this.items.length === 0) this.listIntro = this.introduction();
    const heading = splitAtx(source);
    if (heading !== null && heading.source !== '') {
      this.push('heading', heading.source, heading.level, this.line, this.line, 'atx');
      return true;
    }
    const parent = this.items.at(-1)?.block ?? this.listIntro;
    const block = this.push('item', '', this.items.length + 1, this.line, this.line, marker, parent);
    block.nested = true;
    this.items.push({ indent, block });
    if (source !== '') {
      this.open.push(source);
      this.openLine = this.line;
      this.openItem = block;
      this.openQuoted = quoted;
    }
    return true;
  }

  private introduction(): ReadBlock | null {
    const previous = this.blocks.at(-1);
    if (previous === undefined) return null;
    if (previous.kind === 'item') return previous.parent;
    return previous.kind === 'heading' || previous.kind === 'row' || previous.kind === 'code' ? null : previous;
  }
}
