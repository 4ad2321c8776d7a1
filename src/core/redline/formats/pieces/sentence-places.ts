import type { Block } from '../../../text/policy/types.ts';
import type { Change, Edit, EditPlace, Redline, SentenceMove } from '../../change/types.ts';
import { numberChanges } from './number-changes.ts';

/** One end of a sentence that went elsewhere: `from` where it stood, `to` where it stands now. */
export interface SentencePlace {
  /** `s1`, `s2` … in the order of the redline's sentence moves; both ends have the same. */
  readonly id: string;
  readonly end: 'from' | 'to';
  /** The number of the change that the other end is in; null where that is the same change. */
  readonly other: number | null;
  /** From the sentence as it stood to the sentence as it stands. */
  readonly edits: readonly Edit[];
}

/** What a format says beside the sentence: `moved to 7`, `moved from 3`; `moved` within one change. */
export function placeLabel({ end, other }: SentencePlace): string {
  return other === null ? 'moved' : `moved ${end === 'from' ? 'to' : 'from'} ${other}`;
}

/** An edit, or the part of one that is a sentence which went elsewhere. */
export type PlacedEdit = readonly [op: Edit[0], text: string, place?: SentencePlace];

interface Cut {
  readonly edit: number;
  readonly start: number;
  readonly end: number;
  readonly place: SentencePlace;
}

/**
 * True where a sentence can be shown on its way in the change: prose of one block on either side that stands where it stood. A
 * sentence of a block that moved, was split or merged, or of a table, is shown as deleted and inserted.
 */
function canShow(change: Change, { before, after }: Redline): boolean {
  if (change.kind === 'moved' || change.beforeBlocks.length > 1 || change.afterBlocks.length > 1) return false;
  const isProse = (block: Block | undefined): boolean =>
    block === undefined || !['row', 'heading', 'code'].includes(block.kind);
  return isProse(before.blocks[change.beforeBlocks[0] ?? -1]) && isProse(after.blocks[change.afterBlocks[0] ?? -1]);
}

/** True where a sentence was only rewritten in its place: nothing that stayed stands between the old and the new. */
function isRewritten({ from, to }: SentenceMove, change: Change): boolean {
  const [first, last] = [Math.min(from.edit, to.edit), Math.max(from.edit, to.edit)];
  return change.edits.slice(first, last).every(([op, text]) => op !== '=' || !/[\p{L}\p{N}]/u.test(text));
}

/** The sentences that went from one change to another, or to another place in one: not those that were only rewritten. */
export function sentencesMoved({ changes, sentenceMoves = [] }: Redline): readonly SentenceMove[] {
  if (sentenceMoves.length === 0) return [];
  const byId = new Map(changes.map((change) => [change.id, change]));
  return sentenceMoves.filter((move) => {
    const change = move.from.change === move.to.change ? byId.get(move.to.change) : undefined;
    return change === undefined || !isRewritten(move, change);
  });
}

function cutsOf(redline: Redline): ReadonlyMap<Change, readonly Cut[]> {
  const numbers = numberChanges(redline);
  const byId = new Map(redline.changes.map((change) => [change.id, change]));
  const cuts = new Map<Change, Cut[]>();
  const add = (change: Change, { edit, start, end }: EditPlace, place: SentencePlace): void => {
    const own = cuts.get(change) ?? [];
    own.push({ edit, start, end, place });
    cuts.set(change, own);
  };
  sentencesMoved(redline).forEach((move, at) => {
    const [from, to] = [byId.get(move.from.change), byId.get(move.to.change)];
    if (from === undefined || to === undefined || !canShow(from, redline) || !canShow(to, redline)) return;
    const common = { id: `s${at + 1}`, edits: move.edits };
    const numberOf = (other: Change): number | null => (from === to ? null : (numbers.get(other) ?? null));
    add(from, move.from, { ...common, end: 'from', other: numberOf(to) });
    add(to, move.to, { ...common, end: 'to', other: numberOf(from) });
  });
  for (const own of cuts.values()) own.sort((a, b) => a.edit - b.edit || a.start - b.start);
  return cuts;
}

/** Reckoned once for a redline, however many listings and changes ask. */
const known = new WeakMap<Redline, ReadonlyMap<Change, readonly Cut[]>>();

/** The change's edits, those parts cut out that are sentences which went elsewhere. Joined, they are the change's edits. */
export function placedEdits(change: Change, redline: Redline): readonly PlacedEdit[] {
  const all = known.get(redline) ?? cutsOf(redline);
  known.set(redline, all);
  const cuts = all.get(change);
  if (cuts === undefined) return change.edits;
  let next = 0;
  return change.edits.flatMap(([op, text], edit): PlacedEdit[] => {
    const parts: PlacedEdit[] = [];
    let done = 0;
    for (let cut = cuts[next]; cut !== undefined && cut.edit === edit; cut = cuts[next]) {
      next += 1;
      if (cut.start > done) parts.push([op, text.slice(done, cut.start)]);
      parts.push([op, text.slice(cut.start, cut.end), cut.place]);
      done = cut.end;
    }
    if (done < text.length) parts.push([op, text.slice(done)]);
    return parts;
  });
}
