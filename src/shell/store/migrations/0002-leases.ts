import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Who is changing the workspace, also from another machine. */
export const leases: Migration = {
  name: '0002-leases',
  statements: [
    sql`
      CREATE TABLE leases (
        name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
        pid INTEGER NOT NULL CHECK (pid >= 1),
        host TEXT NOT NULL,
        command TEXT NOT NULL,
        since TEXT NOT NULL,
        renewed TEXT NOT NULL
      ) STRICT`,
  ],
};
