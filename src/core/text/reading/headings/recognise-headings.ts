import type { ReadBlock } from '../block/read-block.ts';
import { couldBeTitle, numberDepth, readsAsTitle } from './title-line.ts';

const emphasised = /(?:\*\*\*?|__)(?!\s)([^*]{1,120}?)(?:\*\*\*?|__)/g;
const markup = /[*_`~]|\\(?=[!-/:-@[-`{-~])|\[|\]\([^)]*\)|<[^>]*>/g;
const hasMarkup = /[*_`~\\[<]/;
const uneven = /^\s|\s$|[^\S ]| {2}/;
const lineMarkup = /[*`[<\n]/;
/** A body is at least this long; a menu entry or an address line is shorter. */
const bodyLength = 60;
const longestTitle = 260;
const longestPlainTitle = 120;

/** Bold lines and plain lines that stand as headings become heading blocks, and every heading gets its level. */
export function recogniseHeadings(blocks: readonly ReadBlock[]): void {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined || block.markdown.length > longestTitle) continue;
    const next = blocks[index + 1];
    if (isEmphasised(block)) {
      if (next !== undefined && standsAlone(block, next) && couldBeTitle(plain(block.markdown)))
        block.becomeHeading('bold', 0);
    } else if (block.kind === 'paragraph' && next !== undefined && introduces(block, next, index))
      block.becomeHeading('plain', 0);
  }
  setLevels(blocks);
}

/** A paragraph, or the content of a numbered item, that is nothing but a bold run. */
function isEmphasised(block: ReadBlock): boolean {
  const { markdown: source } = block;
  const first = source.charCodeAt(0);
  if ((first !== 42 && first !== 95) || source.charCodeAt(1) !== first) return false;
  const isPlace =
    block.kind === 'paragraph' ? !block.nested : block.kind === 'item' && block.level === 1 && /\d/.test(block.marker);
  return isPlace && (boldOnly(source) !== null || !/[\p{L}\p{N}]/u.test(source.replace(emphasised, '')));
}

/** A numbered item among others is a list entry; a numbered item alone is a title that looks like one. */
function standsAlone(block: ReadBlock, next: ReadBlock): boolean {
  return block.kind !== 'item' || next.kind !== 'item';
}

function introduces(block: ReadBlock, next: ReadBlock, index: number): boolean {
  const { markdown: source } = block;
  if (block.nested || source.length > longestPlainTitle || endsSentence(source)) return false;
  // A term that is defined.
  if (next.marker === ':') return false;
  if (next.kind === 'heading') {
    if (index !== 0 && next.marker !== 'plain') return false;
  } else if (next.kind === 'code') return false;
  else if (next.kind !== 'item' && next.kind !== 'row' && next.markdown.length < bodyLength) return false;
  return !lineMarkup.test(source) && readsAsTitle(plain(source));
}

/** A cheap refusal of what `readsAsTitle` would refuse anyway: most short paragraphs end with a point, a colon or a semicolon. */
function endsSentence(source: string): boolean {
  const last = source.charCodeAt(source.length - 1);
  return last === 46 || last === 58 || last === 59 || last === 44;
}

/** The text of a source that is one bold run of plain words: nearly every bold heading. */
function boldOnly(source: string): string | null {
  if (source.length > 124 || !source.startsWith('**') || !source.endsWith('**')) return null;
  const inner = source.slice(2, -2);
  return isBare(inner) ? inner : null;
}

function plain(source: string): string {
  if (isBare(source)) return source;
  const bold = boldOnly(source);
  if (bold !== null) return bold;
  const text = hasMarkup.test(source) ? source.replace(markup, '') : source;
  return uneven.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Letters, digits, points and commas in ASCII with single spaces between: nothing that could be markup or uneven space. */
function isBare(source: string): boolean {
  let previous = 32;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 32) {
      if (previous === 32) return false;
    } else if (code < 44 || code > 122 || (code > 90 && code < 97) || code === 60) return false;
    previous = code;
  }
  return previous !== 32;
}

/**
 * Headings by looks stand below the last real heading, plain ones below bold ones; where the text has no real heading, the first is
 * its title.
 */
function setLevels(blocks: readonly ReadBlock[]): void {
  const anyReal = blocks.some((block) => block.kind === 'heading' && block.level > 0);
  let real = anyReal ? 0 : 1;
  let isFirst = !anyReal;
  let belowBold = 0;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > 0) {
      real = block.level;
      belowBold = 0;
    } else if (isFirst) block.becomeHeading(block.marker, 1);
    else {
      const depth = numberDepth(plain(block.markdown));
      const level = real + Math.max(1, depth) + (block.marker === 'plain' ? belowBold : 0);
      block.becomeHeading(block.marker, Math.min(6, level));
      if (block.marker === 'bold') belowBold = 1;
    }
    isFirst = false;
  }
}
