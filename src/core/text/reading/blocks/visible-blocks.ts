import type { ReadBlock } from '../block/read-block.ts';

const longEnough = 40;

/** The blocks that show a character or an image. Nearly always all of them. */
export function visibleBlocks(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  for (const block of blocks) if (!isVisible(block)) return blocks.filter(isVisible);
  return blocks;
}

/** Reads the markup only of short blocks and of those that HTML acts on: longer ones always have a word. */
function isVisible(block: ReadBlock): boolean {
  const { markdown, page } = block;
  if (page === null) {
    const first = markdown.charCodeAt(0) | 32;
    if (first >= 97 && first <= 122) return true;
    if (markdown.length > longEnough && block.kind !== 'code') return true;
  }
  return block.original.trim() !== '' || block.links.some((link) => link.image);
}
