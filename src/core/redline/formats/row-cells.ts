import type { Block } from '../../policy/types.ts';
import type { Change, Redline } from '../types.ts';
import type { Piece } from './pieces.ts';

/** One cell of a displayed table row. */
export interface RowCell {
  /** The cell's place in the row, from 0: in the after row, or in the before row where the cell is gone. */
  readonly column: number;
  /** `=` for a cell that both rows have, `-` and `+` for one that only the before or the after row has. */
  readonly op: '=' | '-' | '+';
  /** What divides the cell from the one before it, as the texts have it; empty for the first. */
  readonly border: readonly Piece[];
  readonly pieces: readonly Piece[];
}

/** The names of the columns that a row stands under on either side, where they are known. */
export interface RowColumns {
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

/** A part of a text: from `start` to before `end`. */
interface Range {
  readonly start: number;
  readonly end: number;
}

interface Side {
  readonly text: string;
  readonly cells: readonly Range[];
}

/** A kept run of text and where it stands on either side. */
interface Kept {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

const unknownColumns: RowColumns = { before: null, after: null };

/** The columns of a change's row; unknown for a block that is no row. */
export function columnsOf(change: Change | null, block: Block, { before, after }: Redline): RowColumns {
  if (block.kind !== 'row') return unknownColumns;
  const [from, to] = [before.blocks[change?.beforeBlocks[0] ?? -1], after.blocks[change?.afterBlocks[0] ?? -1]];
  return { before: from?.header ?? null, after: to?.header ?? null };
}

/** The cells of a row's text: a bar that stands alone divides two, and an empty cell leaves two bars side by side. */
export function cellRanges(text: string): readonly Range[] {
  const cells: Range[] = [];
  let start = 0;
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (before !== ' ' || after !== ' ') continue;
    cells.push({ start, end: Math.max(start, at - 1) });
    start = Math.min(text.length, at + 2);
  }
  cells.push({ start, end: text.length });
  return cells;
}

function sideOf(pieces: readonly Piece[], dropped: (op: Piece[0]) => boolean): Side {
  const text = pieces.flatMap(([op, own]) => (dropped(op) ? [] : own)).join('');
  return { text, cells: cellRanges(text) };
}

function keptRuns(pieces: readonly Piece[]): readonly Kept[] {
  const runs: Kept[] = [];
  let [before, after] = [0, 0];
  for (const [op, { length }] of pieces) {
    if (op === '=') runs.push({ before, after, length });
    if (op !== '+') before += length;
    if (op === '=' || op === '+') after += length;
  }
  return runs;
}

/** For each cell of the before row the cells of the after row that it shares kept text with, and how much. */
function sharedText(runs: readonly Kept[], before: Side, after: Side): readonly ReadonlyMap<number, number>[] {
  const shared = before.cells.map(() => new Map<number, number>());
  let [from, to] = [0, 0];
  for (const run of runs) {
    let at = 0;
    while (at < run.length) {
      while (from < before.cells.length - 1 && (before.cells[from + 1]?.start ?? 0) <= run.before + at) from += 1;
      while (to < after.cells.length - 1 && (after.cells[to + 1]?.start ?? 0) <= run.after + at) to += 1;
      const step = Math.min(
        run.length - at,
        (before.cells[from + 1]?.start ?? Number.POSITIVE_INFINITY) - run.before - at,
        (after.cells[to + 1]?.start ?? Number.POSITIVE_INFINITY) - run.after - at,
      );
      const [cell, own] = [before.cells[from], shared[from]];
      const weight = cell === undefined ? 0 : Math.min(step, cell.end - run.before - at);
      if (weight > 0) own?.set(to, (own.get(to) ?? 0) + weight);
      at += step;
    }
  }
  return shared;
}

/**
 * Which cell of the after row each cell of the before row became; -1 where it is gone. Rows with as many cells pair them in
 * their order; of rows with more or fewer those under columns of one name, else the cells that share text, and then those that
 * stand alone between two pairs.
 */
function pairCells(runs: readonly Kept[], before: Side, after: Side, columns: RowColumns): readonly number[] {
  if (before.cells.length === after.cells.length) return before.cells.map((_, at) => at);
  const shared = sharedText(runs, before, after);
  const byName = new Map((columns.after ?? []).map((name, at) => [name, at]));
  let next = 0;
  const partners = shared.map((own, at) => {
    const named = byName.get(columns.before?.[at] ?? '') ?? -1;
    let [best, most] = [named >= next && columns.before?.[at] !== '' ? named : -1, 0];
    if (best < 0) for (const [to, weight] of own) if (to >= next && weight > most) [best, most] = [to, weight];
    if (best >= after.cells.length) return -1;
    if (best >= 0) next = best + 1;
    return best;
  });
  partners.forEach((partner, at) => {
    const [above, below] = [partners[at - 1] ?? -1, partners[at + 1] ?? after.cells.length];
    const isBetweenPairs = (at === 0 || above >= 0) && below - above === 2;
    if (partner < 0 && isBetweenPairs) partners[at] = above + 1;
  });
  return partners;
}

/** Cuts pieces at places of both texts. Asked for places in their order it takes linear time over all of them. */
class PieceCutter {
  readonly #pieces: readonly Piece[];
  #at = 0;
  #before = 0;
  #after = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The pieces between two places of the before text and two of the after text, or null where kept text crosses them. */
  cut(before: Range, after: Range): readonly Piece[] | null {
    const within: Piece[] = [];
    this.#skipTo(before.start, after.start);
    let [beforeAt, afterAt] = [this.#before, this.#after];
    for (let at = this.#at; at < this.#pieces.length && (beforeAt < before.end || afterAt < after.end); at += 1) {
      const [op, text] = this.#pieces[at] ?? ['=', ''];
      const ofBefore = op === '+' ? null : partOf(before, beforeAt, text.length);
      const ofAfter = op === '-' || op === '¶' ? null : partOf(after, afterAt, text.length);
      if (ofBefore !== null) beforeAt += text.length;
      if (ofAfter !== null) afterAt += text.length;
      const own = ofBefore ?? ofAfter;
      if (own === null) continue;
      const isCrossed = ofBefore !== null && ofAfter !== null && !isSameRange(ofBefore, ofAfter);
      if (isCrossed) return null;
      if (own.end > own.start) within.push([op, text.slice(own.start, own.end)]);
    }
    return within;
  }

  /** Leaves behind what ends before both places. */
  #skipTo(before: number, after: number): void {
    for (; this.#at < this.#pieces.length; this.#at += 1) {
      const [op, { length }] = this.#pieces[this.#at] ?? ['=', ''];
      const beforeEnd = this.#before + (op === '+' ? 0 : length);
      const afterEnd = this.#after + (op === '-' || op === '¶' ? 0 : length);
      if (beforeEnd > before || afterEnd > after) return;
      [this.#before, this.#after] = [beforeEnd, afterEnd];
    }
  }
}

/** The part of a run of text, from its own start, that lies in a range; empty at 0 where none does. */
function partOf(range: Range, runStart: number, length: number): Range {
  const [start, end] = [Math.max(0, range.start - runStart), Math.min(length, range.end - runStart)];
  return end > start ? { start, end } : { start: 0, end: 0 };
}

function isSameRange(one: Range, other: Range): boolean {
  return one.start === other.start && one.end === other.end;
}

function whole(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [['=', before]];
  const pieces: Piece[] = [];
  if (before !== '') pieces.push(['-', before]);
  if (after !== '') pieces.push(['+', after]);
  return pieces;
}

/**
 * A row's pieces cut into its cells, so that no edit runs from one cell into the next. Over all cells, joining border and
 * pieces without `+` gives the before row and without `-` the after row. Cells that an edit runs across are shown as one
 * deletion and one insertion where their kept words belong to different cells.
 */
export function rowCells(pieces: readonly Piece[], columns: RowColumns = unknownColumns): readonly RowCell[] {
  const before = sideOf(pieces, (op) => op === '+');
  const after = sideOf(pieces, (op) => op === '-' || op === '¶');
  if (before.text === '') return oneSided(after, '+');
  if (after.text === '') return oneSided(before, '-');
  const partners = pairCells(keptRuns(pieces), before, after, columns);
  const cutter = new PieceCutter(pieces);
  const cells: RowCell[] = [];
  let [beforeEnd, afterEnd, next] = [0, 0, 0];
  const add = (column: number, op: RowCell['op'], from: Range | undefined, to: Range | undefined): void => {
    const border = whole(
      from === undefined ? '' : before.text.slice(beforeEnd, from.start),
      to === undefined ? '' : after.text.slice(afterEnd, to.start),
    );
    if (from !== undefined) beforeEnd = from.end;
    if (to !== undefined) afterEnd = to.end;
    const [old, own] = [before.text.slice(from?.start, from?.end), after.text.slice(to?.start, to?.end)];
    const cut = from !== undefined && to !== undefined ? cutter.cut(from, to) : null;
    cells.push({
      column,
      op,
      border,
      pieces: cut ?? whole(from === undefined ? '' : old, to === undefined ? '' : own),
    });
  };
  const insertTo = (end: number): void => {
    for (; next < end; next += 1) add(next, '+', undefined, after.cells[next]);
  };
  before.cells.forEach((cell, at) => {
    const partner = partners[at] ?? -1;
    if (partner < 0) {
      add(at, '-', cell, undefined);
      return;
    }
    insertTo(partner);
    add(partner, '=', cell, after.cells[partner]);
    next = partner + 1;
  });
  insertTo(after.cells.length);
  return cells;
}

function oneSided({ text, cells }: Side, op: '-' | '+'): readonly RowCell[] {
  return cells.map(({ start, end }, column) => ({
    column,
    op,
    border: column === 0 ? [] : [[op, text.slice(cells[column - 1]?.end, start)]],
    pieces: start === end ? [] : [[op, text.slice(start, end)]],
  }));
}

/** A row's pieces with no edit that runs from one cell into the next. */
export function piecesByCell(pieces: readonly Piece[], columns: RowColumns = unknownColumns): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of rowCells(pieces, columns).flatMap(({ border, pieces: own }) => [...border, ...own])) {
    const last = joined.at(-1);
    if (last !== undefined && last[0] === piece[0] && piece[0] === '=')
      joined[joined.length - 1] = ['=', last[1] + piece[1]];
    else joined.push(piece);
  }
  return joined;
}
