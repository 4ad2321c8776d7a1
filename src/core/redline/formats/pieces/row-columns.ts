import type { Block } from '../../../text/policy/types.ts';
import type { Change, Redline } from '../../change/types.ts';

/** The names of the columns that a row stands under on either side, where they are known. */
export interface RowColumns {
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

export const unknownColumns: RowColumns = { before: null, after: null };

/** The columns of a change's row; unknown for a block that is no row. */
export function columnsOf(change: Change | null, block: Block, { before, after }: Redline): RowColumns {
  if (block.kind !== 'row') return unknownColumns;
  const [from, to] = [before.blocks[change?.beforeBlocks[0] ?? -1], after.blocks[change?.afterBlocks[0] ?? -1]];
  return { before: from?.header ?? null, after: to?.header ?? null };
}
