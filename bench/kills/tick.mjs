import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killUntilDone } from './kill-until-done.mjs';

const people = 500;
const noticeDay = '2026-11-23';
const effectiveDay = '2027-01-08';

const before = `# Privacy

Paperkite delivers post.

## Sharing

We do not share your address with third parties.

## Changes

We will notify you by e-mail at least thirty (30) business days before a change to this policy takes effect.
`;

/**
 * A workspace with a notice to 500 recipients that is due today, run through the built program. A mail program is played after
 * each kill: it takes about half of what lies in the outbox. The check goes on to the effective day, with kills as well.
 *
 * @param {{ dist: string, random: () => number }} setting the built program's folder, and what decides who is taken
 * @returns a scenario as run.mjs takes it
 */
export async function prepare({ dist, random }) {
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-kills-'));
  const at = (...path) => join(folder, ...path);
  const program = join(dist, 'bin', 'fairnotice.js');
  const onDay = (day) => ({ cwd: folder, env: { ...process.env, FAIRNOTICE_NOW: `${day}T15:00:00Z` } });
  const start = (day) =>
    spawn(process.execPath, [program, 'tick'], { ...onDay(day), stdio: ['ignore', 'ignore', 'pipe'] });
  const must = (day, ...words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      ...onDay(day),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`fairnotice ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  const rows = Array.from(
    { length: people },
    (_, index) => `r${index},r${index}@reader.example,Reader ${index},en,active,`,
  );
  writeFileSync(at('recipients.csv'), `id,email,name,locale,status,collected_on\n${rows.join('\n')}\n`);
  mkdirSync(at('policies'));
  mkdirSync(at('taken'));
  writeFileSync(at('policies', 'privacy.md'), before);
  must(
    noticeDay,
    'init',
    '--organisation',
    'Paperkite',
    '--contact',
    'privacy@paperkite.example',
    '--time-zone',
    'America/New_York',
    '--file',
    'policies/privacy.md',
  );
  must(noticeDay, 'record');
  writeFileSync(at('policies', 'privacy.md'), before.replace('We do not share', 'We share'));
  must(noticeDay, 'record');
  must(noticeDay, 'review', '--approve', '--by', 'Ada Perez');
  must(noticeDay, 'schedule');
  must(noticeDay, 'render');

  function takeSome() {
    for (const name of messagesIn(at('outbox', 'privacy-r2'))) {
      if (random() < 0.5) continue;
      if (existsSync(at('taken', name))) throw new Error(`${name} came a second time`);
      renameSync(at('outbox', 'privacy-r2', name), at('taken', name));
    }
  }

  function checkMessages() {
    const paths = [
      ...messagesIn(at('outbox', 'privacy-r2')).map((name) => at('outbox', 'privacy-r2', name)),
      ...messagesIn(at('taken')).map((name) => at('taken', name)),
    ];
    equal(paths.length, people, 'messages');
    const told = paths.map((path) => {
      const readers = new Set(readFileSync(path, 'utf8').match(/r\d+@reader\.example/g));
      equal(readers.size, 1, `readers named in ${path}`);
      return [...readers][0];
    });
    equal(new Set(told).size, people, 'different recipients');
    equal(messagesIn(at('.fairnotice', 'spool')).length, 0, 'messages left in the spool');
  }

  return {
    start: () => start(noticeDay),
    afterKill: takeSome,
    async check() {
      checkMessages();
      must(noticeDay, 'tick');
      await killUntilDone({ start: () => start(effectiveDay), delayMs: () => 50 + random() * 1000 });
      must(effectiveDay, 'tick');
      checkMessages();
      must(effectiveDay, 'verify');
      const count = (event) => ledger.filter((entry) => entry.event === event).length;
      const ledger = JSON.parse(must(effectiveDay, 'ledger', '--json'));
      for (const event of ['notice-announced', 'banner-switched-on', 'revision-in-force', 'banner-switched-off'])
        equal(count(event), 1, `${event} in the ledger`);
      const handedOver = ledger
        .filter(({ event }) => event === 'deliveries-sent')
        .reduce((sum, { body }) => sum + body.count, 0);
      equal(handedOver, people, 'deliveries in the ledger');
      if (JSON.stringify(ledger).includes('@reader.example')) throw new Error('the ledger holds an address');
      const [{ inForce }] = JSON.parse(must(effectiveDay, 'status', '--json')).policies;
      equal(inForce.revision, 2, 'revision in force');
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
