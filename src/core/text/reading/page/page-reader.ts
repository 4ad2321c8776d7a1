import type { BlockKind } from '../../policy/types.ts';
import type { HiddenText } from '../block/hidden-text.ts';
import { ReadBlock, type TextContext } from '../block/read-block.ts';
import type { Inline } from '../inline/inline.ts';
import { InlineWriter } from '../inline/inline-writer.ts';
import { isKnownElement } from './element-kinds.ts';
import { markAttribute } from './inline-html.ts';
import type { PageElement, PageHtml, PageMark, PageNode } from './page-html.ts';
import { attribute, breaksLine, concealmentAt, isPlainly, plainly, type SeenAs, seenInside } from './seen-as.ts';
import { StyleSheet } from './style-sheet.ts';
import { spanOf, TableColumns } from './table-cells.ts';

/** Which block the text between Markdown's own blocks belongs to. */
interface Place {
  readonly seen: SeenAs;
  readonly kind: BlockKind;
  readonly level: number;
  readonly marker: string;
  readonly listDepth: number;
  readonly table: OpenTable | null;
  readonly cell: InlineWriter | null;
}

interface OpenTable {
  readonly columns: TableColumns;
  header: ReadBlock | null;
}

/** A block of HTML's own that is being written. */
interface OpenPiece {
  readonly writer: InlineWriter;
  readonly place: Place;
  readonly line: number;
  endLine: number;
}

const somewhere: Place = { seen: plainly, kind: 'html', level: 0, marker: '', listDepth: 0, table: null, cell: null };
const markedUp: ReadonlySet<string> = new Set(
  'b big cite em font i ins kbd mark q samp small strong sub sup tt u var abbr span'.split(' '),
);
const tag = /<[^<>]*>/g;

/** Walks over a page and tells what of each block is seen. */
export class PageReader {
  readonly blocks: ReadBlock[] = [];
  readonly hidden: HiddenText[] = [];
  private readonly page: PageHtml;
  private readonly context: TextContext;
  private sheet = new StyleSheet('');
  /** What is written to inside a block of Markdown; null between them. */
  private writer: InlineWriter | null = null;
  /** Inside a block of Markdown on which no HTML acts. */
  private isPassing = false;
  private readonly cells = new Map<ReadBlock, Inline[]>();
  private piece: OpenPiece | null = null;
  private begunAt: (PageMark & { kind: 'begin' }) | null = null;
  private hasActedBeyond = false;
  private begun = 0;

  constructor(page: PageHtml, context: TextContext) {
    this.page = page;
    this.context = context;
  }

  /** Whether HTML acted on blocks in which none stands. */
  get hasActedOnAll(): boolean {
    return this.hasActedBeyond || this.page.hasSwallowed || this.begun < this.page.blockCount;
  }

