import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(new URL('deliver-notice-once.mjs', import.meta.url));
const recipients = Array.from({ length: 500 }, (_, index) => `r${index}`);
const occasion = { at: '2026-11-23T08:00:00.000Z', today: '2026-11-23', rehearsed: false, actor: 'bench' };

/**
 * A workspace with a notice to 500 recipients that are all still to be told. A mail program is played after each kill: it
 * takes about half of what lies in the outbox.
 *
 * @param {{ dist: string, random: () => number }} setting compiled sources, and what decides who is taken
 * @returns a scenario as run.mjs takes it
 */
export async function prepare({ dist, random }) {
  const load = (path) => import(pathToFileURL(join(dist, 'src', path)).href);
  const { openStore } = await load('shell/store/open-store.js');
  const { verifyLedger } = await load('shell/store/verify-ledger.js');
  const { messageName } = await load('shell/outbox/message-name.js');
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-kills-'));
  const at = (...path) => join(folder, ...path);
  const database = at('.fairnotice', 'fairnotice.db');
  const store = await openStore(database);
  await store.write(occasion, async (writer) => {
    for (const number of [1, 2]) await writer.addRevision(revision(number));
    await writer.saveNotice(notice());
    await writer.addDeliveries(recipients.map(delivery));
  });
  await store.close();
  mkdirSync(at('taken'));

  return {
    start: () => spawn(process.execPath, [program, dist, folder], { stdio: ['ignore', 'ignore', 'pipe'] }),
    afterKill() {
      for (const name of messagesIn(at('outbox'))) {
        if (random() < 0.5) continue;
        if (existsSync(at('taken', name))) throw new Error(`${name} came a second time`);
        renameSync(at('outbox', name), at('taken', name));
      }
    },
    async check() {
      const inOutbox = messagesIn(at('outbox'));
      const taken = messagesIn(at('taken'));
      const all = [...inOutbox.map((name) => at('outbox', name)), ...taken.map((name) => at('taken', name))];
      equal(all.length, recipients.length, 'messages');
      equal(new Set([...inOutbox, ...taken]).size, recipients.length, 'different messages');
      for (const recipient of recipients) {
        const name = `${messageName('privacy-r2', recipient)}.eml`;
        const path = existsSync(at('outbox', name)) ? at('outbox', name) : at('taken', name);
        const addresses = readFileSync(path, 'utf8').match(/\S+@\S+/g);
        equal(String(addresses), `<${recipient}@reader.example>`, `addresses in ${recipient}'s message`);
      }
      equal(messagesIn(at('.fairnotice', 'spool')).length, 0, 'messages left in the spool');
      const again = await openStore(database);
      try {
        equal((await again.deliveryCounts('privacy-r2')).sent, recipients.length, 'deliveries recorded as sent');
        equal((await verifyLedger(again)).kind, 'intact', 'the ledger');
        let told = 0;
        for await (const entry of again.ledger()) {
          told += entry.body.count;
          if (JSON.stringify(entry).includes('@')) throw new Error(`entry ${entry.seq} holds an address`);
        }
        equal(told, recipients.length, 'deliveries in the ledger');
      } finally {
        await again.close();
      }
    },
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function messagesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
}

function equal(found, expected, what) {
  if (found !== expected) throw new Error(`${what}: expected ${expected}, found ${found}`);
}

function revision(number) {
  const text = `# Privacy\n\nText ${number}.\n`;
  const hash = createHash('sha256').update(text).digest('hex');
  const recorded = { recordedAt: occasion.at, recordedOn: occasion.today, recordedBy: occasion.actor };
  return { policy: 'privacy', number, hash, text, source: 'policies/privacy.md', message: '', ...recorded };
}

function notice() {
  const outcome = { level: 'material', newUse: false, direction: 'adverse', categories: ['sharing'] };
  return {
    id: 'privacy-r2',
    policy: 'privacy',
    revision: 2,
    baseRevision: 1,
    beforeHash: revision(1).hash,
    afterHash: revision(2).hash,
    state: 'announced',
    assessment: { ...outcome, findings: [], rulesVersion: '1' },
    decisions: [],
    outcome,
    summary: '',
    approval: null,
    duties: null,
    window: null,
    override: null,
    hold: null,
    rendering: null,
    bannerSince: null,
    sequence: 1,
    announcedOn: occasion.today,
    inForceOn: null,
    endedOn: null,
  };
}

function delivery(recipient) {
  const person = { recipient, email: `${recipient}@reader.example`, name: `Reader ${recipient}`, locale: 'en' };
  return { notice: 'privacy-r2', channel: 'email', ...person, state: 'pending', reason: '', sentOn: null };
}
