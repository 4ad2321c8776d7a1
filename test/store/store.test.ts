import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../src/core/ledger/types.ts';
import type { Store } from '../../src/shell/store/types.ts';
import { verifyLedger } from '../../src/shell/store/verify-ledger.ts';
import { delivery, notice, occasion, revision, temporaryStore, writeNotice } from './store-fixtures.ts';

async function entries(store: Store, after?: number): Promise<LedgerEntry[]> {
  const all: LedgerEntry[] = [];
  for await (const entry of store.ledger(after)) all.push(entry);
  return all;
}

describe('what is written is read back', () => {
  test('revisions, by policy and number', async () => {
    const { store } = await temporaryStore();
    await store.write(occasion, async (writer) => {
      await writer.addRevision(revision(1));
      await writer.addRevision(revision(2));
      await writer.addRevision(revision(1, { policy: 'cookies', text: '# Cookies ☕\n' }));
    });
    expect(await store.revisions()).toEqual([
      revision(1, { policy: 'cookies', text: '# Cookies ☕\n' }),
      revision(1),
      revision(2),
    ]);
    expect((await store.revisions('privacy')).map(({ number }) => number)).toEqual([1, 2]);
    expect(await store.revision('privacy', 2)).toEqual(revision(2));
    expect(await store.revision('privacy', 3)).toBeNull();
    expect(await store.revision('terms', 1)).toBeNull();
  });

  test('a notice, and again when it has changed', async () => {
    const { store } = await temporaryStore();
    await writeNotice(store);
    expect(await store.notice('privacy-r2')).toEqual(notice());
    const announced = notice({
      state: 'announced',
      announcedOn: '2026-11-23',
      summary: 'We share data with “partners”.',
    });
    await store.write(occasion, (writer) => writer.saveNotice(announced));
    expect(await store.notices()).toEqual([announced]);
    expect(await store.notice('privacy-r9')).toBeNull();
  });

  test('deliveries, by state and in order of recipient', async () => {
    const { store } = await temporaryStore();
    await writeNotice(store, ['c', 'a', 'b']);
    await store.write(occasion, (writer) =>
      writer.addDeliveries([delivery('z', { state: 'excluded', reason: 'deactivated' })]),
    );
    expect((await store.deliveries('privacy-r2', 'pending', 2)).map(({ recipient }) => recipient)).toEqual(['a', 'b']);
    await store.write(occasion, (writer) => writer.setDeliveries('privacy-r2', ['a', 'b'], 'attempting', null));
    await store.write(occasion, (writer) => writer.setDeliveries('privacy-r2', ['a'], 'sent', '2026-11-23'));
    expect(await store.deliveries('privacy-r2', 'sent', 9)).toEqual([
      delivery('a', { state: 'sent', sentOn: '2026-11-23' }),
    ]);
    expect(await store.deliveryCounts('privacy-r2')).toEqual({
      pending: 1,
      attempting: 1,
      sent: 1,
      excluded: 1,
      lastSentOn: '2026-11-23',
    });
    expect(await store.deliveryCounts('privacy-r9')).toEqual({
      pending: 0,
      attempting: 0,
      sent: 0,
      excluded: 0,
      lastSentOn: null,
    });
  });

  test('more deliveries than one statement can carry', async () => {
    const { store } = await temporaryStore();
    const many = Array.from({ length: 4321 }, (_, index) => `r${index}`);
    await writeNotice(store, many);
    await store.write(occasion, (writer) => writer.setDeliveries('privacy-r2', many, 'attempting', null));
    expect((await store.deliveryCounts('privacy-r2')).attempting).toBe(4321);
  });

  test('ledger entries, chained, from any place, over many reads', async () => {
    const { store } = await temporaryStore();
    await store.write({ ...occasion, rehearsed: true }, async (writer) => {
      for (let index = 0; index < 2100; index++) await writer.append('noted', 'privacy', { index, absent: undefined });
    });
    const all = await entries(store);
    expect(all).toHaveLength(2100);
    expect(all[0]).toMatchObject({
      seq: 1,
      rehearsed: true,
      actor: 'Ada Counsel',
      body: { index: 0 },
      previousHash: '0'.repeat(64),
    });
    expect(all[1]?.previousHash).toBe(all[0]?.hash);
    expect((await entries(store, 2098)).map(({ seq }) => seq)).toEqual([2099, 2100]);
    expect(await verifyLedger(store)).toMatchObject({
      kind: 'intact',
      entries: 2100,
      head: { seq: 2100, hash: all.at(-1)?.hash },
    });
  });

  test('an empty ledger is intact', async () => {
    const { store } = await temporaryStore();
    expect(await verifyLedger(store)).toMatchObject({ kind: 'intact', entries: 0 });
  });
});

