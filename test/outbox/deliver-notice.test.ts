import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { killUntilDone, seededRandom } from '../../bench/kills/kill-until-done.mjs';
import { type DeliveryOutcome, deliverNotice } from '../../src/app/delivery/deliver-notice.ts';
import type { Delivery } from '../../src/core/delivery/delivery.ts';
import { recipientsDigest } from '../../src/core/ledger/recipients-digest.ts';
import type { LedgerEntry } from '../../src/core/ledger/types.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { messageName } from '../../src/shell/outbox/message-name.ts';
import { type Outbox, openOutbox } from '../../src/shell/outbox/outbox.ts';
import type { Store } from '../../src/shell/store/types.ts';
import { verifyLedger } from '../../src/shell/store/verify-ledger.ts';
import { delivery, occasion, temporaryStore, writeNotice } from '../store/store-fixtures.ts';
import { deliverScenario } from './deliver-scenario.ts';

const people = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, '0')}`);

const compose = async ({ email, name }: Delivery) => Buffer.from(`To: ${email}\r\n\r\nDear ${name}\r\n`);

interface Place {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly folder: string;
  /** Names and texts of what lies in the outbox. */
  readonly arrived: () => Readonly<Record<string, string>>;
  readonly deliver: (over?: Partial<Parameters<typeof deliverNotice>[0]>) => Promise<DeliveryOutcome>;
}

async function place(): Promise<Place> {
  const { store, folder } = await temporaryStore();
  await writeNotice(store, people);
  const outbox = openOutbox({ spool: join(folder, 'spool'), outbox: join(folder, 'outbox') });
  return {
    store,
    outbox,
    folder,
    arrived: () =>
      Object.fromEntries(
        readdirSync(join(folder, 'outbox')).map((name) => [name, readFileSync(join(folder, 'outbox', name), 'utf8')]),
      ),
    deliver: (over) => deliverNotice({ store, outbox, notice: 'privacy-r2', compose, occasion, batchSize: 5, ...over }),
  };
}

function everyMessage(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    people.map((id) => [
      `${messageName('privacy-r2', id)}.eml`,
      `To: ${id}@reader.example\r\n\r\nDear Reader ${id}\r\n`,
    ]),
  );
}

async function sentEntries(store: Store): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of store.ledger()) if (entry.event === 'deliveries-sent') entries.push(entry);
  return entries;
}

describe('delivering a notice', () => {
  test('gives each recipient one message, with their own data and nobody else’s', async () => {
    const { deliver, arrived, store, folder } = await place();
    await store.write(occasion, (writer) =>
      writer.addDeliveries([delivery('x', { state: 'excluded', reason: 'deactivated' })]),
    );
    expect(await deliver()).toEqual({ sent: 12, recovered: 0 });
    expect(arrived()).toEqual(everyMessage());
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
    expect(await store.deliveryCounts('privacy-r2')).toEqual({
      pending: 0,
      attempting: 0,
      sent: 12,
      excluded: 1,
      lastSentOn: '2026-11-23',
    });
  });

  test('done again does nothing, not even after the mail program has taken everything', async () => {
    const { deliver, store, folder, arrived } = await place();
    await deliver();
    rmSync(join(folder, 'outbox'), { recursive: true });
    const head = await store.ledgerHead();
    expect(await deliver({ compose: () => Promise.reject(new Error('nothing to compose')) })).toEqual({
      sent: 0,
      recovered: 0,
    });
    expect(await store.ledgerHead()).toEqual(head);
    expect(arrived).toThrow('ENOENT');
  });

  test('writes each batch into the ledger: how many and a digest of who, no addresses', async () => {
    const { deliver, store } = await place();
    await deliver();
    const bodies = (await sentEntries(store)).map(({ body }) => body);
    expect(bodies).toEqual(
      [people.slice(0, 5), people.slice(5, 10), people.slice(10)].map((batch) => ({
        channel: 'email',
        count: batch.length,
        recipients: recipientsDigest(batch),
        recovered: 0,
      })),
    );
    expect(JSON.stringify(bodies)).not.toMatch(/@|p0/);
  });
});

describe('stopped under way and run again', () => {
  const stop = () => Promise.reject(new Error('stopped'));

  const stops: readonly (readonly [title: string, outbox: (outbox: Outbox) => Partial<Outbox>, recovered: number])[] = [
    ['before anything is staged', () => ({ stage: stop }), 0],
    ['with a part of the batch staged', (o) => ({ stage: async (all) => o.stage(all.slice(0, 2)).then(stop) }), 0],
    ['staged but not committed', (o) => ({ stage: async (all) => o.stage(all).then(stop) }), 0],
    ['committed but not moved', () => ({ release: stop }), 0],
    ['with a part of the batch moved', (o) => ({ release: async (all) => o.release(all.slice(0, 2)).then(stop) }), 2],
    ['moved but not committed', (o) => ({ release: async (all) => o.release(all).then(stop) }), 5],
  ];

  test.each(stops)('%s', async (_, stopping, recovered) => {
    const { deliver, outbox, arrived, store, folder } = await place();
    await expect(deliver({ outbox: { ...outbox, ...stopping(outbox) } })).rejects.toThrow('stopped');
    const { sent } = await deliver();
    expect(sent).toBe(12);
    expect((await sentEntries(store)).reduce((sum, { body }) => sum + Number(body.recovered), 0)).toBe(recovered);
    expect(arrived()).toEqual(everyMessage());
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
    expect(await verifyLedger(store)).toMatchObject({ kind: 'intact' });
  });

  test('after the mail program has taken what was moved: nobody is told twice', async () => {
    const { deliver, outbox, arrived, folder } = await place();
    const release: Outbox['release'] = async (all) => outbox.release(all).then(stop);
    await expect(deliver({ outbox: { ...outbox, release } })).rejects.toThrow('stopped');
    renameSync(join(folder, 'outbox'), join(folder, 'taken'));
    expect(await deliver()).toEqual({ sent: 12, recovered: 5 });
    expect(Object.keys(arrived())).toHaveLength(7);
  });

  test('with the spool taken away: refused, because nobody can tell what was handed over', async () => {
    const { deliver, outbox, folder, store } = await place();
    await expect(deliver({ outbox: { ...outbox, release: stop } })).rejects.toThrow('stopped');
    renameSync(join(folder, 'spool'), join(folder, 'elsewhere'));
    for (const _ of ['first', 'and again']) await expect(deliver()).rejects.toBeInstanceOf(Refusal);
    expect((await store.deliveryCounts('privacy-r2')).attempting).toBe(5);
    renameSync(join(folder, 'elsewhere'), join(folder, 'spool'));
    expect(await deliver()).toEqual({ sent: 12, recovered: 0 });
  });

  test('because one message cannot be made: what was committed stays', async () => {
    const { deliver, store } = await place();
    const failing = async (one: Delivery) => (one.recipient === 'p07' ? stop() : compose(one));
    await expect(deliver({ compose: failing })).rejects.toThrow('stopped');
    expect(await store.deliveryCounts('privacy-r2')).toMatchObject({ sent: 5, attempting: 0, pending: 7 });
    expect(await deliver()).toEqual({ sent: 7, recovered: 0 });
  });
});

test('killed 25 times and more at random moments, every recipient has exactly one message and the ledger verifies', async () => {
  const seed = Date.now() % 1_000_000;
  const random = seededRandom(seed);
  let kills = 0;
  while (kills < 25) {
    const scenario = await deliverScenario(random);
    try {
      // Short lives at first, so that it is killed often; longer ones later, so that it ends on a slow machine too.
      let lives = 0;
      kills += (await killUntilDone({ ...scenario, delayMs: () => 100 + random() * (400 + 40 * lives++) })).kills;
      await scenario.check();
    } catch (error) {
      throw new Error(`seed ${seed}, after ${kills} kills`, { cause: error });
    } finally {
      scenario.cleanUp();
    }
  }
  expect(kills).toBeGreaterThanOrEqual(25);
}, 300_000);
