import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Refusal } from '../../core/refusal.ts';
import { databaseRefusal } from '../store/database-refusal.ts';
import { describeHolder, forgetHolder, type Holder, noteHolder } from './holder-note.ts';

/**
 * Long enough for two that start in the same instant to find out which of them is first, short for a person to wait.
 * Milliseconds.
 */
const patienceMs = 250;

/**
 * Does `work` while holding the lock of `folder` (made if need be): one process at a time, on this machine.
 *
 * The lock is an EXCLUSIVE transaction on `folder/lock.db`, which is a lock of the operating system: it ends with the process,
 * however the process ends, and a child process does not inherit it. It is never stale and there is nothing to clean up.
 *
 * @throws Refusal (busy) that says who holds it; Refusal where the folder cannot be written; whatever `work` throws.
 */
export async function withWorkspaceLock<T>(folder: string, holder: Holder, work: () => Promise<T>): Promise<T> {
  const lock = acquire(folder);
  try {
    await noteHolder(folder, holder);
    return await work();
  } finally {
    await forgetHolder(folder);
    lock.close();
  }
}

function acquire(folder: string): Database {
  const file = join(folder, 'lock.db');
  let lock: Database | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = new SqliteDatabase(file, { timeout: patienceMs });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (!isBusy(error)) throw databaseRefusal(error, file);
    throw new Refusal('busy', {
      message: 'Another fairnotice is at work in this workspace',
      expected: 'one process that changes a workspace at a time',
      found: describeHolder(folder),
      remedy: 'wait until it has finished, then run the command again; nothing was changed',
    });
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
