// The program that the deliver-notice scenario kills: node deliver-notice-once.mjs DIST FOLDER
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, folder] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(dist, 'src', path)).href);
const [{ withWorkspaceLock }, { openStore }, { openOutbox }, { deliverNotice }] = await Promise.all([
  load('shell/lock/workspace-lock.js'),
  load('shell/store/open-store.js'),
  load('shell/outbox/outbox.js'),
  load('app/deliver-notice.js'),
]);

const occasion = { at: '2026-11-23T08:00:00.000Z', today: '2026-11-23', rehearsed: false, actor: 'bench' };
await withWorkspaceLock(join(folder, '.fairnotice'), { command: 'bench', since: occasion.at }, async () => {
  const store = await openStore(join(folder, '.fairnotice', 'fairnotice.db'));
  const outbox = openOutbox({ spool: join(folder, '.fairnotice', 'spool'), outbox: join(folder, 'outbox') });
  const compose = async ({ email, name }) =>
    Buffer.from(
      `To: ${name} <${email}>\r\nSubject: Notice\r\n\r\nDear ${name},\r\n${'Our notice changes.\r\n'.repeat(200)}`,
    );
  const outcome = await deliverNotice({ store, outbox, notice: 'privacy-r2', compose, occasion, batchSize: 50 });
  await store.close();
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
});
