#!/usr/bin/env node
// The main job on an example: from the text in force to the next revision in force, in a temporary workspace with a moved --today.
// usage: node bench/demo.mjs [--workspace DIR] [--dist DIR] [--quiet] [--update]
// --update puts the rendered notice into notices/, where a test keeps it current.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    workspace: { type: 'string' },
    dist: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});
const program = join(values.dist ?? join(here, '..', 'dist'), 'bin', 'fairnotice.js');

if (!existsSync(program)) {
  console.error('dist/ is not built yet: run `npm ci` or `npm run build` first.');
  process.exit(2);
}
const workspace = values.workspace ?? mkdtempSync(join(tmpdir(), 'fairnotice-demo-'));
mkdirSync(join(workspace, 'policies'), { recursive: true });
const say = (text = '') => values.quiet || console.log(text);

/** Runs one command as a user would, prints it with what it says, and checks its exit code. */
function fairnotice(words, { today = '2026-11-23', expect = 0, lines = 60 } = {}) {
  const env = { ...process.env, FAIRNOTICE_NOW: `${today}T15:00:00Z`, FAIRNOTICE_ACTOR: 'demo' };
  delete env.FORCE_COLOR;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: workspace,
    env,
    encoding: 'utf8',
  });
  say(
    `\n$ fairnotice ${words.map((word) => (/[\s"]/.test(word) ? JSON.stringify(word) : word)).join(' ')}${today === '2026-11-23' ? '' : `        # on ${today}`}`,
  );
  const said = `${stdout}${stderr}`.trimEnd().split('\n');
  say(said.slice(0, lines).join('\n'));
  if (said.length > lines) say(`… ${said.length - lines} more lines`);
  if (status !== expect) {
    console.error(`fairnotice ${words[0]} ended with ${status}, not ${expect}\n${stderr}`);
    process.exit(1);
  }
}

say('fairnotice: the main job on an example, the made-up fax and e-mail service Larkpost.');
cpSync(join(here, 'demo', 'policy-r1.md'), join(workspace, 'policies', 'privacy.md'));
cpSync(join(here, 'demo', 'recipients.csv'), join(workspace, 'recipients.csv'));
fairnotice([
  'init',
  '--organisation',
  'Larkpost, Inc.',
  '--contact',
  'privacy@larkpost.example',
  '--time-zone',
  'America/New_York',
  '--url',
  'https://www.larkpost.example/privacy',
  '--lead',
  '30 business days',
  '--channel',
  'banner',
  '--channel',
  'email',
]);
fairnotice(['promise', 'privacy@working'], { lines: 40 });
fairnotice(['record', '-m', 'the text as it was published']);
cpSync(join(here, 'demo', 'policy-r2.md'), join(workspace, 'policies', 'privacy.md'));
fairnotice(['diff'], { lines: 70 });
fairnotice(['classify'], { lines: 70 });
fairnotice(['record', '-m', 'analytics partners']);
fairnotice(['review', 'privacy-r2', '--approve', '--by', 'Ada Perez']);
fairnotice(['schedule', 'privacy-r2', '--effective', '2026-12-07'], { expect: 1 });
fairnotice(['schedule', 'privacy-r2']);
fairnotice(['render', 'privacy-r2']);
fairnotice(['tick']);
fairnotice(['tick'], { today: '2026-12-15' });
fairnotice(['status'], { today: '2026-12-15' });
fairnotice(['tick'], { today: '2027-01-08' });
fairnotice(['status'], { today: '2027-01-08' });
fairnotice(['verify'], { today: '2027-01-08' });
fairnotice(['verify', 'notices/privacy-r2'], { today: '2027-01-08' });

const messages = execFileSync('ls', [join(workspace, 'outbox', 'privacy-r2')], { encoding: 'utf8' })
  .trim()
  .split('\n').length;
say(`\n${messages} messages are in ${join(workspace, 'outbox', 'privacy-r2')}.`);
say(`Look at the notice: ${join(workspace, 'notices', 'privacy-r2', 'index.html')}`);

if (values.update) {
  const committed = join(here, '..', 'notices', 'privacy-r2');
  rmSync(committed, { recursive: true, force: true });
  cpSync(join(workspace, 'notices', 'privacy-r2'), committed, { recursive: true });
  say(`Updated ${committed}.`);
}
