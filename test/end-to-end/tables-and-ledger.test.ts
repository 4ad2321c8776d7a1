import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aScheduledNotice } from './a-scheduled-notice.ts';
import { type InProcess, preparedOnce } from './in-process.ts';

/** A notice that was sent to two people. */
const sent = preparedOnce(async (workspace) => {
  cpSync((await aScheduledNotice()).folder, workspace.folder, { recursive: true });
  await workspace.must(['tick']);
});

/** What somebody can do with the file in hand. */
function tamper(workspace: InProcess, statements: string): void {
  const raw = new Database(join(workspace.folder, '.fairnotice/fairnotice.db'));
  raw.pragma('foreign_keys = OFF');
  raw.exec('DROP TRIGGER deliveries_sent_stay; DROP TRIGGER revisions_stay; DROP TRIGGER revisions_remain');
  raw.exec(statements);
  raw.close();
}

const inDocument = (path: string, value: string): string =>
  `UPDATE notices SET document = json_set(document, '$.${path}', '${value}')`;

describe('a row that was changed behind the ledger', () => {
  it.each([
    {
      what: 'a delivery deleted',
      statements: "DELETE FROM deliveries WHERE rowid = (SELECT min(rowid) FROM deliveries WHERE state = 'sent')",
      says: 'privacy-r2 has 1 people to be told, and by the ledger 2',
    },
    {
      what: 'somebody left out deleted',
      statements: "DELETE FROM deliveries WHERE state = 'excluded'",
      says: 'privacy-r2 has 0 people left out, and by the ledger',
    },
    {
      what: 'a delivery put in',
      statements:
        "INSERT INTO deliveries SELECT notice, 'm9', channel, email, name, locale, state, reason, sent_on FROM deliveries WHERE state = 'sent' LIMIT 1",
      says: 'privacy-r2 has 3 people to be told, and by the ledger 2',
    },
    {
      what: 'a message taken back',
      statements: "UPDATE deliveries SET state = 'pending', sent_on = NULL WHERE state = 'sent'",
      says: 'privacy-r2 has 0 sent messages, and by the ledger 2',
    },
    {
      what: 'a message to another person',
      statements: "UPDATE deliveries SET recipient = recipient || 'x' WHERE state = 'sent'",
      says: 'privacy-r2 has messages to other people than entry',
    },
    {
      what: 'a message of another day',
      statements: "UPDATE deliveries SET sent_on = '2026-11-20' WHERE state = 'sent'",
      says: 'privacy-r2 has a message of 2026-11-20 where entry',
    },
    {
      what: 'a notice deleted',
      statements: 'DELETE FROM deliveries; DELETE FROM notices',
      says: 'privacy-r2 is in the ledger and not among the notices',
    },
    {
      what: 'a notice put in force by hand',
      statements: `${inDocument('state', 'in-force')}, state = 'in-force'`,
      says: 'privacy-r2 is in-force, and by the ledger still on its way',
    },
    {
      what: 'another notice day',
      statements: inDocument('announcedOn', '2026-11-02'),
      says: 'privacy-r2 was announced 2026-11-02, and by the ledger 2026-11-23',
    },
    {
      what: 'another effective day',
      statements: inDocument('window.effectiveOn', '2026-12-01'),
      says: 'privacy-r2 goes from 2026-11-23 to 2026-12-01, and by the ledger from 2026-11-23 to 2027-01-08',
    },
    {
      what: 'the last revision deleted with all that is about it',
      statements: 'DELETE FROM deliveries; DELETE FROM notices; DELETE FROM revisions WHERE number = 2',
      says: 'privacy@2 is in the ledger and not stored',
    },
  ])('is found by verify and doctor: $what', async ({ statements, says }) => {
    const workspace = await sent();
    expect((await workspace.must(['verify'])).out).toMatch(/tables.*2 revisions, 1 notices, 2 sent messages/);
    tamper(workspace, statements);
    const verified = await workspace.run(['verify']);
    expect(verified.status).toBe(1);
    expect(verified.out).toContain(says);
    expect((await workspace.run(['doctor'])).out).toContain(says);
  });
});
