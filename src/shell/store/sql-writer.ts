import type { Transaction } from 'kysely';
import type { IsoDate } from '../../core/calendar/days/types.ts';
import type { Delivery, DeliveryState } from '../../core/delivery/delivery.ts';
import { emptyHead, ledgerHash } from '../../core/ledger/ledger-hash.ts';
import type { Occasion } from '../../core/ledger/occasion.ts';
import type { LedgerHead } from '../../core/ledger/types.ts';
import type { Revision, Translation } from '../../core/notice/life/revision.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { hashOf } from '../../core/text/policy/canonical-text.ts';
import { damagedRow } from './database-refusal.ts';
import { noticeFault } from './notice-schema.ts';
import { fromDelivery, fromLedgerEntry, fromNotice, fromRevision } from './rows.ts';
import type { Tables } from './tables.ts';
import type { Lease, StoreWriter } from './types.ts';

/** Rows an INSERT carries, and names an IN list: SQLite takes 32,766 parameters a statement. */
const rowsPerStatement = 1000;

/** The writer of one open transaction. What it is given is checked here, so that nothing is stored that cannot be read. */
export function sqlWriter(transaction: Transaction<Tables>, occasion: Occasion): StoreWriter {
  return {
    addRevision: (revision) => addRevision(transaction, revision),
    addTranslation: (translation) => addTranslation(transaction, translation),
    saveNotice: (notice) => saveNotice(transaction, notice),
    addDeliveries: (deliveries) => addDeliveries(transaction, deliveries),
    setDeliveries: (notice, recipients, state, sentOn) =>
      setDeliveries(transaction, { notice, recipients, state, sentOn }),
    lease: async (name) =>
      (await transaction.selectFrom('leases').selectAll().where('name', '=', name).executeTakeFirst()) ?? null,
    setLease: (lease) => setLease(transaction, lease),
    dropLease: async (name) => void (await transaction.deleteFrom('leases').where('name', '=', name).execute()),
    append: (event, subject, body) => append(transaction, occasion, { event, subject, body }),
  };
}

async function addRevision(transaction: Transaction<Tables>, revision: Revision): Promise<void> {
  const { policy, number, hash, text } = revision;
  if (hashOf(text) !== hash) throw new Error(`${policy}@${number} does not have the hash of its text`);
  const last = await transaction
    .selectFrom('revisions')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('policy', '=', policy)
    .executeTakeFirst();
  const next = (last?.number ?? 0) + 1;
  if (number !== next) throw new Error(`${policy}@${number} cannot be added: the next revision is ${next}`);
  await transaction.insertInto('revisions').values(fromRevision(revision)).execute();
}

async function addTranslation(transaction: Transaction<Tables>, translation: Translation): Promise<void> {
  const { policy, number, locale, hash, text } = translation;
  if (hashOf(text) !== hash) throw new Error(`${policy}@${number} in ${locale} does not have the hash of its text`);
  const last = await transaction
    .selectFrom('translations')
    .select(({ fn }) => fn.max('edition').as('edition'))
    .where('policy', '=', policy)
    .where('number', '=', number)
    .where('locale', '=', locale)
    .executeTakeFirst();
  await transaction
    .insertInto('translations')
    .values({ ...translation, edition: (last?.edition ?? 0) + 1 })
    .execute();
}

async function saveNotice(transaction: Transaction<Tables>, notice: Notice): Promise<void> {
  const fault = noticeFault(notice);
  if (fault !== null) throw new Error(`${notice.id} cannot be stored: ${fault}`);
  const { id, ...row } = fromNotice(notice);
  const present = await transaction
    .selectFrom('notices')
    .select(['policy', 'revision', 'before_hash', 'after_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (present === undefined) {
    await transaction
      .insertInto('notices')
      .values({ id, ...row })
      .execute();
    return;
  }
  for (const column of ['policy', 'revision', 'before_hash', 'after_hash'] as const) {
    if (present[column] !== row[column]) throw new Error(`${id} cannot change its ${column}: it is another notice`);
  }
  await transaction
    .updateTable('notices')
    .set({ state: row.state, document: row.document })
    .where('id', '=', id)
    .execute();
}

async function addDeliveries(transaction: Transaction<Tables>, deliveries: readonly Delivery[]): Promise<void> {
  for (const chunk of chunks(deliveries)) {
    await transaction.insertInto('deliveries').values(chunk.map(fromDelivery)).execute();
  }
}

async function setDeliveries(
  transaction: Transaction<Tables>,
  change: {
    readonly notice: string;
    readonly recipients: readonly string[];
    readonly state: DeliveryState;
    readonly sentOn: IsoDate | null;
  },
): Promise<void> {
  const { notice, recipients, state, sentOn } = change;
  for (const chunk of chunks([...new Set(recipients)])) {
    const { numUpdatedRows } = await transaction
      .updateTable('deliveries')
      .set({ state, sent_on: sentOn })
      .where('notice', '=', notice)
      .where('recipient', 'in', chunk)
      .executeTakeFirst();
    if (Number(numUpdatedRows) !== chunk.length) {
      throw new Error(
        `${notice}: ${chunk.length} deliveries were to become ${state}, and only ${numUpdatedRows} are known`,
      );
    }
  }
}

async function setLease(transaction: Transaction<Tables>, lease: Lease): Promise<void> {
  const { name, ...rest } = lease;
  await transaction
    .insertInto('leases')
    .values({ ...lease })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(rest))
    .execute();
}

async function append(
  transaction: Transaction<Tables>,
  occasion: Occasion,
  what: { readonly event: string; readonly subject: string; readonly body: Readonly<Record<string, unknown>> },
): Promise<void> {
  const head = await readHead(transaction);
  // A cut tail must not be covered up by going on after it.
  const last = await transaction
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { seq: lastSeq, hash: lastHash } = last ?? emptyHead;
  if (lastSeq !== head.seq || lastHash !== head.hash) {
    throw damagedRow('ledger_head 1', `the head ${head.seq} beside a ledger that ends with ${lastSeq}`);
  }
  const { at, today, rehearsed, actor } = occasion;
  const entry = { seq: head.seq + 1, at, today, rehearsed, actor, ...what, previousHash: head.hash };
  const hash = ledgerHash(entry);
  await transaction
    .insertInto('ledger')
    .values(fromLedgerEntry({ ...entry, hash }))
    .execute();
  await transaction.updateTable('ledger_head').set({ seq: entry.seq, hash }).where('one', '=', 1).execute();
}

/** The remembered head. Throws a Refusal where it is gone. */
export async function readHead(database: Pick<Transaction<Tables>, 'selectFrom'>): Promise<LedgerHead> {
  const head = await database.selectFrom('ledger_head').select(['seq', 'hash']).executeTakeFirst();
  if (head === undefined) throw damagedRow('ledger_head 1', 'no row');
  return head;
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += rowsPerStatement)
    yield items.slice(start, start + rowsPerStatement);
}
