import type { Block } from '../../policy/types.ts';
import type { Change, Redline } from '../types.ts';
import { type ChangeLine, linesOfGroup } from './change-lines.ts';
import { countBySection, type SectionCount } from './count-by-section.ts';
import { displayWidth, fitted } from './display-width.ts';
import { type ChangeGroup, groupChanges, isSamePath } from './group-changes.ts';
import { ansiPaint, type Paint, type Style } from './paint.ts';
import type { Piece } from './pieces.ts';
import { type ShownPiece, shortenPieces } from './shorten.ts';
import { visibleText } from './visible-text.ts';
import { formattingTotals, formattingWord, grouped, topName, totals } from './wording.ts';
import { type Span, wrapSpans } from './wrap-spans.ts';

export interface TerminalOptions {
  /** A painter, or true for the built-in colours. Without colour, edits are marked `[-deleted-]` and `{+inserted+}`. Default false. */
  readonly colour?: Paint | boolean;
  /** Columns. Default 80; under 40 counts as 40. */
  readonly width?: number;
  /** Also list differences that show no word. Default false: they are only counted. */
  readonly showFormatting?: boolean;
  /** Only the words inserted or deleted, without the text around them; pure moves are left out. Default false. */
  readonly wordsOnly?: boolean;
  /** Words kept on each side of an edit. Infinity keeps all. Default 12. */
  readonly context?: number;
  /** Only the totals and a count for each section. Default false. */
  readonly stat?: boolean;
}

interface Page {
  readonly paint: Paint | null;
  readonly width: number;
  readonly wordsOnly: boolean;
  readonly showFormatting: boolean;
  readonly context: number;
}

const gutters = { inserted: '+', deleted: '-', replaced: ' ', moved: '>', retitled: ' ', reformatted: ' ' } as const;
const labelStyles = {
  inserted: 'inserted',
  deleted: 'deleted',
  replaced: 'label',
  moved: 'moved',
  retitled: 'label',
  reformatted: 'faint',
} as const;

function painted(page: Page, style: Style | null, text: string): string {
  return style === null || page.paint === null ? text : page.paint[style](text);
}

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

function spansOf(page: Page, pieces: readonly ShownPiece[]): readonly Span[] {
  return pieces.flatMap(([op, raw]): readonly Span[] => {
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
  });
}

