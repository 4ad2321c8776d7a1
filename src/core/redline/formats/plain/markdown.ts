import type { Change, Redline } from '../../change/types.ts';
import { concealmentsTold } from '../../concealing/concealments-told.ts';
import { type ChangeLine, linesOfGroup } from '../groups/change-lines.ts';
import { type ChangeGroup, groupChanges, isSamePath } from '../groups/group-changes.ts';
import { visibleText } from '../groups/visible-text.ts';
import { formattingTotals, formattingWord, topName, totals } from '../groups/wording.ts';
import type { Piece } from '../pieces/pieces.ts';
import { piecesByCell, type RowCell, rowCells } from '../pieces/row-cells.ts';
import { placeLabel, type SentencePlace } from '../pieces/sentence-places.ts';
import { onlyEdits, type ShownPiece, shortenPieces } from '../pieces/shorten.ts';
import { escapeMarkdown, markMarkdown } from './markdown-text.ts';

export interface MarkdownOptions {
  /** Also list differences that show no word. Default false: they are only counted. */
  readonly showFormatting?: boolean;
  /** Only the words inserted or deleted, without the text around them; pure moves are left out. Default false. */
  readonly wordsOnly?: boolean;
  /** Words kept on each side of an edit. Infinity keeps all. Default 20. */
  readonly context?: number;
}

const marks = { '-': 'del', '+': 'strong' } as const;

/** A sentence that went elsewhere; in its new place underlined, what was edited on the way struck and bold inside. */
function sentenceMarkdown(text: string, place: SentencePlace): string {
  const label = `<sup>${placeLabel(place)}</sup>`;
  if (place.end === 'from') return `${label}<del>${escapeMarkdown(text)}</del>`;
  return `${label}<ins>${shownMarkdown(place.edits)}</ins>`;
}

function shownMarkdown(pieces: readonly ShownPiece[]): string {
  return pieces
    .map(([op, raw, place], at) => {
      const text = visibleText(raw);
      if (place !== undefined) return sentenceMarkdown(text, place);
      if (op === '=' || op === '…') return escapeMarkdown(text);
      if (op === '¶') return ' <del>¶</del> ';
      // Tildes are read beside asterisks as beside white space; not every reader reads asterisks so beside tildes.
      const [previous, next] = [pieces[at - 1], pieces[at + 1]];
      const isMark = (other: ShownPiece): boolean => op === '-' && other[0] === '+';
      const open = previous === undefined || isMark(previous) || /\s$/u.test(previous[1]);
      const close = next === undefined || isMark(next) || /^\s/u.test(next[1]);
      return markMarkdown(marks[op], text, { open, close });
    })
    .join('');
}

/** A quoted paragraph: no line of it can start a block of its own. */
function quoted(markdown: string): string {
  const safe = markdown
    .trim()
    .replace(/[^\S\n]*\n\s*/g, '<br>\n')
    .replace(/^(\d{1,9})(?=[.)])/gm, '$1\\')
    .replace(/^(?=[-+=#:])/gm, '\\');
  return safe.replace(/^/gm, '> ');
}

const shortRow = 80;
const leftOut: readonly Piece[] = [['=', '…']];

/** The border with the cell's words, in one mark where both were inserted or both deleted. */
function cellMarkdown({ border, pieces }: RowCell, context: number): string {
  const [first, ...others] = [...border, ...pieces];
  if (first !== undefined && first[0] !== '=' && others.every(([op]) => op === first[0])) {
    return shownMarkdown([[first[0], [first, ...others].map(([, text]) => text).join('')]]).trim();
  }
  const shown = shownMarkdown(shortenPieces(pieces, context));
  return [shownMarkdown(border).trim(), shown].filter((part) => part !== '').join(' ');
}

/** A table row: on one line where it is short, else one line a cell, cells without an edit left out but the first. */
function rowMarkdown({ pieces, columns }: ChangeLine, context: number): string {
  if (pieces.reduce((sum, [, text]) => sum + text.length, 0) <= shortRow) {
    return shownMarkdown(pieces.length === 1 ? pieces : piecesByCell(pieces, columns));
  }
  const lines = rowCells(pieces, columns).map((cell, at) => {
    const isKept = at === 0 || context === Number.POSITIVE_INFINITY || cell.pieces.some(([op]) => op !== '=');
    return cellMarkdown(isKept ? cell : { ...cell, pieces: cell.pieces.length > 0 ? leftOut : [] }, context);
  });
  return lines.filter((line, at) => !(line.endsWith('…') && lines[at - 1] === line)).join('\n');
}

function lineMarkdown(line: ChangeLine, { context, wordsOnly }: Required<MarkdownOptions>): string {
  if (wordsOnly) return shownMarkdown(onlyEdits(line.pieces)).replace(/ {2,}/g, ' ');
  if (line.block?.kind === 'row') return rowMarkdown(line, context);
  return shownMarkdown(shortenPieces(line.pieces, context));
}

function formattingMarkdown({ formatting }: Change): readonly string[] {
  return formatting.map((difference) => {
    const side = (text: string): string =>
      escapeMarkdown(visibleText(text === '' ? '(none)' : text.replace(/\s+/gu, ' ')));
    return `- ${formattingWord(difference)}: ${side(difference.before)} → ${side(difference.after)}`;
  });
}

function groupMarkdown(group: ChangeGroup, redline: Redline, options: Required<MarkdownOptions>): readonly string[] {
  const number = group.numbers === '' ? '' : `${group.numbers}. `;
  const label = escapeMarkdown(visibleText(`${number}${group.label}`)).replace(/^(\d+)\./, '$1\\.');
  const lines = linesOfGroup(group, redline);
  const bodies = lines.flatMap((line): readonly string[] | string => {
    if (options.wordsOnly && 'pieces' in line && line.pieces.every(([op]) => op === '=')) return [];
    if ('folded' in line) return quoted(`… ${line.folded} more blocks …`);
    return quoted(lineMarkdown(line, options));
  });
  const notes = options.showFormatting && !options.wordsOnly ? group.changes.flatMap(formattingMarkdown) : [];
  // An empty quote line between two blocks keeps them in one quotation.
  return [label, bodies.join('\n>\n'), notes.join('\n')];
}

/**
 * The changes as GitHub-flavoured Markdown for a pull request: ~~deleted~~ and **inserted** words by section. Policy text is
 * escaped: it cannot add markup, mention people or link issues.
 */
export function redlineMarkdown(redline: Redline, options: MarkdownOptions = {}): string {
  const { showFormatting = false, wordsOnly = false, context = 20 } = options;
  const full = { showFormatting, wordsOnly, context };
  const title = redline.after.title || redline.before.title || 'Redline';
  const hidden = full.showFormatting ? null : formattingTotals(redline);
  const parts = [`## ${escapeMarkdown(visibleText(title))}`, `${totals(redline)}.`];
  if (hidden !== null) parts.push(`${hidden} not shown.`);
  const concealed = concealmentsTold(redline);
  if (concealed !== null) {
    parts.push(`**${concealed.title}:**`);
    parts.push(concealed.lines.map((line) => `- ${escapeMarkdown(visibleText(line))}`).join('\n'));
  }
  let section: readonly string[] | null = null;
  for (const group of groupChanges(redline, full)) {
    if (section === null || !isSamePath(group.section, section)) {
      const name = group.section.length === 0 ? topName : group.section.join(' › ');
      parts.push(`### ${escapeMarkdown(visibleText(name))}`);
      section = group.section;
    }
    parts.push(...groupMarkdown(group, redline, full).filter((part) => part !== ''));
  }
  return `${parts.join('\n\n')}\n`;
}
