import type { Instant, IsoDate } from '../calendar/days/types.ts';

/** One entry of the append-only list of everything that happened. */
export interface LedgerEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly today: IsoDate;
  readonly rehearsed: boolean;
  readonly actor: string;
  /** `revision-recorded`, `notice-announced` … */
  readonly event: string;
  /** What it is about: `privacy@2`, `privacy-r2`. */
  readonly subject: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Hash of the previous entry; 64 zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** The last entry as it is remembered beside the chain, so that a cut tail shows. `seq` is 0 for an empty ledger. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the entries and the remembered head say about each other. `seq` is the first place where they disagree. */
export type ChainVerdict =
  | { readonly kind: 'intact'; readonly entries: number; readonly head: LedgerHead }
  /** The entry's content or hash is not what was written. */
  | { readonly kind: 'changed'; readonly seq: number }
  /** The entry that belongs there is nowhere. */
  | { readonly kind: 'missing'; readonly seq: number }
  /** The entry there belongs elsewhere in the ledger. */
  | { readonly kind: 'reordered'; readonly seq: number }
  /** The entry there was never appended. */
  | { readonly kind: 'inserted'; readonly seq: number }
  /** The entries from `seq` to `lastSeq`, both included, were cut off the end. */
  | { readonly kind: 'truncated'; readonly seq: number; readonly lastSeq: number };
