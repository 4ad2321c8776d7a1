import type { ChainVerdict } from '../../core/ledger/types.ts';
import { chainCheck } from '../../core/ledger/verify-chain.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from './types.ts';

/** Verifies the stored ledger against itself and its head, entry by entry. Entries appended meanwhile are included. */
export async function verifyLedger(store: Pick<Store, 'ledger' | 'ledgerHead'>): Promise<ChainVerdict> {
  const check = chainCheck();
  let last = 0;
  try {
    for (;;) {
      const before = last;
      for await (const entry of store.ledger(last)) {
        check.see(entry);
        last = entry.seq;
      }
      // Read after the entries: another process may have appended in between, and those are read in the next round.
      const head = await store.ledgerHead();
      if (head.seq <= last || last === before) return check.verdict(head);
    }
  } catch (error) {
    if (error instanceof Refusal && String(error.facts.damagedRow).startsWith('ledger '))
      return { kind: 'changed', seq: last + 1 };
    throw error;
  }
}
