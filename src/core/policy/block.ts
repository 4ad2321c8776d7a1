import { foldTypography } from './fold-typography.ts';
import { type Inline, type LinkDefinitions, readInline } from './read-inline.ts';
import type { Block, BlockKind, Link } from './types.ts';

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
  private readonly definitions: LinkDefinitions;
  private inlineRead: Inline | null = null;
  private folded: string | null = null;
  private cellsRead: readonly string[] | null = null;

  constructor(
    kind: BlockKind,
    source: string,
    level: number,
    line: number,
    endLine: number,
    marker: string,
    parent: ReadBlock | null,
    definitions: LinkDefinitions,
  ) {
    this.kind = kind;
    this.source = source;
    this.level = level;
    this.line = line;
    this.endLine = endLine;
    this.marker = marker;
    this.parent = parent;
    this.definitions = definitions;
  }

  get section(): readonly string[] {
    return this.enclosing.path;
  }

  get text(): string {
    if (this.folded === null) {
      this.folded =
        this.kind === 'code'
          ? this.source.split('\n').map(foldTypography).join('\n').trim()
          : foldTypography(this.inline.original);
    }
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
    if (this.cellsRead === null) {
      this.cellsRead =
        this.kind === 'row'
          ? splitCells(this.source).map((cell) => foldTypography(readInline(cell, this.definitions).original))
          : [this.text];
    }
    return this.cellsRead;
  }

  /** Lazy properties are written out, so that JSON of a block holds what the type says. */
  toJSON(): Block {
    const { index, kind, text, original, section, level, line, endLine, marker, leadIn, header, links, markup } = this;
    return { index, kind, text, original, section, level, line, endLine, marker, leadIn, header, links, markup };
  }

  private get inline(): Inline {
    if (this.inlineRead === null) this.inlineRead = this.readSource();
    return this.inlineRead;
  }

  private readSource(): Inline {
    if (this.kind === 'code') return { original: this.source, links: [], markup: '' };
    if (this.kind !== 'row') return readInline(this.source, this.definitions);
    const cells = splitCells(this.source).map((cell) => readInline(cell, this.definitions));
    return {
      original: cells
        .map((cell) => cell.original)
        .join(' | ')
        .replace(/(?: \|\s*)+$/, '')
        .trim(),
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
