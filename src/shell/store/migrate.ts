import { type Kysely, sql } from 'kysely';
import { Refusal } from '../../core/refusal.ts';
import type { Migration } from './migrations/migration.ts';
import type { Tables } from './tables.ts';

/** `FNTC`: marks a database file as one of fairnotice's. */
const applicationId = 0x464e5443;

/**
 * Brings the database to the newest schema: each missing migration in one IMMEDIATE transaction with its record. Several
 * processes may do so at once.
 *
 * @throws Refusal (usage) where the file belongs to another program or to a newer fairnotice; nothing is changed then.
 */
export async function migrate(database: Kysely<Tables>, migrations: readonly Migration[], file: string): Promise<void> {
  const applied = await appliedMigrations(database, file);
  if (applied !== null && isUpToDate(applied, migrations, file)) return;
  await database.transaction().execute(async (transaction) => {
    if (applied === null && (await appliedMigrations(transaction, file)) === null) {
      await sql`CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY) STRICT`.execute(transaction);
      await sql`PRAGMA application_id = ${sql.lit(applicationId)}`.execute(transaction);
    }
  });
  for (const { name, statements } of migrations) {
    await database.transaction().execute(async (transaction) => {
      // Read again under the write lock: another process may have got there first.
      if ((await recordedNames(transaction)).includes(name)) return;
      for (const statement of statements) await statement.execute(transaction);
      await transaction.insertInto('migrations').values({ name }).execute();
    });
  }
}

/** Names in order; null for an empty database. */
async function appliedMigrations(database: Kysely<Tables>, file: string): Promise<readonly string[] | null> {
  // The tables first: where another process makes both in between, the mark is seen as well. The other way round it would be missed.
  const tables = await sql`SELECT 1 FROM sqlite_schema LIMIT 1`.execute(database);
  const id = await sql<{ application_id: number }>`PRAGMA application_id`.execute(database);
  if (id.rows[0]?.application_id === applicationId) return recordedNames(database);
  if (id.rows[0]?.application_id === 0 && tables.rows.length === 0) return null;
  throw new Refusal('usage', {
    message: `${file} is a database of another program`,
    expected: 'a database made by fairnotice, or no file',
    found: 'a database without its mark',
    remedy: 'move that file away, or name another workspace with --workspace',
  });
}

async function recordedNames(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await database.selectFrom('migrations').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

function isUpToDate(applied: readonly string[], migrations: readonly Migration[], file: string): boolean {
  const newer = applied.find((name, index) => migrations[index]?.name !== name);
  if (newer === undefined) return applied.length === migrations.length;
  throw new Refusal('usage', {
    message: `${file} was written by a newer version of fairnotice`,
    expected: `a schema up to ${migrations.at(-1)?.name ?? 'none'}`,
    found: newer,
    remedy: 'update fairnotice; an older version must not touch this database',
  });
}
