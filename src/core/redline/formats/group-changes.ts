import type { Change, Redline } from '../types.ts';
import { changeLabel, isEdited, sectionName } from './wording.ts';

/** Neighbouring changes that read as one: whole blocks inserted or deleted together, or moved together untouched. */
export interface ChangeGroup {
  /** Section for people; empty at the top of the text. */
  readonly section: string;
  readonly label: string;
  /** `4`, or `4–9` for a group, as in `numberChanges`; empty for changes that show no word. */
  readonly numbers: string;
  /** At least one, of one kind. */
  readonly changes: readonly [Change, ...Change[]];
}

/** Which changes a listing shows. */
export interface ChangeSelection {
  /** Also changes that show no word. */
  readonly showFormatting: boolean;
  /** Only changes with words inserted or deleted: no pure move, no pure reordering. */
  readonly wordsOnly: boolean;
}

interface OpenGroup {
  readonly section: string;
  readonly label: string;
  readonly changes: [Change, ...Change[]];
}

/**
 * The number that every format shows for a change: its place, from 1, among the changes that show a word, so that a number
 * means the same change whatever a listing leaves out.
 */
export function numberChanges(redline: Redline): ReadonlyMap<Change, number> {
  const visible = redline.changes.filter(({ kind }) => kind !== 'reformatted');
  return new Map(visible.map((change, at) => [change, at + 1]));
}

function isShown(change: Change, selection: ChangeSelection): boolean {
  if (change.kind === 'reformatted') return selection.showFormatting && !selection.wordsOnly;
  return !selection.wordsOnly || isEdited(change);
}

function joins(open: OpenGroup, change: Change, section: string, label: string): boolean {
  if (open.section !== section || open.label !== label || open.changes[0].kind !== change.kind) return false;
  if (change.kind === 'inserted' || change.kind === 'deleted' || change.kind === 'reformatted') return true;
  return change.kind === 'moved' && !isEdited(change);
}

function numbersOf(changes: readonly Change[], numbers: ReadonlyMap<Change, number>): string {
  const own = changes.flatMap((change) => numbers.get(change) ?? []);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

/**
 * The changes in their order, neighbours that read as one joined. A deletion is listed under the section it stood in.
 */
export function groupChanges(redline: Redline, selection: ChangeSelection): readonly ChangeGroup[] {
  const numbers = numberChanges(redline);
  const groups: OpenGroup[] = [];
  let previous: Change | undefined;
  for (const change of redline.changes) {
    if (change.kind === 'reformatted' && !selection.showFormatting) continue;
    const open = groups.at(-1);
    const isNeighbour = previous !== undefined && open?.changes.at(-1) === previous;
    previous = change;
    if (!isShown(change, selection)) continue;
    const title = change.kind === 'deleted' ? redline.before.title : redline.after.title;
    const section = sectionName(change.section, title);
    const label = changeLabel(change, redline);
    if (open !== undefined && isNeighbour && joins(open, change, section, label)) open.changes.push(change);
    else groups.push({ section, label, changes: [change] });
  }
  return groups.map(({ section, label, changes }) => {
    const blocks = changes.reduce((sum, change) => sum + blocksOf(change), 0);
    const size = blocks > 1 && changes[0].kind !== 'replaced' ? ` (${blocks} blocks)` : '';
    return { section, label: `${label}${size}`, numbers: numbersOf(changes, numbers), changes };
  });
}

function blocksOf({ beforeBlocks, afterBlocks }: Change): number {
  return Math.max(beforeBlocks.length, afterBlocks.length);
}
