import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Revisions, notices, deliveries, and the ledger with its head. */
export const initial: Migration = {
  name: '0001-initial',
  statements: [
    sql`
      CREATE TABLE revisions (
        policy TEXT NOT NULL CHECK (policy <> ''),
        number INTEGER NOT NULL CHECK (number >= 1),
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        text TEXT NOT NULL,
        source TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_on TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        message TEXT NOT NULL,
        PRIMARY KEY (policy, number)
      ) STRICT`,
    sql`CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions BEGIN SELECT raise(ABORT, 'a revision is immutable'); END`,
    sql`CREATE TRIGGER revisions_remain BEFORE DELETE ON revisions BEGIN SELECT raise(ABORT, 'a revision is immutable'); END`,
    sql`
      CREATE TABLE notices (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        policy TEXT NOT NULL,
        revision INTEGER NOT NULL,
        before_hash TEXT NOT NULL,
        after_hash TEXT NOT NULL,
        state TEXT NOT NULL
          CHECK (state IN ('draft', 'approved', 'scheduled', 'announced', 'in-force', 'superseded', 'withdrawn')),
        document TEXT NOT NULL CHECK (json_valid(document)),
        FOREIGN KEY (policy, revision) REFERENCES revisions (policy, number)
      ) STRICT`,
    sql`CREATE INDEX notices_of_revision ON notices (policy, revision)`,
    sql`
      CREATE TABLE deliveries (
        notice TEXT NOT NULL REFERENCES notices (id),
        recipient TEXT NOT NULL CHECK (recipient <> ''),
        channel TEXT NOT NULL CHECK (channel IN ('email')),
        email TEXT NOT NULL,
        name TEXT NOT NULL,
        locale TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('pending', 'attempting', 'sent', 'excluded')),
        reason TEXT NOT NULL,
        sent_on TEXT,
        PRIMARY KEY (notice, recipient, channel),
        CHECK ((state = 'sent') = (sent_on IS NOT NULL))
      ) STRICT`,
    // What is still to do stays quick to find however many are done. (With WITHOUT ROWID, SQLite would take the key instead.)
    sql`CREATE INDEX deliveries_pending ON deliveries (notice, recipient) WHERE state = 'pending'`,
    sql`CREATE INDEX deliveries_attempting ON deliveries (notice, recipient) WHERE state = 'attempting'`,
    sql`
      CREATE TRIGGER deliveries_sent_stay BEFORE UPDATE ON deliveries
      WHEN old.state = 'sent' BEGIN SELECT raise(ABORT, 'a sent delivery is final'); END`,
    sql`
      CREATE TABLE ledger (
        seq INTEGER NOT NULL PRIMARY KEY CHECK (seq >= 1),
        at TEXT NOT NULL,
        today TEXT NOT NULL,
        rehearsed INTEGER NOT NULL CHECK (rehearsed IN (0, 1)),
        actor TEXT NOT NULL,
        event TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT`,
    sql`CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END`,
    sql`CREATE TRIGGER ledger_remains BEFORE DELETE ON ledger BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END`,
    sql`
      CREATE TABLE ledger_head (
        one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
        seq INTEGER NOT NULL CHECK (seq >= 0),
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT`,
    sql`INSERT INTO ledger_head (one, seq, hash) VALUES (1, 0, ${sql.lit('0'.repeat(64))})`,
    sql`
      CREATE TRIGGER ledger_head_remains BEFORE DELETE ON ledger_head
      BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END`,
  ],
};
