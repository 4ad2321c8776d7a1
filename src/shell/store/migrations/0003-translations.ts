import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** The translations kept with each revision. A later edition replaces an earlier one of the same revision and locale. */
export const translations: Migration = {
  name: '0003-translations',
  statements: [
    sql`
      CREATE TABLE translations (
        policy TEXT NOT NULL,
        number INTEGER NOT NULL,
        locale TEXT NOT NULL CHECK (locale <> ''),
        edition INTEGER NOT NULL CHECK (edition >= 1),
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        text TEXT NOT NULL,
        source TEXT NOT NULL,
        PRIMARY KEY (policy, number, locale, edition),
        FOREIGN KEY (policy, number) REFERENCES revisions (policy, number)
      ) STRICT`,
    sql`
      CREATE TRIGGER translations_stay BEFORE UPDATE ON translations
      BEGIN SELECT raise(ABORT, 'a translation is immutable'); END`,
    sql`
      CREATE TRIGGER translations_remain BEFORE DELETE ON translations
      BEGIN SELECT raise(ABORT, 'a translation is immutable'); END`,
  ],
};
