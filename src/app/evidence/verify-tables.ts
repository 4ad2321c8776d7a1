import {
  type LedgerAccount,
  ledgerAccount,
  noticeDifferences,
  type SentBatch,
} from '../../core/ledger/ledger-account.ts';
import { recipientsDigest } from '../../core/ledger/recipients-digest.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';

/** Readings of a database that others write to meanwhile. */
const rounds = 5;

/**
 * Verifies that the tables of revisions, notices and deliveries hold what the ledger tells of them: no row gone or put in by
 * hand, every notice in the state that it was brought to, every message counted and sent to whom it says, on the day it says.
 * Throws a Refusal (attention) that names the first difference.
 */
export async function checkTables(store: Store): Promise<string> {
  for (let round = 1; ; round++) {
    const head = await store.ledgerHead();
    const { summary, differences } = await compareTables(store);
    const [first] = differences;
    if (first === undefined) return summary;
    // Somebody else wrote between the readings: what differed may be only that.
    if (round < rounds && (await store.ledgerHead()).seq !== head.seq) continue;
    throw new Refusal('attention', {
      message: `The tables are not what the ledger tells: ${first}`,
      expected: 'every row as the ledger tells of it',
      found: `${differences.length} difference${differences.length === 1 ? '' : 's'}`,
      remedy: 'keep a copy of the database as it is, and restore a backup; the ledger is what happened',
    });
  }
}

async function compareTables(
  store: Store,
): Promise<{ readonly summary: string; readonly differences: readonly string[] }> {
  const { see, account } = ledgerAccount();
  for await (const entry of store.ledger()) see(entry);
  const notices = await store.notices();
  const differences = [...(await revisionDifferences(store, account)), ...noticeDifferences(account, notices)];
  let sent = 0;
  for (const notice of notices) {
    const { found, differences: more } = await deliveryDifferences(store, account, notice);
    differences.push(...more);
    sent += found;
  }
  return {
    summary: `${account.revisions.size} revisions, ${notices.length} notices, ${sent} sent messages: as the ledger tells`,
    differences,
  };
}

async function revisionDifferences(store: Store, { revisions }: LedgerAccount): Promise<readonly string[]> {
  const stored = new Map((await store.revisions()).map(({ policy, number, hash }) => [`${policy}@${number}`, hash]));
  return [
    ...[...revisions.keys()]
      .filter((name) => !stored.has(name))
      .map((name) => `${name} is in the ledger and not stored`),
    ...[...stored].flatMap(([name, hash]) => {
      const told = revisions.get(name);
      if (told === undefined) return [`${name} is stored and not in the ledger`];
      return told === hash ? [] : [`${name} is another text than the ledger tells of`];
    }),
  ];
}

async function deliveryDifferences(
  store: Store,
  { notices }: LedgerAccount,
  { id }: Notice,
): Promise<{ readonly found: number; readonly differences: readonly string[] }> {
  const { pending, attempting, sent, excluded } = await store.deliveryCounts(id);
  const told = notices.get(id);
  const { recipients, excluded: toldExcluded } = told?.announced ?? { recipients: 0, excluded: 0 };
  const batches = told?.batches ?? [];
  const toldSent = batches.reduce((sum, { count }) => sum + count, 0);
  const differences: string[] = [];
  const compare = (what: string, found: number, expected: number): void => {
    if (found !== expected) differences.push(`${id} has ${found} ${what}, and by the ledger ${expected}`);
  };
  compare('people to be told', pending + attempting + sent, recipients);
  compare('people left out', excluded, toldExcluded);
  compare('sent messages', sent, toldSent);
  if (differences.length > 0) return { found: sent, differences };
  return { found: sent, differences: await batchDifferences(store, id, batches) };
}

/** The batches follow each other in the order of the recipients, so that each can be told from its number of messages. */
async function batchDifferences(store: Store, id: string, batches: readonly SentBatch[]): Promise<readonly string[]> {
  const sent = store.sentDeliveries(id)[Symbol.asyncIterator]();
  for (const { seq, on, count, recipients } of batches) {
    const batch: string[] = [];
    while (batch.length < count) {
      const { value } = await sent.next();
      if (value === undefined) return [`${id} has fewer messages than entry ${seq} of the ledger needs`];
      if (value.sentOn !== on)
        return [`${id} has a message of ${value.sentOn} where entry ${seq} of the ledger is of ${on}`];
      batch.push(value.recipient);
    }
    if (recipientsDigest(batch) !== recipients)
      return [`${id} has messages to other people than entry ${seq} of the ledger`];
  }
  return [];
}
