import type { Block } from '../../../text/policy/types.ts';
import type { Change, ChangeKind, Redline } from '../../change/types.ts';
import { type ChangeLine, linesOfGroup } from '../groups/change-lines.ts';
import type { ChangeGroup } from '../groups/group-changes.ts';
import { visibleText } from '../groups/visible-text.ts';
import { formattingWord, grouped, markerShown } from '../groups/wording.ts';
import type { Piece } from '../pieces/pieces.ts';
import { piecesByCell, type RowCell, rowCells } from '../pieces/row-cells.ts';
import { placeLabel, type SentencePlace } from '../pieces/sentence-places.ts';
import { onlyEdits, type ShownPiece, shortenPieces } from '../pieces/shorten.ts';
import { displayWidth, fitted } from './display-width.ts';
import type { Style } from './paint.ts';
import { type Page, painted } from './terminal-page.ts';
import { type Span, wrapSpans } from './wrap-spans.ts';

const gutters = { inserted: '+', deleted: '-', replaced: ' ', moved: '>', retitled: ' ', reformatted: ' ' } as const;
const labelStyles = {
  inserted: 'insertedSign',
  deleted: 'deletedSign',
  replaced: 'label',
  moved: 'moved',
  retitled: 'label',
  reformatted: 'faint',
} as const;

/** The spans of an edit, white space at its ends left unmarked so that marks hug their words. */
function editSpans(page: Page, style: 'deleted' | 'inserted', text: string): readonly Span[] {
  const words = text.trim();
  if (words === '') return [{ style: null, text: ' ' }];
  const from = text.indexOf(words);
  const [open, close] = page.paint !== null ? ['', ''] : style === 'deleted' ? ['[-', '-]'] : ['{+', '+}'];
  return [
    { style: null, text: text.slice(0, from) },
    { style, text: `${open}${words}${close}` },
    { style: null, text: text.slice(from + words.length) },
  ].filter((span) => span.text !== '');
}

/** A sentence that went elsewhere, with where to or where from; there, what was edited on the way is marked inside. */
function sentenceSpans(page: Page, text: string, place: SentencePlace): readonly Span[] {
  const isGone = place.end === 'from';
  const [open, close] = page.paint !== null ? ['', ''] : isGone ? ['[-', '-]'] : ['{+', '+}'];
  const style: Style = isGone ? 'movedAway' : 'moved';
  const label: Span = { style: 'moved', text: `${open}(${placeLabel(place)}) ` };
  const words: readonly Span[] = isGone
    ? [{ style, text: visibleText(text) }]
    : spansOf(page, place.edits).map((span) => (span.style === null ? { ...span, style } : span));
  return [label, ...words, ...(close === '' ? [] : [{ style, text: close }])];
}

function pieceSpans(page: Page, [op, raw, place]: ShownPiece): readonly Span[] {
  if (place !== undefined) return sentenceSpans(page, raw, place);
  const text = visibleText(raw);
  switch (op) {
    case '=':
      return [{ style: null, text }];
    case '…':
      return [{ style: 'faint', text }];
    case '-':
      return editSpans(page, 'deleted', text);
    case '+':
      return editSpans(page, 'inserted', text);
    case '¶':
      return editSpans(page, 'deleted', ' ¶ ');
  }
}

/** True where coloured words would run together: the old word, and the new one in its place. */
function needsGap(page: Page, previous: ShownPiece | undefined, [op, text]: ShownPiece): boolean {
  if (page.paint === null || op !== '+' || previous?.[0] !== '-') return false;
  return /\S$/u.test(previous[1]) && /^\S/u.test(text);
}

function spansOf(page: Page, pieces: readonly ShownPiece[]): readonly Span[] {
  return pieces.flatMap((piece, at) => {
    const spans = pieceSpans(page, piece);
    return needsGap(page, pieces[at - 1], piece) ? [{ style: null, text: ' ' }, ...spans] : spans;
  });
}

function prefixOf(block: Block | undefined): string {
  if (block?.kind === 'heading') return '§ ';
  if (block?.kind === 'item') return `${visibleText(markerShown(block))} `;
  return '';
}

const indent = '     ';

/** Rows of one displayed line, each with the gutter sign; a hanging prefix (`•`) on the first. */
function rowsOf(
  page: Page,
  gutter: string,
  style: Style | null,
  prefix: string,
  spans: readonly Span[],
): readonly string[] {
  const hang = displayWidth(prefix);
  const rows = wrapSpans(spans, Math.max(8, page.width - indent.length - 2 - hang));
  const sign = painted(page, gutter === ' ' ? null : style, gutter);
  return rows.map((row, at) => {
    const lead = at === 0 ? prefix : ' '.repeat(hang);
    const text = row.map((span) => painted(page, span.style, span.text)).join('');
    return `${indent}${sign} ${lead}${text}`.trimEnd();
  });
}

