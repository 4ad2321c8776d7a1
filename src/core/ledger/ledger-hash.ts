import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { LedgerEntry, LedgerHead } from './types.ts';

/** The head of a ledger without entries: what the first entry is chained to. */
export const emptyHead: LedgerHead = { seq: 0, hash: '0'.repeat(64) };

/**
 * The hash of an entry: lower-case hexadecimal SHA-256 over the canonical JSON of everything in it but `hash` itself.
 * Throws TypeError where the body holds what JSON cannot carry.
 */
export function ledgerHash(entry: Omit<LedgerEntry, 'hash'>): string {
  const { seq, at, today, rehearsed, actor, event, subject, body, previousHash } = entry;
  const hashed = canonicalJson({ seq, at, today, rehearsed, actor, event, subject, body, previousHash });
  return createHash('sha256').update(hashed, 'utf8').digest('hex');
}
