import { asSeen, type CharacterTrick } from '../characters/as-seen.ts';
import { BlockParts } from '../parts/block-parts.ts';
import type { Block, BlockKind, Link } from '../policy/types.ts';
import { foldTypography } from '../words/fold-typography.ts';
import { type Inline, type LinkDefinitions, readInline } from './read-inline.ts';

/** What the lines of a block say that it is, before it is known which of them stand as headings. */
export interface Shape {
  readonly kind: BlockKind;
  readonly level: number;
  readonly marker: string;
}

/** The heading a block stands under, and the headings above that. */
export interface Enclosing {
  readonly path: readonly string[];
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
  line: number;
  endLine: number;
  marker: string;
  /** Markdown of the block without list marker, heading mark, quote mark and underline; of a row, the whole line. */
  source: string;
  /** The block that introduces the list an item stands in, or the header row of a row. */
  parent: ReadBlock | null;
  /** Inside a list item: never a heading by looks alone. */
  nested = false;
  enclosing: Enclosing = top;
  /** The block of an earlier text that was read from the same lines, if any: its inline markup need not be read again. */
  twin: ReadBlock | null = null;
  /** Position among all blocks of the text as they were read. */
  readonly position: number;
  private shape: (Shape & { numberDepth: number }) | null = null;
  private readonly definitions: LinkDefinitions;
  private inlineRead: Inline | null = null;
  private folded: string | null = null;
  private cellsRead: readonly string[] | null = null;
  private partsFound: BlockParts | null = null;

  constructor(
    kind: BlockKind,
    source: string,
    level: number,
    line: number,
    endLine: number,
    marker: string,
    parent: ReadBlock | null,
    definitions: LinkDefinitions,
    position: number,
  ) {
    this.position = position;
    this.kind = kind;
    this.source = source;
    this.level = level;
    this.line = line;
    this.endLine = endLine;
    this.marker = marker;
    this.parent = parent;
    this.definitions = definitions;
  }

  /** The block that the same lines are in a later text, `lines` further down. */
  again(lines: number, parent: ReadBlock | null, definitions: LinkDefinitions, position: number): ReadBlock {
    const { kind, level, marker } = this.readAs;
    const { source, line, endLine } = this;
    const block = new ReadBlock(
      kind,
      source,
      level,
      line + lines,
      endLine + lines,
      marker,
      parent,
      definitions,
      position,
    );
    block.nested = this.nested;
    block.twin = this;
    return block;
  }

  /** The block as its lines were read. */
  get readAs(): Shape {
    return this.shape ?? this;
  }

  /** Depth of the number that a heading by looks begins with (see `numberDepth`), or -1 where it was not asked for. */
  get numberDepth(): number {
    return this.shape?.numberDepth ?? -1;
  }

  /** A line that stands as a heading becomes one; a level of 0 is to be set later, by the depth of its number. */
  becomeHeading(marker: string, level: number, numberDepth = -1): void {
    this.shape ??= { kind: this.kind, level: this.level, marker: this.marker, numberDepth };
    this.shape.numberDepth = numberDepth;
    this.kind = 'heading';
    this.marker = marker;
    this.level = level;
  }

  get section(): readonly string[] {
    return this.enclosing.path;
  }

  get text(): string {
    this.folded ??= this.sameAsTwin?.text ?? this.readText();
    return this.folded;
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

  get leadIn(): string | null {
    return this.kind === 'item' && this.parent !== null ? this.parent.text : null;
  }

  get header(): readonly string[] | null {
    return this.kind === 'row' && this.parent !== null ? this.parent.cells : null;
  }

  /** Folded text of each cell of a row; of any other block, its text alone. */
  get cells(): readonly string[] {
    this.cellsRead ??= this.sameAsTwin?.cells ?? this.readCells();
    return this.cellsRead;
  }

  /** Where the characters of the block make what is seen differ from what is written. */
  get tricks(): readonly CharacterTrick[] {
    return asSeen(this.original).tricks;
  }

  get parts(): BlockParts {
    this.partsFound ??= this.sameAsTwin?.parts ?? new BlockParts(this);
    return this.partsFound;
  }

  /** Lazy properties are written out, so that JSON of a block holds what the type says. */
  toJSON(): Omit<Block, 'source' | 'parts'> {
    const { index, kind, text, original, cells, section, level, line, endLine, marker, leadIn, header, links, markup } =
      this;
    return { index, kind, text, original, cells, section, level, line, endLine, marker, leadIn, header, links, markup };
  }

  private get inline(): Inline {
    this.inlineRead ??= this.sameAsTwin?.inline ?? this.readSource();
    return this.inlineRead;
  }

  /** The twin, unless its links may be others. */
  private get sameAsTwin(): ReadBlock | null {
    return this.twin !== null && this.definitions.size === 0 && this.twin.definitions.size === 0 ? this.twin : null;
  }

  private readText(): string {
    const { original, isFolded } = this.inline;
    if (this.kind !== 'code') return isFolded ? original : foldTypography(asSeen(original).text);
    return asSeen(this.source).text.split('\n').map(foldTypography).join('\n').trim();
  }

  private readCells(): readonly string[] {
    if (this.kind !== 'row') return [this.text];
    return splitCells(this.source).map((cell) =>
      foldTypography(asSeen(readInline(cell, this.definitions).original).text),
    );
  }

  private readSource(): Inline {
    if (this.kind === 'code') return { original: this.source, isFolded: false, links: [], markup: '' };
    if (this.kind !== 'row') return readInline(this.source, this.definitions);
    const cells = splitCells(this.source).map((cell) => readInline(cell, this.definitions));
    return {
      original: cells
        .map((cell) => cell.original)
        .join(' | ')
        .replace(/(?: \|\s*)+$/, '')
        .trim(),
      isFolded: false,
      links: cells.flatMap((cell) => cell.links),
      markup: cells
        .map((cell) => cell.markup)
        .join('|')
        .replace(/\|+$/, ''),
    };
  }
}

/** The cells of a table line, untrimmed; pipes in code spans and escaped pipes divide none, outer pipes are optional. */
function splitCells(line: string): string[] {
  const cells: string[] = [];
  let start = line.startsWith('|') ? 1 : 0;
  let inCode = false;
  for (let at = start; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 96) inCode = !inCode && line.indexOf('`', at + 1) !== -1;
    else if (code === 124 && !inCode) {
      cells.push(line.slice(start, at));
      start = at + 1;
    }
  }
  const rest = line.slice(start);
  if (rest.trim() !== '' || cells.length === 0) cells.push(rest);
  return cells;
}