function formattingRows(page: Page, change: Change): readonly string[] {
  return change.formatting.flatMap((difference) => {
    const side = (text: string): string => visibleText(text === '' ? '(none)' : text.replace(/\s+/gu, ' '));
    const text = `${formattingWord(difference)}: ${side(difference.before)} → ${side(difference.after)}`;
    return rowsOf(page, ' ', null, '', [{ style: 'faint', text }]);
  });
}

/** A whole block in one style: its gutter says what happened, so the words carry no marks. */
function wholeBlock(page: Page, style: Style, text: string): readonly Span[] {
  return [{ style: page.paint === null ? null : style, text: visibleText(text) }];
}

/** The words of one line, as far as the page shows them. */
function contentSpans(page: Page, kind: ChangeKind, pieces: readonly Piece[]): readonly Span[] {
  if (kind === 'inserted' || kind === 'deleted') {
    return pieces.flatMap(([, text, place]) =>
      place === undefined ? wholeBlock(page, kind, text) : sentenceSpans(page, text, place),
    );
  }
  return spansOf(page, page.wordsOnly ? onlyEdits(pieces) : shortenPieces(pieces, page.context));
}

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** True for a cell that a row too long for one line shows: what changed, and the first words to tell which row it is. */
function showsCell(page: Page, kind: ChangeKind, { pieces }: RowCell, isFirst: boolean): boolean {
  if (kind === 'inserted' || kind === 'deleted') return true;
  return (isFirst && !page.wordsOnly) || pieces.some(([op]) => op !== '=');
}

/** A table row: on one line where it fits, else the cells that matter one below the other, each under its column's name. */
function tableRows(page: Page, { change: { kind }, pieces, columns }: ChangeLine): readonly string[] {
  const [gutter, style] = [gutters[kind], labelStyles[kind]];
  const flat = contentSpans({ ...page, context: Number.POSITIVE_INFINITY }, kind, piecesByCell(pieces, columns));
  if (widthOf(flat) <= page.width - indent.length - 2) return rowsOf(page, gutter, style, '', flat);
  const cells = rowCells(pieces, columns).filter(({ pieces: own }) => own.length > 0);
  const rows: string[] = [];
  let isGap = false;
  cells.forEach((cell, at) => {
    const isShown = showsCell(page, kind, cell, at === 0);
    if (!isShown && !isGap && !page.wordsOnly)
      rows.push(...rowsOf(page, gutter, style, '| ', [{ style: 'faint', text: '…' }]));
    isGap = !isShown;
    if (!isShown) return;
    const names = cell.op === '-' ? columns?.before : columns?.after;
    const column = at === 0 ? '' : visibleText(names?.[cell.column] ?? '').trim();
    const name: readonly Span[] = column === '' ? [] : [{ style: 'faint', text: `${column}: ` }];
    rows.push(...rowsOf(page, gutter, style, '| ', [...name, ...contentSpans(page, kind, cell.pieces)]));
  });
  return rows;
}

function lineRows(page: Page, line: ChangeLine): readonly string[] {
  const { change, block, pieces } = line;
  const isWhole = change.kind === 'inserted' || change.kind === 'deleted';
  if (page.wordsOnly && !isWhole && pieces.every(([op]) => op === '=')) return [];
  if (block?.kind === 'row') return tableRows(page, line);
  const spans = contentSpans(page, change.kind, pieces);
  return rowsOf(page, gutters[change.kind], labelStyles[change.kind], prefixOf(block), spans);
}

/** One group of changes: its numbers and label, its blocks with a sign in the gutter, an empty row. */
export function groupRows(page: Page, group: ChangeGroup, redline: Redline): readonly string[] {
  const [{ kind }] = group.changes;
  const style = labelStyles[kind];
  const numbers = group.numbers.padStart(3);
  const label = fitted(visibleText(group.label), page.width - numbers.length - 2);
  const rows = linesOfGroup(group, redline).flatMap((line, at, lines) => {
    if ('folded' in line) {
      return rowsOf(page, gutters[kind], style, '', [
        { style: 'faint', text: `… ${grouped(line.folded)} more blocks …` },
      ]);
    }
    const next = lines[at + 1];
    const isLast = next === undefined || 'folded' in next || next.change !== line.change;
    const notes = page.showFormatting && !page.wordsOnly && isLast ? formattingRows(page, line.change) : [];
    return [...lineRows(page, line), ...notes];
  });
  return [`${numbers}  ${painted(page, style, label)}`, ...rows, ''];
}
