import { markerShown } from '../groups/wording.ts';
import type { Line } from '../pieces/arrange.ts';
import type { Piece } from '../pieces/pieces.ts';
import { rowCells } from '../pieces/row-cells.ts';
import { placeLabel, type SentencePlace } from '../pieces/sentence-places.ts';
import { escapeHtml } from './html-escape.ts';

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

/** A sentence that went elsewhere, linked with its other place; there, what was edited on the way is marked inside. */
function sentenceHtml(text: string, place: SentencePlace): string {
  const [own, other] = place.end === 'from' ? [`${place.id}-from`, place.id] : [place.id, `${place.id}-from`];
  const link = `<a href="#${other}">${placeLabel(place)}</a>`;
  const words =
    place.end === 'from'
      ? `<del class="move part">${escapeHtml(text)}</del>`
      : `<ins class="move part">${place.edits.map(textHtml).join('')}</ins>`;
  return `<span class="note short" dir="ltr" id="${own}">${link}</span>${words}`;
}

function textHtml([op, text, place]: Piece): string {
  if (place !== undefined) return sentenceHtml(text, place);
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

/** Kept in the text, unseen, so that a copied row reads as the policy's row does. */
function borderHtml(line: Line, border: readonly Piece[]): string {
  const tags = { '=': null, '+': 'ins', '-': 'del', '¶': 'del' } as const;
  const quiet = (tag: 'ins' | 'del' | null, html: string): string =>
    tag === null || html === '' ? html : `<${tag} class="quiet">${html}</${tag}>`;
  const unseen = border.map(([op, text]) =>
    quiet(tags[op], `<span class="vh" aria-hidden="true">${escapeHtml(text)}</span>`),
  );
  return quiet(line.role === 'moved-here' ? 'ins' : null, unseen.join(''));
}

function rowHtml({ line, note }: NotedLine, isHead: boolean): string {
  const [open, tag] = isHead ? ['th scope="col"', 'th'] : ['td', 'td'];
  const cells = rowCells(line.pieces, line.columns);
  // An empty first cell would be as wide as the note.
  const noted = Math.max(
    0,
    cells.findIndex(({ pieces }) => pieces.length > 0),
  );
  const html = cells.map(({ border, pieces }, at) => {
    const content = borderHtml(line, border) + piecesHtml(line, pieces);
    return `<${open} dir="auto">${at === noted ? note : ''}${content}</${tag}>`;
  });
  return `<tr class="${classesOf(line)}">${html.join('')}</tr>`;
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
  lines.forEach((noted, at) => {
    const { kind, header } = noted.line.block;
    if (noted.note === '' && noted.line.pieces.every(([, text]) => text === '')) return;
    if (open !== kind) close();
    if (kind === 'item') {
      if (open !== 'item') parts.push('<ul class="list">');
      parts.push(itemHtml(noted));
      open = 'item';
    } else if (kind === 'row') {
      const isHead = header === null && (lines[at + 1]?.line.block.header ?? null) !== null;
      // Names of columns head a table of their own, and are printed again on each page.
      if (isHead) close();
      if (open !== 'row') parts.push('<div class="rows" role="group" aria-label="Table" tabindex="0"><table>');
      parts.push(isHead ? `<thead>${rowHtml(noted, isHead)}</thead>` : rowHtml(noted, isHead));
      open = 'row';
    } else {
      parts.push(blockHtml(noted));
    }
  });
  close();
  return parts.join('\n');
}
