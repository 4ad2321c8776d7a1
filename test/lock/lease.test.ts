import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { withLease } from '../../src/shell/lock/lease.ts';
import type { Lease, Store } from '../../src/shell/store/types.ts';
import { occasion, temporaryStore } from '../store/store-fixtures.ts';

const now = '2026-11-23T08:00:00.000Z';
const request = { command: 'tick', occasion, now: () => now };

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

const leaseIn = (store: Store) => store.write(occasion, (writer) => writer.lease('workspace'));
const hold = (store: Store, lease: Lease) => store.write(occasion, (writer) => writer.setLease(lease));

async function ledgerOf(store: Store) {
  const entries = [];
  for await (const { event, body } of store.ledger()) entries.push({ event, body });
  return entries;
}

/** The id of a process that is gone. */
const deadPid = spawnSync(process.execPath, ['-e', '']).pid;

const held = (over: Partial<Lease>): Lease => ({
  name: 'workspace',
  pid: process.ppid,
  host: hostname(),
  command: 'render',
  since: '2026-11-23T07:58:00.000Z',
  renewed: '2026-11-23T07:59:00.000Z',
  ...over,
});

describe('a lease that is held', () => {
  test.each([
    { by: 'a live process of this machine', lease: held({}) },
    { by: 'a process of another machine', lease: held({ host: 'elsewhere', pid: deadPid }) },
    { by: 'one that renewed it just ten minutes ago', lease: held({ renewed: '2026-11-23T07:50:00.000Z' }) },
  ])('by $by is waited for: exit code 3, and nothing is changed', async ({ lease }) => {
    const { store } = await temporaryStore();
    await hold(store, lease);
    const busy = await refusal(withLease(store, request, async () => expect.unreachable()));
    expect(busy).toMatchObject({ kind: 'busy', exitCode: 3 });
    expect(busy.found).toBe(
      `\`fairnotice render\`, process ${lease.pid} on ${lease.host}, since 2026-11-23T07:58:00.000Z`,
    );
    expect(await leaseIn(store)).toEqual(lease);
    expect(await ledgerOf(store)).toEqual([]);
  });

  test.each([
    { by: 'a process of this machine that is gone', lease: held({ pid: deadPid }) },
    { by: 'an earlier process that had the id of this one', lease: held({ pid: process.pid }) },
    { by: 'one that was not heard of for more than ten minutes', lease: held({ renewed: '2026-11-23T07:49:59.999Z' }) },
    { by: 'another machine long ago', lease: held({ host: 'elsewhere', renewed: '2026-11-22T08:00:00.000Z' }) },
    { by: 'a clock far ahead', lease: held({ host: 'elsewhere', renewed: '2027-01-08T08:00:00.000Z' }) },
  ])('by $by is taken over, and the ledger says from whom', async ({ lease }) => {
    const { store } = await temporaryStore();
    await hold(store, lease);
    expect(await withLease(store, request, async () => 'done')).toBe('done');
    const { name: _, ...from } = lease;
    expect(await ledgerOf(store)).toEqual([{ event: 'lease-taken-over', body: { from } }]);
    expect(await leaseIn(store)).toBeNull();
  });
});

describe('the holder', () => {
  test('holds the lease during its work, and gives it back whether that succeeds or throws', async () => {
    const { store } = await temporaryStore();
    await withLease(store, request, async () => {
      expect(await leaseIn(store)).toMatchObject({ pid: process.pid, host: hostname(), command: 'tick', since: now });
    });
    expect(await leaseIn(store)).toBeNull();
    await expect(withLease(store, request, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await leaseIn(store)).toBeNull();
    expect(await ledgerOf(store)).toEqual([]);
  });

  test('renews it with every write', async () => {
    const { store } = await temporaryStore();
    let minute = 0;
    const clock = () => `2026-11-23T08:0${minute}:00.000Z`;
    await withLease(store, { ...request, now: clock }, async (leased) => {
      minute = 7;
      await leased.write(occasion, (writer) => writer.append('noted', 'privacy', {}));
      expect(await leaseIn(store)).toMatchObject({ since: now, renewed: '2026-11-23T08:07:00.000Z' });
    });
  });

  test('that was taken for dead commits nothing more, and leaves the lease of its successor alone', async () => {
    const { store } = await temporaryStore();
    const successor = held({ host: 'elsewhere' });
    const busy = await refusal(
      withLease(store, request, async (leased) => {
        await hold(store, successor);
        await leased.write(occasion, (writer) => writer.append('noted', 'privacy', {}));
      }),
    );
    expect(busy).toMatchObject({ kind: 'busy', exitCode: 3 });
    expect(await ledgerOf(store)).toEqual([]);
    expect(await leaseIn(store)).toEqual(successor);
  });
});
