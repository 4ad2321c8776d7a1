import type { Line } from './arrange.ts';
import { escapeHtml } from './html-escape.ts';
import type { Piece } from './pieces.ts';
import { markerShown } from './wording.ts';

/** A displayed line with what stands above it: the change's number and links, or nothing. */
export interface NotedLine {
  readonly line: Line;
  /** HTML, already escaped; empty for none. */
  readonly note: string;
}

/** An element around the words; white space at the ends in a quiet one, which is neither struck, underlined nor spoken. */
function editHtml(tag: 'ins' | 'del', text: string): string {
  const words = text.trim();
  const quiet = (space: string): string => (space === '' ? '' : `<${tag} class="quiet">${escapeHtml(space)}</${tag}>`);
  if (words === '') return quiet(text);
  const from = text.indexOf(words);
  const [lead, trail] = [text.slice(0, from), text.slice(from + words.length)];
  return `${quiet(lead)}<${tag}>${escapeHtml(words)}</${tag}>${quiet(trail)}`;
}

function textHtml([op, text]: Piece): string {
  switch (op) {
    case '=':
      return escapeHtml(text);
    case '-':
      return editHtml('del', text);
    case '+':
      return editHtml('ins', text);
    case '¶':
      return `<del class="mark">${escapeHtml(text)}</del>`;
  }
}

function piecesHtml(line: Line, pieces: readonly Piece[]): string {
  if (pieces.length === 0) return '';
  const inner = pieces.map(textHtml).join('');
  if (line.role === 'moved-here') return `<ins class="move">${inner}</ins>`;
  if (line.role === 'moved-away')
    return `<del class="move">${pieces.map(([, text]) => escapeHtml(text)).join('')}</del>`;
  return inner;
}

const cellBorder = ' | ';

interface Cell {
  /** The edit that the border before this cell belongs to; null for the first cell. */
  readonly border: '=' | '+' | null;
  readonly pieces: Piece[];
}

/** A row's pieces cut into cells at the borders of the side that the line shows. */
function cellsOf(line: Line): readonly Cell[] {
  const isGone = line.role === 'deleted' || line.role === 'moved-away';
  const cells: Cell[] = [{ border: null, pieces: [] }];
  for (const piece of line.pieces) {
    const [op, text] = piece;
    if (!isGone && (op === '-' || op === '¶')) {
      cells.at(-1)?.pieces.push(piece);
      continue;
    }
    text.split(cellBorder).forEach((part, at) => {
      if (at > 0) cells.push({ border: op === '+' ? '+' : '=', pieces: [] });
      if (part !== '') cells.at(-1)?.pieces.push([op, part]);
    });
  }
  return cells;
}

/** Kept in the text, unseen, so that a copied row reads as the policy's row does. */
function borderHtml(line: Line, border: Cell['border']): string {
  if (border === null) return '';
  const unseen = `<span class="vh" aria-hidden="true">${cellBorder}</span>`;
  if (border === '+' || line.role === 'moved-here') return `<ins class="quiet">${unseen}</ins>`;
  return line.role === 'deleted' || line.role === 'moved-away' ? `<del class="quiet">${unseen}</del>` : unseen;
}

function rowHtml({ line, note }: NotedLine): string {
  const cells = cellsOf(line).map(({ border, pieces }, at) => {
    const content = borderHtml(line, border) + piecesHtml(line, pieces);
    return `<td dir="auto">${at === 0 ? note : ''}${content}</td>`;
  });
  return `<tr class="${classesOf(line)}">${cells.join('')}</tr>`;
}

function classesOf(line: Line): string {
  if (line.change?.kind === 'reformatted') return '';
  const kind = { unchanged: '', edited: 'changed', inserted: 'changed inserted', deleted: 'changed deleted' } as const;
  const changed = line.role === 'moved-away' || line.role === 'moved-here' ? 'changed moved' : kind[line.role];
  return `${changed}${line.split ? ' split' : ''}`;
}

const shortNote = '<span class="note short"';

function itemHtml({ line, note }: NotedLine): string {
  const depth = Math.min(5, Math.max(1, line.block.level));
  const marker = escapeHtml(markerShown(line.block));
  const content = piecesHtml(line, line.pieces);
  return `<li class="d${depth} ${classesOf(line)}${note === '' || note.startsWith(shortNote) ? '' : ' noted'}" data-marker="${marker}" dir="auto">${note}${content}</li>`;
}

function blockHtml({ line, note }: NotedLine): string {
  const { block } = line;
  const content = piecesHtml(line, line.pieces);
  const classes = classesOf(line);
  switch (block.kind) {
    case 'heading': {
      // The page's own title is the only first-level heading.
      const tag = `h${Math.min(6, Math.max(1, block.level) + 1)}`;
      return `${note}<${tag} class="${classes}" dir="auto">${content}</${tag}>`;
    }
    case 'quote':
      return `<blockquote class="${classes}" dir="auto">${note}${content}</blockquote>`;
    case 'code':
      return `<div class="code ${classes}">${note}${content}</div>`;
    case 'item':
    case 'row':
    case 'paragraph':
    case 'html':
      return `<p class="${classes}" dir="auto">${note}${content}</p>`;
  }
}

/**
 * The lines as HTML elements, neighbouring items gathered into a list and neighbouring rows into a table. Every text is
 * escaped; a block without visible text (an image) and without a note gives nothing.
 */
export function linesHtml(lines: readonly NotedLine[]): string {
  const parts: string[] = [];
  let open: 'item' | 'row' | null = null;
  const close = (): void => {
    if (open === 'item') parts.push('</ul>');
    if (open === 'row') parts.push('</table></div>');
    open = null;
  };
  for (const noted of lines) {
    const { kind } = noted.line.block;
    if (noted.note === '' && noted.line.pieces.every(([, text]) => text === '')) continue;
    if (open !== kind) close();
    if (kind === 'item') {
      if (open !== 'item') parts.push('<ul class="list">');
      parts.push(itemHtml(noted));
      open = 'item';
    } else if (kind === 'row') {
      if (open !== 'row') parts.push('<div class="rows"><table>');
      parts.push(rowHtml(noted));
      open = 'row';
    } else {
      parts.push(blockHtml(noted));
    }
  }
  close();
  return parts.join('\n');
}
