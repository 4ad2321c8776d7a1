import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/shell/store/types.ts';
import { verifyLedger } from '../../src/shell/store/verify-ledger.ts';
import { occasion, temporaryStore } from './store-fixtures.ts';

/** What somebody with the file in hand can do once the triggers are out of the way. */
function tamper(file: string, statements: string): void {
  const raw = new Database(file);
  raw.exec('DROP TRIGGER ledger_stays; DROP TRIGGER ledger_remains; DROP TRIGGER ledger_head_remains');
  raw.exec(statements);
  raw.close();
}

async function ledgerOf(count: number): Promise<{ readonly store: Store; readonly file: string }> {
  const { store, file } = await temporaryStore();
  for (let index = 1; index <= count; index++) {
    await store.write(occasion, (writer) => writer.append('noted', `privacy-r${index}`, { index }));
  }
  return { store, file };
}

describe('a ledger that was tampered with', () => {
  test.each([
    ["UPDATE ledger SET subject = 'privacy-r9' WHERE seq = 3", { kind: 'changed', seq: 3 }],
    ["UPDATE ledger SET at = '2026-11-20T08:00:00.000Z' WHERE seq = 1", { kind: 'changed', seq: 1 }],
    ['UPDATE ledger SET body = \'{"index":2,"index":2}\' WHERE seq = 2', { kind: 'changed', seq: 2 }],
    ["UPDATE ledger SET body = '[]' WHERE seq = 2", { kind: 'changed', seq: 2 }],
    ['UPDATE ledger SET body = \' {"index":2}\' WHERE seq = 2', { kind: 'changed', seq: 2 }],
    ["PRAGMA ignore_check_constraints = ON; UPDATE ledger SET body = '{' WHERE seq = 2", { kind: 'changed', seq: 2 }],
    ['DELETE FROM ledger WHERE seq = 2', { kind: 'missing', seq: 2 }],
    [
      'DELETE FROM ledger WHERE seq = 2; UPDATE ledger SET seq = seq - 1 WHERE seq = 3; UPDATE ledger SET seq = seq - 1 WHERE seq = 4; UPDATE ledger SET seq = seq - 1 WHERE seq = 5',
      { kind: 'missing', seq: 2 },
    ],
    [
      'UPDATE ledger SET seq = 99 WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 3; UPDATE ledger SET seq = 3 WHERE seq = 99',
      { kind: 'reordered', seq: 2 },
    ],
    ['DELETE FROM ledger WHERE seq >= 4', { kind: 'truncated', seq: 4, lastSeq: 5 }],
    ['DELETE FROM ledger', { kind: 'truncated', seq: 1, lastSeq: 5 }],
    [
      "INSERT INTO ledger SELECT 6, at, today, rehearsed, actor, event, subject, body, hash, '" +
        'a'.repeat(64) +
        "' FROM ledger WHERE seq = 5",
      { kind: 'changed', seq: 6 },
    ],
    ['UPDATE ledger_head SET seq = 4', { kind: 'inserted', seq: 5 }],
    [`UPDATE ledger_head SET hash = '${'a'.repeat(64)}'`, { kind: 'changed', seq: 5 }],
  ])('%s', async (statements, verdict) => {
    const { store, file } = await ledgerOf(5);
    expect(await verifyLedger(store)).toMatchObject({ kind: 'intact', entries: 5 });
    tamper(file, statements);
    expect(await verifyLedger(store)).toEqual(verdict);
  });

  test('is not written to: a cut tail cannot be covered up by going on', async () => {
    const { store, file } = await ledgerOf(5);
    tamper(file, 'DELETE FROM ledger WHERE seq = 5');
    const append = store.write(occasion, (writer) => writer.append('noted', 'privacy', {}));
    await expect(append).rejects.toThrow('ledger_head 1 is damaged');
  });

  test('without its head is refused', async () => {
    const { store, file } = await ledgerOf(2);
    tamper(file, 'DELETE FROM ledger_head');
    await expect(verifyLedger(store)).rejects.toThrow('ledger_head 1 is damaged');
  });
});

test.each(['ledger', 'ledger_head'])('a database without the table %s is damaged, and no bug', async (table) => {
  const { store, file } = await ledgerOf(2);
  tamper(file, `DROP TABLE ${table}`);
  await expect(verifyLedger(store)).rejects.toMatchObject({ kind: 'attention', found: expect.stringContaining(table) });
});
