import { asSeen } from '../../characters/as-seen.ts';
import { BlockParts } from '../../parts/block-parts.ts';
import type { Block, BlockKind, Link } from '../../policy/types.ts';
import { foldTypography } from '../../words/fold-typography.ts';
import type { Inline, InlineConcealment } from '../inline/inline.ts';
import { joinCells } from '../inline/join-cells.ts';
import { readInline } from '../inline/read-inline.ts';
import type { References } from '../markdown/policy-markdown.ts';
import { cellsOf } from './row-source.ts';

/** The heading a block stands under, and the headings above that. */
export interface Enclosing {
  readonly path: readonly string[];
}

/** What the blocks of one text have in common. */
export interface TextContext {
  readonly references: References;
  /** Tells texts apart that define reference links otherwise; empty where a text defines none. Complete when all blocks are read. */
  readonly definitions: string;
  /** What was read of blocks, by what they were read from; of those of earlier texts as well. */
  readonly known: Map<string, ReadOfBlock>;
}

/** What is read of a block when it is asked for. */
export interface ReadOfBlock {
  inline: Inline | null;
  text: string | null;
  cells: readonly string[] | null;
  parts: BlockParts | null;
}

/** How a block was read. Lines are counted from 1; `endLine` is inclusive. */
export interface Reading {
  readonly kind: BlockKind;
  /** Content of the block in Markdown; of a row, its cells, pipes in them escaped. */
  readonly markdown: string;
  readonly level: number;
  readonly line: number;
  readonly endLine: number;
  readonly marker: string;
  /** The block that introduces the list an item stands in, or the header row of a row. */
  readonly parent: ReadBlock | null;
  /** Inside a list item: never a heading by looks alone. */
  readonly nested: boolean;
}

const top: Enclosing = { path: [] };

/**
 * A block whose inline markup is read when somebody asks for it: two revisions share most of their text, and what is equal in
 * the source need never be read. The lazy properties are getters of the class, so copy with care: a spread loses them.
 */
export class ReadBlock implements Block {
  index = -1;
  kind: BlockKind;
  level: number;
  marker: string;
  enclosing: Enclosing = top;
  /** What a page shows of it where HTML acts on it: of a row, each cell. Null where its Markdown alone tells. */
  page: readonly Inline[] | null = null;
  private readonly reading: Reading;
  private readonly context: TextContext;
  private readSoFar: ReadOfBlock | null = null;

  constructor(reading: Reading, context: TextContext) {
    this.kind = reading.kind;
    this.level = reading.level;
    this.marker = reading.marker;
    this.reading = reading;
    this.context = context;
  }

  get line(): number {
    return this.reading.line;
  }

  get endLine(): number {
    return this.reading.endLine;
  }

  get markdown(): string {
    return this.reading.markdown;
  }

  get parent(): ReadBlock | null {
    return this.reading.parent;
  }

  get nested(): boolean {
    return this.reading.nested;
  }

  /** A line that stands as a heading becomes one; a level of 0 is to be set later, by the depth of its number. */
  becomeHeading(marker: string, level: number): void {
    this.kind = 'heading';
    this.marker = marker;
    this.level = level;
  }

  get source(): string {
    if (this.page !== null) return `\0${JSON.stringify(this.page)}`;
    const { definitions } = this.context;
    return definitions === '' || !this.markdown.includes('[') ? this.markdown : `${this.markdown}\0${definitions}`;
  }

  get section(): readonly string[] {
    return this.enclosing.path;
  }

  get text(): string {
    this.read.text ??= this.readText();
    return this.read.text;
  }

  get original(): string {
    return this.inline.original;
  }

  get links(): readonly Link[] {
    return this.inline.links;
  }

  get markup(): string {
    return this.inline.markup;
  }

  /** What is written in the block and not seen, or seen otherwise, because of Markdown or HTML. */
  get concealed(): readonly InlineConcealment[] {
    return this.inline.concealed;
  }

  get leadIn(): string | null {
    return this.kind === 'item' && this.parent !== null ? this.parent.text : null;
  }

  get header(): readonly string[] | null {
    return this.kind === 'row' && this.parent !== null ? this.parent.cells : null;
  }

  get cells(): readonly string[] {
    this.read.cells ??= this.readCells();
    return this.read.cells;
  }

  get parts(): BlockParts {
    const { kind, text, cells, original } = this;
    this.read.parts ??= new BlockParts({ kind, text, cells, original });
    return this.read.parts;
  }

  /** Lazy properties are written out, so that JSON of a block holds what the type says. */
  toJSON(): Omit<Block, 'source' | 'parts'> {
    const { index, kind, text, original, cells, section, level, line, endLine, marker, leadIn, header, links, markup } =
      this;
    return { index, kind, text, original, cells, section, level, line, endLine, marker, leadIn, header, links, markup };
  }

  private get inline(): Inline {
    this.read.inline ??= this.readSource();
    return this.read.inline;
  }

  /** Blocks that were read from the same share what is read of them. */
  private get read(): ReadOfBlock {
    this.readSoFar ??= this.page === null ? this.sharedRead() : nothingRead();
    return this.readSoFar;
  }

  private sharedRead(): ReadOfBlock {
    const { known } = this.context;
    const key = this.kind === 'row' || this.kind === 'code' ? `${this.kind}\0${this.source}` : this.source;
    const read = known.get(key) ?? nothingRead();
    known.set(key, read);
    return read;
  }

  private readText(): string {
    const { original, isFolded } = this.inline;
    if (isFolded && !original.includes('**')) return original;
    const { text } = asSeen(original);
    return this.kind === 'code' ? foldLines(text).trim() : compared(text);
  }

  private readCells(): readonly string[] {
    if (this.kind !== 'row') return [this.text];
    return this.rowCells.map(({ original }) => compared(asSeen(original).text));
  }

  private readSource(): Inline {
    if (this.kind === 'row') return joinCells(this.rowCells);
    const [shown] = this.page ?? [];
    if (shown !== undefined) return shown;
    if (this.kind !== 'code') return readInline(this.markdown, this.context.references);
    return { original: this.markdown, isFolded: false, links: [], markup: '', concealed: [] };
  }

  private get rowCells(): readonly Inline[] {
    return this.page ?? cellsOf(this.markdown).map((cell) => readInline(cell, this.context.references));
  }
}

function nothingRead(): ReadOfBlock {
  return { inline: null, text: null, cells: null, parts: null };
}

/** Marks of strong emphasis that nothing closes: archived texts are full of them, and they are no words. */
const looseMarks = /\*{2,}/g;

/** Text of a block as it is compared: each line folded, lines without a visible character left out. */
function compared(text: string): string {
  const unmarked = text.includes('**') ? text.replace(looseMarks, '') : text;
  if (!unmarked.includes('\n')) return foldTypography(unmarked).trim();
  return foldLines(unmarked)
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '');
}

/** Code keeps its lines. */
function foldLines(text: string): string {
  return text
    .split('\n')
    .map((line) => foldTypography(line).trim())
    .join('\n');
}
