import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageName } from '../../src/shell/outbox/message-name.ts';
import { openStore } from '../../src/shell/store/open-store.ts';
import { verifyLedger } from '../../src/shell/store/verify-ledger.ts';
import { compiledModule } from '../compiled-sources.ts';
import { occasion, writeNotice } from '../store/store-fixtures.ts';

const recipients = Array.from({ length: 500 }, (_, index) => `r${index}`);

/** A program to kill, and what must hold when it has come to its end. */
export interface Scenario {
  readonly start: () => ChildProcess;
  /** Plays the mail program, which takes about half of what lies in the outbox. Throws where it had a message before. */
  readonly afterKill: () => void;
  /** Throws where a message is missing, doubled or holds a foreign address, or where the records do not say so. */
  readonly check: () => Promise<void>;
  readonly cleanUp: () => void;
}

/** A workspace with a notice to 500 recipients that are all still to be told. `random` decides which messages are taken. */
export async function deliverScenario(random: () => number): Promise<Scenario> {
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-kills-'));
  const [outbox, taken, spool] = [join(folder, 'outbox'), join(folder, 'taken'), join(folder, '.fairnotice', 'spool')];
  const database = join(folder, '.fairnotice', 'fairnotice.db');
  const store = await openStore(database);
  await writeNotice(store, recipients);
  await store.close();
  mkdirSync(taken);
  const source = program({ own: join(folder, '.fairnotice'), database, spool, outbox });
  return {
    start: () =>
      spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'ignore', 'pipe'] }),
    afterKill() {
      for (const name of messagesIn(outbox)) {
        if (random() < 0.5) continue;
        equal(existsSync(join(taken, name)), false, `${name} came before`);
        renameSync(join(outbox, name), join(taken, name));
      }
    },
    async check() {
      equal(messagesIn(spool).length, 0, 'messages left in the spool');
      checkMessages([outbox, taken]);
      await checkRecords(database);
    },
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function program(paths: {
  readonly own: string;
  readonly database: string;
  readonly spool: string;
  readonly outbox: string;
}): string {
  const load = (source: string) => `await import(${JSON.stringify(compiledModule(source))})`;
  return `
    const { withWorkspaceLock } = ${load('src/shell/lock/workspace-lock.ts')};
    const { openStore } = ${load('src/shell/store/open-store.ts')};
    const { openOutbox } = ${load('src/shell/outbox/outbox.ts')};
    const { deliverNotice } = ${load('src/app/delivery/deliver-notice.ts')};
    const paths = ${JSON.stringify(paths)};
    const occasion = ${JSON.stringify(occasion)};
    await withWorkspaceLock(paths.own, { command: 'test', since: occasion.at }, async () => {
      const store = await openStore(paths.database);
      const compose = async ({ email, name }) =>
        Buffer.from(\`To: \${name} <\${email}>\\r\\n\\r\\nDear \${name},\\r\\n\${'Our notice changes.\\r\\n'.repeat(200)}\`);
      await deliverNotice({ store, outbox: openOutbox(paths), notice: 'privacy-r2', compose, occasion });
      await store.close();
    });`;
}

function checkMessages(folders: readonly string[]): void {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    for (const name of messagesIn(folder)) {
      equal(texts.has(name), false, `${name} is there twice`);
      texts.set(name, readFileSync(join(folder, name), 'utf8'));
    }
  }
  equal(texts.size, recipients.length, 'messages');
  for (const recipient of recipients) {
    const text = texts.get(`${messageName('privacy-r2', recipient)}.eml`) ?? '';
    equal(String(text.match(/\S+@\S+/g)), `<${recipient}@reader.example>`, `addresses in the message to ${recipient}`);
  }
}

async function checkRecords(database: string): Promise<void> {
  const store = await openStore(database);
  try {
    equal((await store.deliveryCounts('privacy-r2')).sent, recipients.length, 'deliveries recorded as sent');
    equal((await verifyLedger(store)).kind, 'intact', 'the ledger');
    let told = 0;
    for await (const entry of store.ledger()) {
      if (entry.event === 'deliveries-sent') told += Number(entry.body.count);
      equal(JSON.stringify(entry).includes('@reader'), false, `entry ${entry.seq} holds an address`);
    }
    equal(told, recipients.length, 'deliveries in the ledger');
  } finally {
    await store.close();
  }
}

function messagesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
}

function equal<T>(found: T, expected: T, what: string): void {
  if (found !== expected) throw new Error(`${what}: expected ${String(expected)}, found ${String(found)}`);
}
