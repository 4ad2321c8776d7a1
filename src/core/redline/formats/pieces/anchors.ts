import type { Change, Redline } from '../../change/types.ts';

/** True for a change whose blocks stand where they stood. */
function keepsPlace({ kind }: Change): boolean {
  return kind !== 'inserted' && kind !== 'deleted' && kind !== 'moved';
}

/** For each block of the after text that kept its place, the before index of its (first) counterpart. */
export function anchorsOf({ before, after, changes }: Redline): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  const touchedBefore = new Set<number>();
  const touchedAfter = new Set<number>();
  for (const change of changes) {
    for (const index of change.beforeBlocks) touchedBefore.add(index);
    for (const index of change.afterBlocks) touchedAfter.add(index);
    const [from] = change.beforeBlocks;
    if (!keepsPlace(change) || from === undefined) continue;
    for (const index of change.afterBlocks) anchors.set(index, from);
  }
  const unchangedBefore = before.blocks.filter((block) => !touchedBefore.has(block.index));
  const unchangedAfter = after.blocks.filter((block) => !touchedAfter.has(block.index));
  unchangedAfter.forEach((block, at) => {
    const counterpart = unchangedBefore[at];
    if (counterpart !== undefined) anchors.set(block.index, counterpart.index);
  });
  return anchors;
}