function prefixOf(block: Block | undefined): string {
  if (block?.kind === 'heading') return '§ ';
  if (block?.kind === 'item') return /^\d|^[a-z]/iu.test(block.marker) ? `${block.marker} ` : '• ';
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

function onlyEdits(pieces: readonly Piece[]): readonly ShownPiece[] {
  const shown: ShownPiece[] = [];
  for (const piece of pieces) {
    if (piece[0] !== '=') shown.push(piece);
    else if (shown.length > 0) shown.push(/\S/u.test(piece[1]) ? ['…', ' … '] : piece);
  }
  return shown.at(-1)?.[0] === '…' ? shown.slice(0, -1) : shown;
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

function lineRows(page: Page, { change, block, pieces }: ChangeLine): readonly string[] {
  const gutter = gutters[change.kind];
  const style = labelStyles[change.kind];
  const prefix = prefixOf(block);
  if (change.kind === 'inserted' || change.kind === 'deleted') {
    const text = pieces.map(([, own]) => own).join('');
    return rowsOf(page, gutter, style, prefix, wholeBlock(page, style, text));
  }
  if (page.wordsOnly && pieces.every(([op]) => op === '=')) return [];
  const shown = page.wordsOnly ? onlyEdits(pieces) : shortenPieces(pieces, page.context);
  return rowsOf(page, gutter, style, prefix, spansOf(page, shown));
}

function groupRows(page: Page, group: ChangeGroup, redline: Redline): readonly string[] {
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

function headingOf(section: readonly string[]): string {
  return section.length === 0 ? topName : `§ ${section.map(visibleText).join(' › ')}`;
}

/** The section's names in at most `width` columns: the innermost whole where it fits, those around it shortened. */
function fittedHeading(section: readonly string[], width: number): string {
  const whole = headingOf(section);
  const inner = visibleText(section.at(-1) ?? '');
  const room = width - displayWidth(inner) - 3;
  if (displayWidth(whole) <= width || section.length < 2 || room < 8) return fitted(whole, width);
  return `${fitted(headingOf(section.slice(0, -1)), room)} › ${inner}`;
}

function wrapped(page: Page, style: Style | null, text: string): readonly string[] {
  const rows = wrapSpans([{ style, text: visibleText(text) }], page.width);
  return rows.map((row) => row.map((span) => painted(page, span.style, span.text)).join(''));
}

function padded(page: Page, style: Style, text: string, width: number): string {
  return ' '.repeat(width - text.length) + (text === '' ? '' : painted(page, style, text));
}

function statRows(page: Page, counts: readonly SectionCount[]): readonly string[] {
  const cells = counts.map((count) => ({
    heading: count.section,
    changes: grouped(count.changes),
    inserted: `+${grouped(count.inserted)}`,
    deleted: `-${grouped(count.deleted)}`,
    moved: count.moved > 0 ? `>${grouped(count.moved)}` : '',
  }));
  const widest = (key: 'changes' | 'inserted' | 'deleted' | 'moved'): number =>
    cells.reduce((most, cell) => Math.max(most, cell[key].length), 0);
  const [changes, inserted, deleted, moved] = [
    widest('changes'),
    widest('inserted'),
    widest('deleted'),
    widest('moved'),
  ];
  const longest = cells.reduce((most, { heading }) => Math.max(most, displayWidth(headingOf(heading))), 0);
  const room = Math.max(4, Math.min(longest, page.width - changes - inserted - deleted - moved - 8));
  return cells.map((cell) => {
    const name = fittedHeading(cell.heading, room);
    const row = [
      name + ' '.repeat(room - displayWidth(name)),
      cell.changes.padStart(changes),
      padded(page, 'inserted', cell.inserted, inserted),
      padded(page, 'deleted', cell.deleted, deleted),
      padded(page, 'moved', cell.moved, moved),
    ];
    return row.join('  ').trimEnd();
  });
}

function headRows(page: Page, redline: Redline): readonly string[] {
  const title = redline.after.title || redline.before.title;
  const hidden = page.showFormatting ? null : formattingTotals(redline);
  const lines: readonly (readonly [Style | null, string])[] = [
    ['heading', title],
    [null, totals(redline)],
    ['faint', hidden === null ? '' : `${hidden} not shown (--show-formatting shows them)`],
  ];
  return lines.flatMap(([style, text]) => (text === '' ? [] : wrapped(page, style, text)));
}

/**
 * The redline for a terminal, ending in a line feed: totals, then the changes by section, numbered as in every
 * format. Nothing in the policy can act on the terminal: control characters are shown as code points.
 */
export function redlineTerminal(redline: Redline, options: TerminalOptions = {}): string {
  const { colour = false } = options;
  const page: Page = {
    paint: colour === true ? ansiPaint : colour === false ? null : colour,
    width: Math.max(40, options.width ?? 80),
    wordsOnly: options.wordsOnly ?? false,
    showFormatting: options.showFormatting ?? false,
    context: options.context ?? 12,
  };
  const rows = [...headRows(page, redline)];
  const selection = { showFormatting: page.showFormatting, wordsOnly: page.wordsOnly };
  if (options.stat === true) {
    const counts = countBySection(redline, selection);
    if (counts.length > 0) rows.push('', ...statRows(page, counts));
    return `${rows.join('\n')}\n`;
  }
  rows.push('');
  let section: readonly string[] | null = null;
  for (const group of groupChanges(redline, selection)) {
    if (section === null || !isSamePath(group.section, section)) {
      for (const row of wrapped(page, 'heading', headingOf(group.section))) rows.push(row);
    }
    section = group.section;
    for (const row of groupRows(page, group, redline)) rows.push(row);
  }
  return `${rows.join('\n').trimEnd()}\n`;
}
