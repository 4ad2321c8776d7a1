import type { Instant, IsoDate } from '../../core/calendar/days/types.ts';
import type { Delivery, DeliveryCounts, DeliveryState } from '../../core/delivery/delivery.ts';
import type { Occasion } from '../../core/ledger/occasion.ts';
import type { LedgerEntry, LedgerHead } from '../../core/ledger/types.ts';
import type { Revision, Translation } from '../../core/notice/life/revision.ts';
import type { Notice } from '../../core/notice/life/types.ts';

/** The right to change something, and the process that has it. */
export interface Lease {
  /** What it is the right to. */
  readonly name: string;
  readonly pid: number;
  readonly host: string;
  /** The command's name: `tick`. */
  readonly command: string;
  readonly since: Instant;
  readonly renewed: Instant;
}

/**
 * What the use cases ask of the database. Every method throws a Refusal where the database is busy, full, damaged or out of
 * reach, and where a stored row is not what was written; the row is named. Reading sees what is committed: inside `write`,
 * the state before it.
 */
export interface Store {
  revisions(policy?: string): Promise<readonly Revision[]>;
  revision(policy: string, number: number): Promise<Revision | null>;
  /** The translations kept with a revision, by locale: of each the last one that was added. */
  translations(policy: string, number: number): Promise<readonly Translation[]>;
  notices(): Promise<readonly Notice[]>;
  notice(id: string): Promise<Notice | null>;
  /**
   * Does `work` in one IMMEDIATE transaction: all of it and its ledger entries, or nothing. Calls wait for each other;
   * a call from within `work` throws, because it would wait for itself.
   */
  write<T>(occasion: Occasion, work: (writer: StoreWriter) => Promise<T>): Promise<T>;
  deliveryCounts(notice: string): Promise<DeliveryCounts>;
  /** At most `limit` deliveries in `state`, in order of recipient. */
  deliveries(notice: string, state: DeliveryState, limit: number): Promise<readonly Delivery[]>;
  /** The sent deliveries of a notice in order of recipient, which is the order in which they were sent; streamed. */
  sentDeliveries(notice: string): AsyncIterable<Delivery>;
  /** All entries with `seq` greater than `after`, ascending, streamed. */
  ledger(after?: number): AsyncIterable<LedgerEntry>;
  /** The last entry as it is remembered beside the chain; `seq` is 0 before the first entry. */
  ledgerHead(): Promise<LedgerHead>;
  close(): Promise<void>;
}

export interface StoreWriter {
  /** Throws if the number is taken or not the next. */
  addRevision(revision: Revision): Promise<void>;
  /** Keeps a translation with a recorded revision, in the place of an earlier one of that locale, which stays stored. */
  addTranslation(translation: Translation): Promise<void>;
  /** Inserts or replaces the notice; a changed `revision`, `policy`, `beforeHash` or `afterHash` of an existing notice throws. */
  saveNotice(notice: Notice): Promise<void>;
  addDeliveries(deliveries: readonly Delivery[]): Promise<void>;
  /**
   * Moves the named recipients' deliveries of a notice to `state`. Throws where one of them is unknown or already sent:
   * `sent` is final, and only `sent` has a `sentOn`.
   */
  setDeliveries(
    notice: string,
    recipients: readonly string[],
    state: DeliveryState,
    sentOn: IsoDate | null,
  ): Promise<void>;
  /** The lease of that name as it is within this transaction; null where nobody holds it. */
  lease(name: string): Promise<Lease | null>;
  /** Inserts or replaces the lease of that name. */
  setLease(lease: Lease): Promise<void>;
  dropLease(name: string): Promise<void>;
  /** Appends to the ledger. The body must be JSON; members that are `undefined` are left out. */
  append(event: string, subject: string, body: Readonly<Record<string, unknown>>): Promise<void>;
}
