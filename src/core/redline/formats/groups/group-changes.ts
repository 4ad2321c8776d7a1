import type { Change, Redline } from '../../change/types.ts';
import { arrange } from '../pieces/arrange.ts';
import { numberChanges } from '../pieces/number-changes.ts';
import { placeChanges } from './place-changes.ts';
import { changeLabel, isEdited } from './wording.ts';

/** Neighbouring changes that read as one: whole blocks inserted or deleted together, or moved together untouched. */
export interface ChangeGroup {
  /** Section names for people, outermost first; empty at the top of the text. Of sections that moved together, the first. */
  readonly section: readonly string[];
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
  readonly section: readonly string[];
  readonly label: string;
  readonly changes: [Change, ...Change[]];
}

function isShown(change: Change, selection: ChangeSelection): boolean {
  if (change.kind === 'reformatted') return selection.showFormatting && !selection.wordsOnly;
  return !selection.wordsOnly || isEdited(change);
}

/** True where both paths name the same sections. */
export function isSamePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}

function joins(open: OpenGroup, change: Change, section: readonly string[], label: string): boolean {
  // A section that moved as a whole is one move, with its headings and lists.
  const isOneRun = change.run !== undefined && open.changes[0].run === change.run;
  if (isOneRun && !isEdited(change) && !isEdited(open.changes[0])) return true;
  if (!isSamePath(open.section, section) || open.label !== label || open.changes[0].kind !== change.kind) return false;
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
 * The changes in their order, neighbours that read as one joined. Sections are those of `placeChanges`.
 */
export function groupChanges(redline: Redline, selection: ChangeSelection): readonly ChangeGroup[] {
  const numbers = numberChanges(redline);
  const places = placeChanges(redline, arrange(redline));
  const groups: OpenGroup[] = [];
  let previous: Change | undefined;
  for (const change of redline.changes) {
    if (change.kind === 'reformatted' && !selection.showFormatting) continue;
    const open = groups.at(-1);
    const isNeighbour = previous !== undefined && open?.changes.at(-1) === previous;
    previous = change;
    if (!isShown(change, selection)) continue;
    const section = places.get(change) ?? [];
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
