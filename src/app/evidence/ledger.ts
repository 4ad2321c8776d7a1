import type { LedgerEntry } from '../../core/ledger/types.ts';
import { type Workspace, withStore } from '../workspace/workspace.ts';

/** All entries, oldest first. */
export async function ledgerEntries(workspace: Workspace): Promise<readonly LedgerEntry[]> {
  return withStore(workspace, async (store) => {
    const entries: LedgerEntry[] = [];
    for await (const entry of store.ledger()) entries.push(entry);
    return entries;
  });
}