  read(root: PageNode): void {
    this.sheet = new StyleSheet(styleTexts(root).join('\n'));
    const steps: (() => void)[] = [];
    const enter = (node: PageNode, place: Place): void => {
      if (!('childNodes' in node)) {
        this.leaf(node, place);
        return;
      }
      const inner = 'tagName' in node ? this.open(node, place) : place;
      steps.push(() => {
        if ('tagName' in node) this.close(node, place, inner);
      });
      const children = 'content' in node ? node.content.childNodes : node.childNodes;
      let summarised = false;
      const inOrder = children.map((child) => {
        const isSummary =
          !summarised &&
          'tagName' in node &&
          node.tagName === 'details' &&
          'tagName' in child &&
          child.tagName === 'summary';
        if (isSummary) summarised = true;
        return (): void =>
          enter(child, isSummary ? { ...inner, seen: { ...inner.seen, isFolded: place.seen.isFolded } } : inner);
      });
      for (let at = inOrder.length - 1; at >= 0; at--) steps.push(inOrder[at] as () => void);
    };
    enter(root, somewhere);
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) step();
    this.end();
    this.finishPiece();
  }

  private leaf(node: PageNode, place: Place): void {
    if (node.nodeName === '#comment' && 'data' in node)
      this.comment(node.data, place, node.sourceCodeLocation?.startOffset ?? 0);
    else if (node.nodeName === '#text' && 'value' in node) {
      const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {};
      this.text(node.value, place, startOffset, endOffset);
    }
  }

  private comment(data: string, place: Place, offset: number): void {
    const mark = this.page.markOf(data);
    if (mark === null) this.writtenComment(data, offset);
    else if (mark.kind === 'begin') {
      this.finishPiece();
      if (place.cell !== null) this.divideCell(place.cell, offset);
      this.begin(mark);
    } else if (mark.kind === 'end') this.end();
    else this.writer?.note(mark.as, mark.text, '');
  }

  /** What stands in a cell above a block of Markdown is shown above it. */
  private divideCell(cell: InlineWriter, offset: number): void {
    const shown = cell.finish();
    const line = this.page.lineOf(offset);
    if (shown.original !== '') this.push('html', 0, '', null, line, line, [shown]);
  }

  private writtenComment(data: string, offset: number): void {
    const text = this.page.withoutMarks(data);
    if (this.isPassing) return;
    if (this.writer !== null) this.writer.note('comment', text, '');
    else {
      const line = this.page.lineOf(offset);
      this.hidden.push({
        kind: 'comment',
        text: text.replace(tag, ' '),
        line,
        endLine: line + text.split('\n').length - 1,
      });
    }
  }

  private seenAtBegin: SeenAs = plainly;

  private begin(mark: PageMark & { kind: 'begin' }): void {
    const { block, cell, isTagged } = mark;
    this.end();
    if (cell === 0) {
      this.blocks.push(block);
      this.begun++;
      if (!isTagged && !isPlainly(this.seenAtBegin)) this.hasActedBeyond = true;
    }
    this.isPassing = cell > 0 ? !this.cells.has(block) : !isTagged && isPlainly(this.seenAtBegin);
    this.writer = this.isPassing ? null : new InlineWriter();
    this.begunAt = mark;
  }

  /** The end of a block, or of the page or the beginning of another where its own end was taken for text. */
  private end(): void {
    this.isPassing = false;
    if (this.writer === null || this.begunAt === null) return;
    const { block, cell } = this.begunAt;
    const cells = this.cells.get(block) ?? [];
    cells[cell] = this.writer.finish();
    this.cells.set(block, cells);
    block.page = cells;
    this.writer = null;
  }

  private text(value: string, place: Place, from: number, to: number): void {
    if (this.isPassing) return;
    const text = this.page.withoutMarks(value);
    const writer = this.writer ?? place.cell ?? this.pieceFor(text, place, from, to);
    if (writer === null) return;
    const { seen } = place;
    writer.under(concealmentAt(seen), seen.isFolded, seen.isReversed);
    const inCase = inLetters(concealmentAt(seen) === null ? text : text.replace(tag, ' '), seen.letters);
    const lines = inCase.split('\n');
    lines.forEach((line, at) => {
      if (at > 0 && seen.keepsLines) writer.keptBreak();
      else if (at > 0) writer.sourceBreak();
      writer.text(line);
    });
  }

  private pieceFor(text: string, place: Place, from: number, to: number): InlineWriter | null {
    if (this.piece === null) {
      if (text.trim() === '') return null;
      const line = this.page.lineOf(from + text.search(/\S/));
      this.piece = { writer: new InlineWriter(), place, line, endLine: line };
    }
    this.piece.endLine = Math.max(this.piece.line, this.page.lineOf(to - (text.length - text.trimEnd().length)));
    return this.piece.writer;
  }

  private finishPiece(): void {
    const { piece } = this;
    if (piece === null) return;
    this.piece = null;
    const { place, line, endLine } = piece;
    const shown = piece.writer.finish();
    if (shown.original === '' && shown.links.length === 0 && shown.concealed.length === 0) return;
    const { kind, level, marker } = place;
    const parent = kind === 'item' ? this.introduction() : null;
    this.push(kind, level, marker, parent, line, endLine, [shown]);
  }

  private introduction(): ReadBlock | null {
    const previous = this.blocks.at(-1);
    if (previous?.kind === 'item') return previous.parent;
    return previous === undefined || ['heading', 'row', 'code'].includes(previous.kind) ? null : previous;
  }

  private push(
    kind: BlockKind,
    level: number,
    marker: string,
    parent: ReadBlock | null,
    line: number,
    endLine: number,
    page: readonly Inline[],
  ): ReadBlock {
    const block = new ReadBlock(
      { kind, markdown: '', level, marker, parent, line, endLine, nested: true },
      this.context,
    );
    block.page = page;
    this.blocks.push(block);
    return block;
  }

  private open(element: PageElement, place: Place): Place {
    const seen = seenInside(element, place.seen, this.sheet);
    this.seenAtBegin = seen;
    if (this.isPassing) return { ...place, seen };
    const writer = this.writer ?? place.cell ?? this.piece?.writer ?? null;
    if (breaksLine(element)) {
      if (this.writer !== null || place.cell !== null) (this.writer ?? place.cell)?.lineBreak();
      else this.finishPiece();
    } else if (writer !== null) openInline(element, seen, writer);
    else if (element.tagName === 'img' || element.tagName === 'a') this.beginWith(element, seen, place);
    this.noteUnknown(element, writer);
    return this.writer === null ? { ...placeIn(element, place, seen), seen } : { ...place, seen };
  }

  /** A piece may begin with an image, or inside of a link. */
  private beginWith(element: PageElement, seen: SeenAs, place: Place): void {
    const line = this.page.lineOf(element.sourceCodeLocation?.startOffset ?? 0);
    this.piece = { writer: new InlineWriter(), place, line, endLine: line };
    openInline(element, seen, this.piece.writer);
  }

  private noteUnknown(element: PageElement, writer: InlineWriter | null): void {
    const { tagName, sourceCodeLocation } = element;
    if (isKnownElement(tagName) || element.namespaceURI !== xhtml || !sourceCodeLocation) return;
    const { startTag = sourceCodeLocation } = sourceCodeLocation;
    const written = (
      startTag === null ? '' : this.page.html.slice(startTag.startOffset + 1, startTag.endOffset - 1)
    ).trim();
    const line = this.page.lineOf(sourceCodeLocation.startOffset);
    if (writer !== null) writer.note('hidden', written, '');
    else this.hidden.push({ kind: 'hidden', text: written, line, endLine: line });
  }

  private close(element: PageElement, outer: Place, inner: Place): void {
    this.seenAtBegin = outer.seen;
    if (this.isPassing) return;
    if (this.writer === null && element.tagName === 'tr' && outer.table !== null) this.endRow(element, outer.table);
    if (this.writer === null && (element.tagName === 'td' || element.tagName === 'th') && inner.cell !== null) {
      outer.table?.columns.add(
        inner.cell.finish(),
        spanOf(attribute(element, 'colspan')),
        spanOf(attribute(element, 'rowspan')),
      );
      return;
    }
    const writer = this.writer ?? outer.cell ?? this.piece?.writer ?? null;
    if (breaksLine(element)) {
      if (this.writer !== null || outer.cell !== null) (this.writer ?? outer.cell)?.lineBreak();
      else this.finishPiece();
    } else if (writer !== null) closeInline(element, writer);
  }

  private endRow(element: PageElement, table: OpenTable): void {
    const cells = table.columns.endRow();
    if (
      cells.every(({ original, links, concealed }) => original === '' && links.length === 0 && concealed.length === 0)
    )
      return;
    const { startOffset = 0, endOffset = 0 } = element.sourceCodeLocation ?? {};
    const row = this.push(
      'row',
      0,
      '',
      table.header,
      this.page.lineOf(startOffset),
      this.page.lineOf(endOffset),
      cells,
    );
    table.header ??= row;
  }
}

