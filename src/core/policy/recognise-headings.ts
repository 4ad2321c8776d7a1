import type { BlockSource } from './block.ts';
import { couldBeTitle, numberDepth, readsAsTitle } from './title-line.ts';

const emphasised = /(?:\*\*\*?|__)(?!\s)([^*]{1,120}?)(?:\*\*\*?|__)/g;
const markup = /[*_`~]|\\(?=[!-/:-@[-`{-~])|\[|\]\([^)]*\)|<[^>]*>/g;
/** A body is at least this long; a menu entry or an address line is shorter. */
const bodyLength = 60;

/** Bold lines and plain lines that stand as headings become heading blocks, and every heading gets its level. */
export function recogniseHeadings(blocks: readonly BlockSource[]): void {
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block === undefined || !isCandidate(block)) continue;
    const next = blocks[index + 1];
    const source = block.source.replace(/\s+/g, ' ').trim();
    if (isBold(source)) {
      if (next !== undefined && couldBeTitle(plain(source)) && !isRunOfShortLines(blocks, index)) become(block, 'bold');
    } else if (block.kind === 'paragraph' && !block.source.includes('\n') && introduces(block, next, index)) {
      become(block, 'plain');
    }
  }
  setLevels(blocks);
}

function isCandidate(block: BlockSource): boolean {
  if (block.source.length > 260 || block.source === '') return false;
  if (block.kind === 'paragraph') return !block.nested;
  return block.kind === 'item' && block.level === 1 && /\d/.test(block.marker) && isBold(block.source);
}

function isBold(source: string): boolean {
  if (!source.startsWith('**') && !source.startsWith('__')) return false;
  return !/[\p{L}\p{N}]/u.test(source.replace(emphasised, ''));
}

function plain(source: string): string {
  return source.replace(markup, '').replace(/\s+/g, ' ').trim();
}

/** Bold lines one after the other are an address or a signature, unless the first is followed by something longer. */
function isRunOfShortLines(blocks: readonly BlockSource[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind === 'item') return next?.kind === 'item';
  return next === undefined;
}

function introduces(block: BlockSource, next: BlockSource | undefined, index: number): boolean {
  if (next === undefined || /[*`[<]/.test(block.source) || !readsAsTitle(plain(block.source))) return false;
  if (next.kind === 'heading') return index === 0 || next.marker === 'plain';
  if (next.kind === 'item' || next.kind === 'row') return true;
  return next.kind !== 'code' && next.source.length >= bodyLength;
}

function become(block: BlockSource, marker: string): void {
  block.kind = 'heading';
  block.marker = marker;
  block.level = 0;
}

/** Headings by looks stand below the last real heading; where the text has none, the first is its title. */
function setLevels(blocks: readonly BlockSource[]): void {
  const anyReal = blocks.some((block) => block.kind === 'heading' && block.level > 0);
  let real = anyReal ? 0 : 1;
  let isFirst = !anyReal;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > 0) real = block.level;
    else if (isFirst) block.level = 1;
    else block.level = Math.min(6, real + Math.max(1, numberDepth(plain(block.source))));
    isFirst = false;
  }
}
