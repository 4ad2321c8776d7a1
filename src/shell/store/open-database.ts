import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';

/** How long a writer waits for another one, in milliseconds. */
const defaultBusyTimeoutMs = 5000;

/**
 * A connection with every setting made and read back: WAL, `synchronous=FULL`, foreign keys, a busy timeout. The folder is
 * made if need be, for this user only: the database holds personal data.
 */
export function openDatabase(file: string, { busyTimeoutMs = defaultBusyTimeoutMs, readOnly = false } = {}): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new SqliteDatabase(file, { timeout: busyTimeoutMs });
  try {
    set(database, 'journal_mode', 'WAL', 'wal');
    // better-sqlite3 is built so that WAL means NORMAL, which may lose the last commits with the power.
    set(database, 'synchronous', 'FULL', 2);
    set(database, 'foreign_keys', 'ON', 1);
    set(database, 'busy_timeout', String(busyTimeoutMs), busyTimeoutMs);
    if (readOnly) set(database, 'query_only', 'ON', 1);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function set(database: Database, pragma: string, value: string, expected: string | number): void {
  database.pragma(`${pragma} = ${value}`);
  const found: unknown = database.pragma(pragma, { simple: true });
  if (found !== expected) throw new Error(`SQLite keeps ${pragma} at ${String(found)} instead of ${value}`);
}
