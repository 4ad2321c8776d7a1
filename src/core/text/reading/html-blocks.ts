import type { BlockKind } from '../policy/types.ts';
import { tagAt } from './html-tags.ts';

/** A piece of an HTML block that is a block of its own. */
export interface HtmlPiece {
  readonly kind: BlockKind;
  readonly source: string;
  readonly level: number;
  /** Line breaks before it in the HTML block. */
  readonly lineOffset: number;
  /** Line breaks inside it. */
  readonly lineCount: number;
}

const breaking =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|title|tr|ul)$/;

function kindOf(tag: string): { kind: BlockKind; level: number } {
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
  if (tag === 'li') return { kind: 'item', level: 1 };
  if (tag === 'tr') return { kind: 'row', level: 0 };
  return { kind: 'html', level: 0 };
}

function lineBreaks(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = source.indexOf('\n', from); at !== -1 && at < to; at = source.indexOf('\n', at + 1)) count++;
  return count;
}

/** Cuts the source of an HTML block where its block-level tags stand. Cells of a row are divided by ` | `. Linear. */
export function splitHtml(source: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let parts: string[] = [];
  let current = kindOf('div');
  let from = 0;
  let line = 0;
  const finish = (to: number): void => {
    const length = lineBreaks(source, from, to);
    const text = parts.join('');
    if (text.trim() !== '') pieces.push({ ...current, source: text, lineOffset: line, lineCount: length });
    line += length;
    from = to;
    parts = [];
  };
  let at = 0;
  let hidden: string | null = null;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open === -1) {
      if (hidden === null) parts.push(source.slice(at));
      break;
    }
    if (open > at && hidden === null) parts.push(source.slice(at, open));
    if (source.startsWith('<!--', open)) {
      const close = source.indexOf('-->', open + 4);
      at = close === -1 ? source.length : close + 3;
      continue;
    }
    const tag = tagAt(source, open);
    if (tag === null) {
      if (hidden === null) parts.push(source.startsWith('<!', open) ? '' : '<');
      at = source.startsWith('<!', open) ? Math.max(open + 2, source.indexOf('>', open) + 1) : open + 1;
      continue;
    }
    at = tag.end;
    if (hidden !== null) {
      if (tag.closing && tag.name === hidden) hidden = null;
      continue;
    }
    if ((tag.name === 'script' || tag.name === 'style' || tag.name === 'template') && !tag.closing) hidden = tag.name;
    else if ((tag.name === 'td' || tag.name === 'th') && current.kind === 'row') {
      if (!tag.closing && parts.join('').trim() !== '') parts.push(' | ');
    } else if (breaking.test(tag.name) && !(current.kind === 'row' && /^(?:p|div|ul|ol|li)$/.test(tag.name))) {
      finish(open);
      current = kindOf(tag.closing ? 'div' : tag.name);
    } else parts.push(source.slice(open, tag.end));
  }
  finish(source.length);
  return pieces;
}
