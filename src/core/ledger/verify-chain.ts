import { emptyHead, ledgerHash } from './ledger-hash.ts';
import type { ChainVerdict, LedgerEntry, LedgerHead } from './types.ts';

/** Checks entries one at a time, so that a ledger of any length needs no memory. */
export interface ChainCheck {
  /** The next entry, in the order in which the ledger is stored. */
  see(entry: LedgerEntry): void;
  /** What all entries amount to. `head` is the remembered one; without it a cut tail cannot show. */
  verdict(head?: LedgerHead): ChainVerdict;
}

/** The first entry that does not follow from those before it, and what the later ones tell about it. */
interface Break {
  readonly entry: LedgerEntry;
  readonly ownHashHolds: boolean;
  /** The entry that belongs there comes later. */
  successorSeen: boolean;
  /** The entry that the intruder was chained to comes later. */
  anchorSeen: boolean;
}

/**
 * Verifies a ledger: every entry's hash, its link to the one before, its number, and the remembered head. Finds a changed,
 * missing, reordered or inserted entry and a cut tail. A ledger that was rewritten whole, head included, can be told only by
 * a head that was kept elsewhere: pass that one.
 */
export function verifyChain(entries: Iterable<LedgerEntry>, head?: LedgerHead): ChainVerdict {
  const check = chainCheck();
  for (const entry of entries) check.see(entry);
  return check.verdict(head);
}

/** As `verifyChain`, for entries that arrive one by one. */
export function chainCheck(): ChainCheck {
  let last: LedgerHead = emptyHead;
  let lastLink = '';
  let broken: Break | null = null;
  return {
    see(entry) {
      if (broken !== null) {
        broken.successorSeen ||= entry.previousHash === last.hash;
        broken.anchorSeen ||= entry.hash === broken.entry.previousHash;
        return;
      }
      const ownHashHolds = ledgerHash(entry) === entry.hash;
      if (ownHashHolds && entry.seq === last.seq + 1 && entry.previousHash === last.hash) {
        lastLink = last.hash;
        last = { seq: entry.seq, hash: entry.hash };
      } else broken = { entry, ownHashHolds, successorSeen: false, anchorSeen: false };
    },
    verdict(head) {
      return broken === null ? endOf(last, head) : diagnosis(last, lastLink, broken);
    },
  };
}

function endOf(last: LedgerHead, head: LedgerHead | undefined): ChainVerdict {
  if (head !== undefined) {
    if (last.seq < head.seq) return { kind: 'truncated', seq: last.seq + 1, lastSeq: head.seq };
    if (last.seq > head.seq) return { kind: 'inserted', seq: head.seq + 1 };
    if (last.hash !== head.hash) return { kind: 'changed', seq: last.seq };
  }
  return { kind: 'intact', entries: last.seq, head: last };
}

/** `last` is the last good entry, `lastLink` the hash that it is chained to. */
function diagnosis(
  last: LedgerHead,
  lastLink: string,
  { entry, ownHashHolds, successorSeen, anchorSeen }: Break,
): ChainVerdict {
  const expectedSeq = last.seq + 1;
  if (entry.previousHash === last.hash && entry.seq === expectedSeq) return { kind: 'changed', seq: expectedSeq };
  if (successorSeen) return { kind: anchorSeen ? 'reordered' : 'inserted', seq: expectedSeq };
  // Chained to the same entry as the last good one: somebody put that one in between, hashes and all.
  if (last.seq > 0 && entry.previousHash === lastLink) return { kind: 'inserted', seq: last.seq };
  if (entry.seq > expectedSeq) return { kind: 'missing', seq: expectedSeq };
  // In its right place and whole, but chained to another predecessor: that one was changed together with its hash.
  if (ownHashHolds && entry.seq === expectedSeq && last.seq > 0) return { kind: 'changed', seq: last.seq };
  return { kind: wasRenumbered(entry) ? 'missing' : 'changed', seq: expectedSeq };
}

/** True where the entry's hash holds for a later number, as after a deletion that was covered up by renumbering. */
function wasRenumbered(entry: LedgerEntry): boolean {
  for (let shift = 1; shift <= 1000; shift++) {
    if (ledgerHash({ ...entry, seq: entry.seq + shift }) === entry.hash) return true;
  }
  return false;
}
