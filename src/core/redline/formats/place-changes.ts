import type { Block } from '../../policy/types.ts';
import type { Change, Redline } from '../types.ts';
import { anchorsOf } from './anchors.ts';
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
    if (change.kind === 'moved') change.beforeBlocks.forEach((from, at) => keep(from, change.afterBlocks[at]));
  }
  return kept;
}

/**
 * The section that each change is listed under, as names for people, outermost first; empty at the top of the text. A heading
 * is listed under its own title, a deletion under the present title of the section it stood in, where that is still there.
 */
export function placeChanges(redline: Redline): ReadonlyMap<Change, readonly string[]> {
  const { before, after, changes } = redline;
  const kept = headingsKept(redline);
  const headingAbove = new Array<number>(before.blocks.length);
  let above = -1;
  for (const block of before.blocks) {
    if (block.kind === 'heading') above = block.index;
    headingAbove[block.index] = above;
  }
  const placeOf = (change: Change): readonly string[] => {
    const here = after.blocks[change.afterBlocks[0] ?? -1];
    if (here !== undefined) return sectionNames(pathOf(here), after.title);
    const gone = before.blocks[change.beforeBlocks[0] ?? -1];
    const heading = gone === undefined ? undefined : kept.get(headingAbove[gone.index] ?? -1);
    if (heading !== undefined) return sectionNames(pathOf(heading), after.title);
    return sectionNames(gone === undefined ? change.section : pathOf(gone), before.title);
  };
  return new Map(changes.map((change) => [change, placeOf(change)]));
}
