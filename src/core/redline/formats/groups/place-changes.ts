import type { Block } from '../../../text/policy/types.ts';
import type { Change, Redline } from '../../change/types.ts';
import { anchorsOf } from '../pieces/anchors.ts';
import type { Line } from '../pieces/arrange.ts';
import { sectionNames } from './wording.ts';

/** Section path that a block stands under, a heading under its own title. */
function pathOf(block: Block): readonly string[] {
  return block.kind === 'heading' ? [...block.section, block.text] : block.section;
}

/** For each heading of the before text that is still there (perhaps retitled or moved), its block in the after text. */
function headingsKept(redline: Redline): ReadonlyMap<number, Block> {
  const kept = new Map<number, Block>();
  const keep = (from: number | undefined, to: number | undefined): void => {
    const heading = redline.after.blocks[to ?? -1];
    if (from !== undefined && heading?.kind === 'heading') kept.set(from, heading);
  };
  for (const [to, from] of anchorsOf(redline)) keep(from, to);
  for (const change of redline.changes) {
    // Moved section by section, block by block: the n-th heading there is the n-th heading here.
    if (change.kind === 'moved') change.beforeBlocks.forEach((from, at) => void keep(from, change.afterBlocks[at]));
  }
  return kept;
}

/** For each block of the before text, the heading block above it (or itself), -1 where there is none. */
function headingsAbove(blocks: readonly Block[]): readonly number[] {
  let above = -1;
  return blocks.map((block) => {
    if (block.kind === 'heading') above = block.index;
    return above;
  });
}

/**
 * The section that each change is listed under, as names for people, outermost first; empty at the top of the text. A heading
 * is listed under its own title. A deletion is listed under the present title of the section it stood in; where that heading
 * was deleted too, under the deleted title as long as no other heading comes between, and then where it stands in `lines`
 * (as `arrange` gives them).
 */
export function placeChanges(redline: Redline, lines: readonly Line[]): ReadonlyMap<Change, readonly string[]> {
  const { before, after } = redline;
  const kept = headingsKept(redline);
  const above = headingsAbove(before.blocks);
  const places = new Map<Change, readonly string[]>();
  let [current, currentHeading]: [readonly string[], Block | null] = [[], null];
  for (const { role, block, change } of lines) {
    if (role === 'moved-away') continue;
    const isGone = role === 'deleted';
    const heading = isGone ? before.blocks[above[block.index] ?? -1] : undefined;
    const present = heading === undefined ? undefined : kept.get(heading.index);
    if (!isGone) current = sectionNames(pathOf(block), after.title);
    else if (block.kind === 'heading') current = sectionNames(pathOf(block), before.title);
    if (block.kind === 'heading') currentHeading = block;
    if (change === null || places.has(change)) continue;
    const isUnderOwn = heading !== undefined && heading === currentHeading;
    if (isGone && present !== undefined) places.set(change, sectionNames(pathOf(present), after.title));
    else if (isGone && (isUnderOwn || currentHeading === null)) {
      places.set(change, sectionNames(pathOf(block), before.title));
    } else places.set(change, current);
  }
  return places;
}
