import type { Change, Redline } from '../../change/types.ts';

/**
 * The number that every format shows for a change: its place, from 1, among the changes that show a word, so that a number
 * means the same change whatever a listing leaves out.
 */
export function numberChanges(redline: Redline): ReadonlyMap<Change, number> {
  const visible = redline.changes.filter(({ kind }) => kind !== 'reformatted');
  return new Map(visible.map((change, at) => [change, at + 1]));
}