describe('a transaction is all or nothing', () => {
  test('a failing one leaves neither data nor ledger entry', async () => {
    const { store } = await temporaryStore();
    await expect(
      store.write(occasion, async (writer) => {
        await writer.addRevision(revision(1));
        await writer.append('revision-recorded', 'privacy@1', {});
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await store.revisions()).toEqual([]);
    expect(await store.ledgerHead()).toEqual({ seq: 0, hash: '0'.repeat(64) });
    await writeNotice(store);
    expect(await entries(store)).toHaveLength(1);
  });

  test('reading within it sees the state before it, and does not wait', async () => {
    const { store } = await temporaryStore();
    await store.write(occasion, async (writer) => {
      await writer.addRevision(revision(1));
      expect(await store.revisions()).toEqual([]);
    });
    expect(await store.revisions()).toHaveLength(1);
  });

  test('writes started together wait for each other', async () => {
    const { store } = await temporaryStore();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.write(occasion, (writer) => writer.append('noted', 'privacy', { index })),
      ),
    );
    expect(await verifyLedger(store)).toMatchObject({ kind: 'intact', entries: 20 });
  });

  test('a write within a write is refused instead of waiting for itself', async () => {
    const { store } = await temporaryStore();
    const inner = store.write(occasion, () => store.write(occasion, (writer) => writer.append('noted', 'privacy', {})));
    await expect(inner).rejects.toThrow('write within a write');
  });

  test('writing while the ledger is being read is possible', async () => {
    const { store } = await temporaryStore();
    await writeNotice(store);
    for await (const { seq } of store.ledger()) {
      await store.write(occasion, (writer) => writer.append('seen', 'privacy', { seq }));
    }
    expect(await entries(store)).toHaveLength(2);
  });
});

describe('what must not happen is refused', () => {
  const cases: readonly (readonly [title: string, run: (store: Store) => Promise<unknown>, message: RegExp])[] = [
    [
      'a revision number that leaves a gap',
      (s) => s.write(occasion, (w) => w.addRevision(revision(4))),
      /next revision is 3/,
    ],
    [
      'a revision number that is taken',
      (s) => s.write(occasion, (w) => w.addRevision(revision(2))),
      /next revision is 3/,
    ],
    [
      "a revision with another text's hash",
      (s) => s.write(occasion, (w) => w.addRevision(revision(3, { hash: 'a'.repeat(64) }))),
      /hash of its text/,
    ],
    [
      'a notice that changes its text',
      (s) => s.write(occasion, (w) => w.saveNotice(notice({ afterHash: 'b'.repeat(64) }))),
      /after_hash/,
    ],
    [
      'a notice that changes its revision',
      (s) => s.write(occasion, (w) => w.saveNotice(notice({ revision: 1 }))),
      /revision/,
    ],
    [
      'a notice of no revision',
      (s) => s.write(occasion, (w) => w.saveNotice(notice({ id: 'x', revision: 9 }))),
      /FOREIGN KEY/,
    ],
    ['a second delivery to one recipient', (s) => s.write(occasion, (w) => w.addDeliveries([delivery('a')])), /UNIQUE/],
    [
      'a delivery of no notice',
      (s) => s.write(occasion, (w) => w.addDeliveries([delivery('a', { notice: 'privacy-r9' })])),
      /FOREIGN KEY/,
    ],
    [
      'a move of an unknown delivery',
      (s) => s.write(occasion, (w) => w.setDeliveries('privacy-r2', ['a', 'nobody'], 'attempting', null)),
      /only 1 are known/,
    ],
    [
      'a sent delivery without a day',
      (s) => s.write(occasion, (w) => w.setDeliveries('privacy-r2', ['a'], 'sent', null)),
      /CHECK/,
    ],
    [
      'a ledger body that JSON cannot carry',
      (s) => s.write(occasion, (w) => w.append('noted', 'privacy', { amount: Number.NaN })),
      /canonical JSON/,
    ],
  ];

  test.each(cases)('%s', async (_, run, message) => {
    const { store } = await temporaryStore();
    await writeNotice(store, ['a']);
    await expect(run(store)).rejects.toThrow(message);
    expect(await verifyLedger(store)).toMatchObject({ kind: 'intact', entries: 1 });
  });

  test('sending a delivery a second time', async () => {
    const { store } = await temporaryStore();
    await writeNotice(store, ['a']);
    await store.write(occasion, (writer) => writer.setDeliveries('privacy-r2', ['a'], 'sent', '2026-11-23'));
    const again = store.write(occasion, (writer) => writer.setDeliveries('privacy-r2', ['a'], 'pending', null));
    await expect(again).rejects.toThrow('final');
  });

  test.each([
    ["UPDATE revisions SET message = 'x'", 'immutable'],
    ['DELETE FROM revisions', 'immutable'],
    ["UPDATE ledger SET actor = 'x'", 'append-only'],
    ['DELETE FROM ledger', 'append-only'],
    ['DELETE FROM ledger_head', 'append-only'],
  ])('by hand: %s', async (statement, message) => {
    const { store, file } = await temporaryStore();
    await writeNotice(store);
    const raw = new Database(file);
    try {
      raw.exec('UPDATE notices SET state = state');
      expect(() => raw.exec(statement)).toThrow(message);
    } finally {
      raw.close();
    }
  });
});
