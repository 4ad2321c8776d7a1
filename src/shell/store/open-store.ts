import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely } from 'kysely';
import { databaseRefusal } from './database-refusal.ts';
import { ImmediateDialect } from './immediate-dialect.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/registry.ts';
import { openDatabase } from './open-database.ts';
import { sqlReader } from './sql-reader.ts';
import { sqlWriter } from './sql-writer.ts';
import type { Tables } from './tables.ts';
import type { Store } from './types.ts';

export interface StoreOptions {
  /** How long to wait for another writer, in milliseconds. Default 5000. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens the database in `file`, made if need be, at the newest schema. Import this module only where a command needs it: it
 * loads SQLite and Kysely (about 100 ms).
 *
 * @throws Refusal where the file cannot be opened, is damaged, or belongs to another program or to a newer fairnotice.
 */
export async function openStore(file: string, options: StoreOptions = {}): Promise<Store> {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw databaseRefusal(error, file);
    }
  };
  const writing = await guarded(() => openMigrated(file, options));
  // A connection of its own, so that reading within a transaction neither waits for it nor sees half of it.
  const reading = await guarded(async () => connect(file, { ...options, readOnly: true }));
  const inWrite = new AsyncLocalStorage<true>();
  return {
    ...sqlReader(reading, guarded),
    write: (occasion, work) =>
      guarded(() => {
        if (inWrite.getStore()) throw new Error('a write within a write would wait for itself');
        return inWrite.run(true, () =>
          writing.transaction().execute((transaction) => work(sqlWriter(transaction, occasion))),
        );
      }),
    async close() {
      // Node 20 visits every storage that was ever entered at each new promise: a process that opens many stores would crawl.
      inWrite.disable();
      await reading.destroy();
      await writing.destroy();
    },
  };
}

async function openMigrated(file: string, options: StoreOptions): Promise<Kysely<Tables>> {
  const writing = connect(file, options);
  try {
    await migrate(writing, migrations, file);
    return writing;
  } catch (error) {
    await writing.destroy();
    throw error;
  }
}

function connect(file: string, options: StoreOptions & { readonly readOnly?: boolean }): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new ImmediateDialect(openDatabase(file, options)) });
}