const xhtml = 'http://www.w3.org/1999/xhtml';

function placeIn(element: PageElement, place: Place, seen: SeenAs): Place {
  const { tagName } = element;
  const around = { ...place, seen };
  if (/^h[1-6]$/.test(tagName)) return { ...around, kind: 'heading', level: Number(tagName[1]), marker: 'atx' };
  switch (tagName) {
    case 'ul':
    case 'ol':
      return { ...around, listDepth: place.listDepth + 1, kind: 'html', level: 0, marker: '' };
    case 'li':
      return { ...around, kind: 'item', level: Math.max(1, place.listDepth), marker: '-' };
    case 'table':
      return { ...around, table: { columns: new TableColumns(), header: null }, cell: null };
    case 'td':
    case 'th':
      return place.table === null ? around : { ...around, cell: new InlineWriter() };
    case 'caption':
      return { ...around, kind: 'html', level: 0, marker: '', table: null, cell: null };
    default:
      return breaksLine(element) && place.kind === 'heading'
        ? { ...around, kind: 'html', level: 0, marker: '' }
        : around;
  }
}

function openInline(element: PageElement, seen: SeenAs, writer: InlineWriter): void {
  const { tagName } = element;
  if (tagName === 'br') writer.lineBreak();
  else if (tagName === 'img') {
    writer.under(concealmentAt(seen), seen.isFolded, seen.isReversed);
    writer.image(attribute(element, 'alt') ?? '', attribute(element, 'src') ?? '');
  } else if (tagName === 'a') writer.openLink(attribute(element, 'href') ?? '');
  else markOf(element, writer, tagName);
}

function closeInline(element: PageElement, writer: InlineWriter): void {
  if (element.tagName === 'a') writer.closeLink();
  else if (attribute(element, markAttribute) !== 'c') markOf(element, writer, '/');
}

function markOf(element: PageElement, writer: InlineWriter, otherwise: string): void {
  const mark = attribute(element, markAttribute);
  if (mark !== undefined) writer.mark(mark);
  else if (markedUp.has(element.tagName)) writer.mark(otherwise);
}

function inLetters(text: string, letters: SeenAs['letters']): string {
  if (letters === 'uppercase') return text.toUpperCase();
  if (letters === 'lowercase') return text.toLowerCase();
  return letters === null ? text : text.replace(/(?<![\p{L}\p{N}'\u2019])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The texts of all style elements, wherever they stand. */
function styleTexts(root: PageNode): string[] {
  const found: string[] = [];
  const open: PageNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === 'style') for (const child of node.childNodes) found.push('value' in child ? child.value : '');
    else for (const child of node.childNodes) open.push(child);
  }
  return found;
}
