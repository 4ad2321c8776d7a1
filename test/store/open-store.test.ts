import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { ImmediateDialect } from '../../src/shell/store/immediate-dialect.ts';
import { migrate } from '../../src/shell/store/migrate.ts';
import type { Migration } from '../../src/shell/store/migrations/migration.ts';
import { migrations } from '../../src/shell/store/migrations/registry.ts';
import { openDatabase } from '../../src/shell/store/open-database.ts';
import { openStore } from '../../src/shell/store/open-store.ts';
import type { Tables } from '../../src/shell/store/tables.ts';
import type { Store } from '../../src/shell/store/types.ts';
import { compiledModule } from '../compiled-sources.ts';
import { delivery, occasion, revision, temporaryFolder, temporaryStore, writeNotice } from './store-fixtures.ts';

function raw(file: string): Database.Database {
  const database = new Database(file);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

async function migrated(file: string, steps: readonly Migration[]): Promise<void> {
  const database = new Kysely<Tables>({ dialect: new ImmediateDialect(openDatabase(file)) });
  try {
    await migrate(database, steps, file);
  } finally {
    await database.destroy();
  }
}

function schemaOf(file: string): unknown {
  return raw(file).prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
}

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
}

describe('settings', () => {
  test('of every connection are made and read back', () => {
    const database = openDatabase(join(temporaryFolder(), 'a.db'), { busyTimeoutMs: 1234, readOnly: true });
    onTestFinished(() => {
      database.close();
    });
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'query_only'];
    expect(settings.map((name) => database.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1234, 1]);
  });

  test('the folder is for this user only', async () => {
    const { folder } = await temporaryStore();
    expect(statSync(join(folder, '.fairnotice')).mode & 0o777).toBe(0o700);
  });

  test('every table is STRICT', async () => {
    const { file } = await temporaryStore();
    const tables = raw(file).pragma('table_list') as { name: string; strict: number }[];
    const own = tables.filter(({ name }) => !name.startsWith('sqlite_'));
    expect(own.map(({ name }) => name).sort()).toEqual([
      'deliveries',
      'leases',
      'ledger',
      'ledger_head',
      'migrations',
      'notices',
      'revisions',
      'translations',
    ]);
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  test.each(['pending', 'attempting'])(
    'work that is %s is found through its partial index, in order',
    async (state) => {
      const { file } = await temporaryStore();
      const query = `SELECT * FROM deliveries WHERE notice = ? AND state = '${state}' ORDER BY recipient LIMIT 50`;
      const plan = raw(file).prepare(`EXPLAIN QUERY PLAN ${query}`).all('privacy-r2') as { detail: string }[];
      expect(plan.map(({ detail }) => detail).join()).toMatch(
        new RegExp(`^SEARCH deliveries USING INDEX deliveries_${state} [^,]*$`),
      );
    },
  );
});

describe('migrations', () => {
  test('are numbered from 0001 without gaps', () => {
    expect(migrations.map(({ name }) => name.slice(0, 5))).toEqual(
      migrations.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  test.each(migrations.map((_, count) => count))(
    'from a database with the first %i of them lead to the same schema',
    async (count) => {
      const folder = temporaryFolder();
      await migrated(join(folder, 'old.db'), migrations.slice(0, count));
      await (await openStore(join(folder, 'old.db'))).close();
      await (await openStore(join(folder, 'new.db'))).close();
      expect(schemaOf(join(folder, 'old.db'))).toEqual(schemaOf(join(folder, 'new.db')));
    },
  );

  test('run once: opening again changes nothing, and keeps what is there', async () => {
    const { store, file } = await temporaryStore();
    await writeNotice(store, ['a']);
    const again = await openStore(file);
    onTestFinished(() => again.close());
    expect(await again.deliveries('privacy-r2', 'pending', 9)).toEqual([delivery('a')]);
  });

  test('several processes that open a new database at once all succeed', async () => {
    const file = join(temporaryFolder(), 'a.db');
    const module = compiledModule('src/shell/store/open-store.ts');
    const source = `const { openStore } = await import(${JSON.stringify(module)}); await (await openStore(${JSON.stringify(file)})).close();`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', source]);
    await Promise.all([1, 2, 3, 4, 5, 6].map(run));
    expect(raw(file).prepare('SELECT name FROM migrations').pluck().all()).toEqual(migrations.map(({ name }) => name));
  });

  test.each([1, 2])('another process may make the database after question %i of this one', async (question) => {
    const made = join(temporaryFolder(), 'made.db');
    await migrated(made, migrations);
    const statements = raw(made).prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL').pluck().all();
    const file = join(temporaryFolder(), 'a.db');
    let asked = 0;
    const other = (): void => {
      const database = raw(file);
      const mark = raw(made).pragma('application_id', { simple: true });
      const names = migrations.map(({ name }) => `INSERT INTO migrations VALUES ('${name}')`);
      database.exec(['BEGIN', ...statements, ...names, `PRAGMA application_id = ${mark}`, 'COMMIT'].join(';\n'));
    };
    const database = new Kysely<Tables>({
      dialect: new ImmediateDialect(openDatabase(file)),
      log: () => {
        asked++;
        if (asked === question) other();
      },
    });
    onTestFinished(() => database.destroy());
    await migrate(database, migrations, file);
    expect(asked).toBeGreaterThanOrEqual(question);
  });

  test('a step that fails half-way leaves neither its tables nor its record, and the next run succeeds', async () => {
    const file = join(temporaryFolder(), 'a.db');
    const later = (second: string): Migration => ({
      name: '0002-later',
      statements: [sql`CREATE TABLE a (x INT) STRICT`, sql.raw(second)],
    });
    const before = migrations.slice(0, 1);
    await migrated(file, before);
    const schema = schemaOf(file);
    await expect(migrated(file, [...before, later('CREATE TABLE nonsense')])).rejects.toThrow();
    expect(schemaOf(file)).toEqual(schema);
    await migrated(file, [...before, later('CREATE TABLE b (x INT) STRICT')]);
    expect(raw(file).prepare('SELECT name FROM migrations ORDER BY name').pluck().all()).toEqual([
      '0001-initial',
      '0002-later',
    ]);
  });

  test('a database of a newer fairnotice is refused and left as it is', async () => {
    const file = join(temporaryFolder(), 'a.db');
    const newer = { name: '9999-newer', statements: [sql`CREATE TABLE newer (x INT) STRICT`] };
    await migrated(file, [...migrations, newer]);
    const schema = schemaOf(file);
    const refused = await refusal(openStore(file));
    expect(refused).toMatchObject({ kind: 'usage', found: '9999-newer' });
    expect(schemaOf(file)).toEqual(schema);
  });
});

describe('files that are no database of ours are refused', () => {
  test('a database of another program, untouched', async () => {
    const file = join(temporaryFolder(), 'a.db');
    const database = raw(file);
    database.exec('CREATE TABLE customers (name TEXT)');
    expect((await refusal(openStore(file))).message).toContain('another program');
    expect(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(1);
  });

  test('a text file', async () => {
    const file = join(temporaryFolder(), 'a.db');
    writeFileSync(file, 'This is not a database, although it is long enough to be looked at closely. '.repeat(20));
    const refused = await refusal(openStore(file));
    expect(refused.message).toContain('damaged or not a database');
    expect(readFileSync(file, 'utf8')).toMatch(/^This is not/);
  });

  test('a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.db'));
    expect((await refusal(openStore(join(folder, 'a.db')))).kind).toBe('usage');
  });

  test('a path through a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'own'), '');
    expect((await refusal(openStore(join(folder, 'own', 'a.db')))).kind).toBe('usage');
  });
});

describe('faults are told as what they are', () => {
  test('a database that another program keeps locked is busy', async () => {
    const { file } = await temporaryStore();
    const impatient = await openStore(file, { busyTimeoutMs: 20 });
    onTestFinished(() => impatient.close());
    raw(file).exec('BEGIN IMMEDIATE');
    const refused = await refusal(impatient.write(occasion, (writer) => writer.append('noted', 'privacy', {})));
    expect(refused).toMatchObject({ kind: 'busy', exitCode: 3 });
    expect(await impatient.notices()).toEqual([]);
  });

  test('a full database says so, and what was committed is kept', async () => {
    const { store, file } = await temporaryStore();
    await writeNotice(store);
    await store.close();
    // SQLite reports its own limit of pages as it reports a full disk.
    const database = new Kysely<Tables>({ dialect: new ImmediateDialect(limited(file)) });
    onTestFinished(() => database.destroy());
    const writing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('revisions').values(rowOf('a small one')).execute();
      const document = JSON.stringify('x'.repeat(1_000_000));
      await transaction.updateTable('notices').set({ document }).execute();
    });
    await expect(writing).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await database.selectFrom('revisions').select('number').execute()).toHaveLength(2);
  });

  test('an error on which SQLite rolls back by itself, as on a full disk, is not hidden by the second rollback', async () => {
    const { store, file } = await temporaryStore();
    const other = raw(file);
    other.exec("CREATE TRIGGER fault BEFORE INSERT ON ledger BEGIN SELECT raise(ROLLBACK, 'no space left'); END");
    await expect(writeNotice(store)).rejects.toThrow('no space left');
    other.exec('DROP TRIGGER fault');
    expect(await store.revisions()).toEqual([]);
    await writeNotice(store);
    expect(await store.revisions()).toHaveLength(2);
  });

  const damages: readonly (readonly [damage: string, row: string, read: (store: Store) => Promise<unknown>])[] = [
    ["UPDATE notices SET document = '{}'", 'notices privacy-r2', (store) => store.notices()],
    [
      "UPDATE notices SET document = json_set(document, '$.state', 'sent')",
      'notices privacy-r2',
      (store) => store.notice('privacy-r2'),
    ],
    [
      "UPDATE notices SET document = json_set(document, '$.revision', 1)",
      'notices privacy-r2',
      (store) => store.notice('privacy-r2'),
    ],
    ["UPDATE notices SET state = 'in-force'", 'notices privacy-r2', (store) => store.notices()],
    [
      "DROP TRIGGER revisions_stay; UPDATE revisions SET text = 'other'",
      'revisions privacy@1',
      (store) => store.revisions(),
    ],
    [
      'PRAGMA ignore_check_constraints = ON; UPDATE notices SET document = substr(document, 1, 50)',
      'notices privacy-r2',
      (store) => store.notices(),
    ],
    [
      "PRAGMA ignore_check_constraints = ON; UPDATE deliveries SET state = 'lost'",
      'deliveries privacy-r2/a',
      (store) => store.deliveries('privacy-r2', 'lost' as 'pending', 1),
    ],
  ];

  test.each(damages)('%s', async (damage, row, read) => {
    const { store, file } = await temporaryStore();
    await writeNotice(store, ['a']);
    raw(file).exec(damage);
    const refused = await refusal(read(store));
    expect(refused.message).toContain(row);
    expect(refused.facts).toMatchObject({ damagedRow: row });
  });
});

function limited(file: string): Database.Database {
  const database = openDatabase(file);
  database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`);
  return database;
}

function rowOf(text: string) {
  const { policy, source, message, hash } = revision(3);
  return {
    policy,
    number: 3,
    hash,
    text,
    source,
    message,
    recorded_at: occasion.at,
    recorded_on: occasion.today,
    recorded_by: occasion.actor,
  };
}
