import { type Kysely, sql } from 'kysely';
import type { Delivery, DeliveryCounts, DeliveryState } from '../../core/delivery/delivery.ts';
import type { LedgerEntry } from '../../core/ledger/types.ts';
import { toDelivery, toLedgerEntry, toNotice, toRevision, toTranslation } from './rows.ts';
import { readHead } from './sql-writer.ts';
import type { Tables } from './tables.ts';
import type { Store } from './types.ts';

/** Rows read at a time: between two reads the connection is free for others. */
const rowsPerRead = 1000;

/** The part of the store that only reads. `guarded` turns faults of the database into Refusals. */
export function sqlReader(
  database: Kysely<Tables>,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
): Omit<Store, 'write' | 'close'> {
  return {
    revisions: (policy) =>
      guarded(async () => {
        const all = database.selectFrom('revisions').selectAll().orderBy('policy').orderBy('number');
        const rows = await (policy === undefined ? all : all.where('policy', '=', policy)).execute();
        return rows.map(toRevision);
      }),
    revision: (policy, number) =>
      guarded(async () => {
        const found = database
          .selectFrom('revisions')
          .selectAll()
          .where('policy', '=', policy)
          .where('number', '=', number);
        const row = await found.executeTakeFirst();
        return row ? toRevision(row) : null;
      }),
    translations: (policy, number) =>
      guarded(async () => {
        const rows = await database
          .selectFrom('translations')
          .selectAll()
          .where('policy', '=', policy)
          .where('number', '=', number)
          .orderBy('locale')
          .orderBy('edition')
          .execute();
        return rows.filter((row, index) => rows[index + 1]?.locale !== row.locale).map(toTranslation);
      }),
    notices: () =>
      guarded(async () => {
        const rows = await database
          .selectFrom('notices')
          .selectAll()
          .orderBy('policy')
          .orderBy('revision')
          .orderBy('id')
          .execute();
        return rows.map(toNotice);
      }),
    notice: (id) =>
      guarded(async () => {
        const row = await database.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst();
        return row ? toNotice(row) : null;
      }),
    deliveryCounts: (notice) => guarded(() => deliveryCounts(database, notice)),
    deliveries: (notice, state, limit) =>
      guarded(async () => {
        const rows = await database
          .selectFrom('deliveries')
          .selectAll()
          .where('notice', '=', notice)
          // Spelt out, not bound: only then does SQLite use the partial index of that state.
          .where('state', '=', sql.lit(state))
          .orderBy('recipient')
          .limit(limit)
          .execute();
        return rows.map(toDelivery);
      }),
    sentDeliveries: (notice) => sentDeliveries(database, guarded, notice),
    ledger: (after = 0) => ledgerEntries(database, guarded, after),
    ledgerHead: () => guarded(() => readHead(database)),
  };
}

async function deliveryCounts(database: Kysely<Tables>, notice: string): Promise<DeliveryCounts> {
  const rows = await database
    .selectFrom('deliveries')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count'), fn.max('sent_on').as('lastSentOn')])
    .where('notice', '=', notice)
    .groupBy('state')
    .execute();
  const count = (state: DeliveryState) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    pending: count('pending'),
    attempting: count('attempting'),
    sent: count('sent'),
    excluded: count('excluded'),
    lastSentOn: rows.find((row) => row.state === 'sent')?.lastSentOn ?? null,
  };
}

async function* sentDeliveries(
  database: Kysely<Tables>,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
  notice: string,
): AsyncGenerator<Delivery> {
  let last = '';
  for (;;) {
    const rows = await guarded(() =>
      database
        .selectFrom('deliveries')
        .selectAll()
        .where('notice', '=', notice)
        .where('state', '=', 'sent')
        .where('recipient', '>', last)
        .orderBy('recipient')
        .limit(rowsPerRead)
        .execute(),
    );
    for (const row of rows) {
      yield toDelivery(row);
      last = row.recipient;
    }
    if (rows.length < rowsPerRead) return;
  }
}

async function* ledgerEntries(
  database: Kysely<Tables>,
  guarded: <T>(work: () => Promise<T>) => Promise<T>,
  after: number,
): AsyncGenerator<LedgerEntry> {
  let last = after;
  for (;;) {
    const rows = await guarded(() =>
      database.selectFrom('ledger').selectAll().where('seq', '>', last).orderBy('seq').limit(rowsPerRead).execute(),
    );
    for (const row of rows) {
      yield toLedgerEntry(row);
      last = row.seq;
    }
    if (rows.length < rowsPerRead) return;
  }
}
