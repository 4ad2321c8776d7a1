import type { Block, BlockKind } from '../../../text/policy/types.ts';
import type { Change, Redline } from '../../change/types.ts';
import { anchorsOf } from './anchors.ts';
import { linesOfPieces, type Piece } from './pieces.ts';
import { columnsOf, type RowColumns } from './row-columns.ts';
import { placedEdits } from './sentence-places.ts';

/**
 * What a line is to the reader. `moved-away` stands where a moved block stood, with its before text; `moved-here` where it
 * stands now, with the edits inside it.
 */
export type LineRole = 'unchanged' | 'edited' | 'inserted' | 'deleted' | 'moved-away' | 'moved-here';

/** One block as displayed: a block of the after text, or a block of the before text that is gone from its place. */
export interface Line {
  readonly role: LineRole;
  /** The block whose kind, level and marker the line shows. */
  readonly block: Block;
  /** Null where nothing changed. */
  readonly change: Change | null;
  /** True on the first line of its change in this role. */
  readonly first: boolean;
  /** True where the border above this line is new: the block was split here. */
  readonly split: boolean;
  readonly pieces: readonly Piece[];
  /** For a changed table row: the columns that it stood and stands under. */
  readonly columns?: RowColumns;
}

type Blocks = readonly Block[];

function blocksAt(indexes: readonly number[], blocks: Blocks): Blocks {
  return indexes.flatMap((index) => blocks[index] ?? []);
}

/** Section path with a heading's own title: where a reader stands after reading the block. */
function placeOf(block: Block | undefined): string {
  if (block === undefined) return '';
  return JSON.stringify(block.kind === 'heading' ? [...block.section, block.text] : block.section);
}

/** True for the kinds whose neighbours form one list or table. */
function hasJoints(kind: BlockKind): boolean {
  return kind === 'item' || kind === 'row';
}

/** The pieces of one block of a deletion. */
export function piecesOfDeleted(change: Change, block: Block, redline: Redline): readonly Piece[] {
  return change.beforeBlocks.length === 1 ? placedEdits(change, redline) : [['-', block.text]];
}

/** The lines of blocks that are gone from their place, by before index. */
function linesGone(redline: Redline): ReadonlyMap<number, Line> {
  const { before, changes } = redline;
  const lines = new Map<number, Line>();
  for (const change of changes) {
    if (change.kind !== 'deleted' && change.kind !== 'moved') continue;
    const role = change.kind === 'deleted' ? 'deleted' : 'moved-away';
    blocksAt(change.beforeBlocks, before.blocks).forEach((block, at) => {
      const pieces = role === 'deleted' ? piecesOfDeleted(change, block, redline) : [['-', block.text] as const];
      lines.set(block.index, { role, block, change, first: at === 0, split: false, pieces });
    });
  }
  return lines;
}

const rolesHere = {
  inserted: 'inserted',
  deleted: null,
  moved: 'moved-here',
  replaced: 'edited',
  retitled: 'edited',
  reformatted: 'edited',
} as const;

/** The lines of changed blocks of the after text, by after index. */
function linesHere(redline: Redline): ReadonlyMap<number, Line> {
  const { before, after, changes } = redline;
  const lines = new Map<number, Line>();
  for (const change of changes) {
    const role = rolesHere[change.kind];
    if (role === null) continue;
    const here = blocksAt(change.afterBlocks, after.blocks);
    const gone = blocksAt(change.beforeBlocks, before.blocks);
    linesOfPieces(change, gone, here, placedEdits(change, redline)).forEach(({ pieces, split }, at) => {
      const block = here[at];
      if (block === undefined) return;
      const columns = columnsOf(change, block, redline);
      lines.set(block.index, { role, block, change, first: at === 0, split, pieces, columns });
    });
  }
  return lines;
}

/**
 * The whole after text in its order with every change in place, and the blocks that are gone where they stood. Leaving out
 * the `deleted` and `moved-away` lines gives the after text; leaving out `inserted` and `moved-here` gives the before text.
 *
 * Where old and new blocks meet between the same unchanged neighbours, the old come first, but what was inserted at the end
 * of a section comes before a deleted section that followed it.
 */
export function arrange(redline: Redline): readonly Line[] {
  const { before, after } = redline;
  const gone = linesGone(redline);
  const here = linesHere(redline);
  const anchors = anchorsOf(redline);
  const boundAt = new Array<number>(after.blocks.length + 1).fill(before.blocks.length);
  for (let at = after.blocks.length - 1; at >= 0; at -= 1) boundAt[at] = anchors.get(at) ?? boundAt[at + 1] ?? 0;

  const lines: Line[] = [];
  let from = 0;
  /** Adds the lines gone before `bound`; with `meets`, only those that an insertion in the same place should follow. */
  const flush = (bound: number, meets: { readonly place: string; readonly kind: BlockKind } | null): void => {
    for (; from < bound; from += 1) {
      const line = gone.get(from);
      if (line === undefined) continue;
      // A list or table that goes on is not cut in two by what stood after it.
      const cuts = meets !== null && line.block.kind !== meets.kind && lines.at(-1)?.block.kind === meets.kind;
      if (meets !== null && (placeOf(line.block) !== meets.place || (cuts && hasJoints(meets.kind)))) return;
      lines.push(line);
    }
  };
  let [placeBefore, placeAfter] = ['[]', '[]'];
  after.blocks.forEach((block, at) => {
    const anchor = anchors.get(at);
    const bound = boundAt[at] ?? before.blocks.length;
    const place = placeOf(block);
    flush(bound, anchor === undefined && place === placeAfter ? { place: placeBefore, kind: block.kind } : null);
    if (anchor !== undefined) placeBefore = placeOf(before.blocks[anchor]);
    placeAfter = place;
    const unchanged: Line = {
      role: 'unchanged',
      block,
      change: null,
      first: false,
      split: false,
      pieces: [['=', block.text]],
    };
    lines.push(here.get(at) ?? unchanged);
  });
  flush(before.blocks.length, null);
  return lines;
}
