import { asSeen } from '../characters/as-seen.ts';
import type { Concealment } from '../policy/concealment.ts';
import type { ReadBlock } from './block/read-block.ts';
import type { TextRead } from './read-text.ts';

/** Where what is written and what is seen differ, by line: in the blocks, also those that show nothing, and between them. */
export function concealmentsOf({ blocks, hidden }: TextRead): Concealment[] {
  const between = hidden.map(({ kind, text, line, endLine }): Concealment => {
    const written = text.replace(/\s+/g, ' ').trim();
    return { kind, line, endLine, written, seen: '', block: null };
  });
  return [...blocks.flatMap(inBlock), ...between]
    .filter(({ written, seen }) => written !== '' || seen !== '')
    .sort((a, b) => a.line - b.line);
}

function inBlock(block: ReadBlock): Concealment[] {
  const { line, endLine, concealed, original } = block;
  const place = block.index >= 0 ? block.index : null;
  const byMarkup = concealed.map(({ kind, written, seen, lines }): Concealment => {
    const at = Math.min(endLine, line + lines);
    return { kind, line: at, endLine: at, written, seen, block: place };
  });
  const byCharacters = asSeen(original).tricks.map(
    ({ kind, written, seen }): Concealment => ({ kind, line, endLine, written, seen, block: place }),
  );
  return [...byMarkup, ...byCharacters];
}
