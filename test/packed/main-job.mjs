#!/usr/bin/env node
// The main job as a user does it, with the program as it is shipped and nothing of this repository but the demo's texts.
// usage: node test/packed/main-job.mjs PROGRAM   (the `fairnotice` that npm put into node_modules/.bin)
// Prints a line a step and ends with "N passed, N failed"; exit code 1 where one failed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

if (!process.argv[2]) {
  console.error('usage: node test/packed/main-job.mjs PROGRAM');
  process.exit(2);
}
const program = resolve(process.argv[2]);
const demo = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bench', 'demo');
const workspace = join(mkdtempSync(join(tmpdir(), 'fairnotice packed ')), 'legal team');
mkdirSync(join(workspace, 'policies'), { recursive: true });

const environment = {
  PATH: process.env.PATH,
  HOME: workspace,
  CI: 'true',
  NO_COLOR: '1',
  FAIRNOTICE_ACTOR: 'packed',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};
const NOTICE_DAY = '2026-11-23';
const EFFECTIVE_DAY = '2027-01-08';

/** Runs a program in the workspace without anything on standard input. */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: workspace,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

/** Runs fairnotice on a day and requires its exit code. With `--json` among the words, `json` is what it printed. */
function fairnotice(words, { on = NOTICE_DAY, exit = 0 } = {}) {
  const result = run(program, ['--today', on, ...words]);
  assert.equal(
    result.status,
    exit,
    `fairnotice ${words.join(' ')} ended with ${result.status}\n${result.out}${result.err}`,
  );
  return words.includes('--json') ? { ...result, json: JSON.parse(result.out) } : result;
}

function git(...args) {
  const result = run('git', args);
  assert.equal(result.status, 0, `git ${args.join(' ')} ended with ${result.status}\n${result.out}${result.err}`);
  return result.out + result.err;
}

const read = (path) => readFileSync(join(workspace, path), 'utf8');
const edit = (path, change) => writeFileSync(join(workspace, path), change(read(path)));
const policy = 'policies/privacy.md';

const steps = {
  'prints its version and its help': () => {
    assert.match(fairnotice(['--version']).out, /^\d+\.\d+\.\d+\n$/);
    assert.match(fairnotice(['--help']).out, /schedule/);
    assert.equal(fairnotice(['no-such-command'], { exit: 2 }).out, '');
  },
  'init makes a workspace without asking': () => {
    git('init', '--quiet', '--initial-branch=main');
    copyFileSync(join(demo, 'policy-r1.md'), join(workspace, policy));
    copyFileSync(join(demo, 'recipients.csv'), join(workspace, 'recipients.csv'));
    const flags = [
      '--organisation',
      'Larkpost, Inc.',
      '--time-zone',
      'America/New_York',
      '--contact',
      'privacy@larkpost.example',
    ];
    fairnotice(['init', ...flags, '--policy', 'privacy', '--file', policy, '--calendar', 'US-FED']);
    assert.match(read('fairnotice.yaml'), /Larkpost/);
    assert.ok(existsSync(join(workspace, '.fairnotice', 'fairnotice.db')));
    assert.match(read('.gitignore'), /recipients\.csv/);
  },
  'record keeps the text, once': () => {
    fairnotice(['record', '-m', 'as published']);
    fairnotice(['record']);
    assert.equal(fairnotice(['log', '--json']).json.length, 1);
  },
  'hook install lets the first text through': () => {
    fairnotice(['hook', 'install']);
    git('add', '--all');
    assert.match(git('commit', '-m', 'The text in force'), /privacy/);
    assert.equal(git('ls-files', 'recipients.csv', '.fairnotice'), '');
  },
  'promise reads thirty business days from the text': () => {
    const { promises, missing } = fairnotice(['promise', 'privacy@in-force', '--json']).json;
    assert.equal(missing, false);
    const any = promises.find(({ trigger }) => trigger === 'any');
    assert.deepEqual(any.lead, { amount: 30, unit: 'business-days' });
    assert.ok(
      promises.some(({ trigger, channels, choice }) => trigger === 'new-use' && channels.includes('email') && choice),
    );
  },
  'diff shows the edit, and its words rebuild both sides': () => {
    copyFileSync(join(demo, 'policy-r2.md'), join(workspace, policy));
    const { changes, stats } = fairnotice(['diff', '--json']).json;
    assert.ok(stats.inserted > 0 && stats.deleted > 0 && stats.moved > 0);
    assert.ok(changes.some(({ kind }) => kind === 'moved'));
    const side = (edits, op) =>
      edits
        .filter(([kind]) => kind === '=' || kind === op)
        .map(([, text]) => text)
        .join('');
    for (const { before, after, edits } of changes) {
      assert.equal(side(edits, '-'), before ?? '');
      assert.equal(side(edits, '+'), after ?? '');
    }
    assert.match(fairnotice(['diff']).out, /analytics partners/);
  },
  'classify finds a new use': () => {
    const { level, newUse, categories } = fairnotice(['classify', '--json']).json;
    assert.deepEqual({ level, newUse }, { level: 'material', newUse: true });
    for (const category of ['sharing', 'retention', 'change-terms']) assert.ok(categories.includes(category), category);
  },
  'window counts thirty business days': () => {
    const { effectiveOn, span } = fairnotice([
      'window',
      '--notice',
      NOTICE_DAY,
      '--days',
      '30',
      '--calendar',
      'US-FED',
      '--json',
    ]).json;
    assert.equal(effectiveOn, EFFECTIVE_DAY);
    assert.equal(span.filter(({ counts }) => counts).length, 30);
  },
  'check stops a text without a notice, and so does the hook': () => {
    git('add', '--all');
    const { problems } = fairnotice(['check', '--staged', '--json'], { exit: 1 }).json;
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['text-without-notice'],
    );
    const stopped = run('git', ['commit', '-a', '-m', 'Quietly']);
    assert.notEqual(stopped.status, 0);
    assert.match(stopped.out + stopped.err, /fairnotice record privacy/);
  },
  'review approves in a name': () => {
    assert.match(fairnotice(['record', '-m', 'analytics partners']).out, /privacy-r2/);
    fairnotice(['schedule', 'privacy-r2'], { exit: 2 });
    fairnotice(['review', 'privacy-r2', '--confirm-all', '--approve', '--by', 'Ada Pérez']);
  },
  'schedule refuses a day that breaks the promise, and names the earliest': () => {
    const refused = fairnotice(['schedule', 'privacy-r2', '--effective', '2026-12-07', '--json'], { exit: 1 });
    assert.match(refused.out, new RegExp(EFFECTIVE_DAY));
    const { window } = fairnotice(['schedule', 'privacy-r2', '--json']).json;
    assert.deepEqual([window.noticeOn, window.effectiveOn], [NOTICE_DAY, EFFECTIVE_DAY]);
  },
  'render writes the notice, and check lets it through': () => {
    fairnotice(['render', 'privacy-r2']);
    const files = readdirSync(join(workspace, 'notices/privacy-r2'));
    for (const file of [
      'notice.json',
      'before.md',
      'after.md',
      'redline.html',
      'summary.md',
      'window.ics',
      'index.html',
    ]) {
      assert.ok(files.includes(file), file);
    }
    git('add', '--all');
    assert.deepEqual(fairnotice(['check', '--staged', '--json']).json, { kind: 'clean', problems: [], hints: [] });
    git('commit', '-m', 'Share with analytics partners');
  },
  'check stops an edit of the recorded notice': () => {
    for (const file of ['after.md', 'before.md']) {
      edit(`notices/privacy-r2/${file}`, (text) => text.replace('Larkpost', 'Starkpost'));
      const stopped = run('git', ['commit', '-m', 'Rewrite', `notices/privacy-r2/${file}`]);
      assert.notEqual(stopped.status, 0, 'git commit FILE has an index of its own, which the hook must read');
      assert.match(stopped.out + stopped.err, /is not the text that privacy-r2 was recorded for/);
      git('checkout', '--quiet', 'HEAD', '--', '.');
    }
  },
  'check holds in a linked work tree': () => {
    const tree = `${workspace} two`;
    git('worktree', 'add', '--quiet', '-b', 'two', tree);
    writeFileSync(join(tree, policy), '# Nothing is promised\n');
    const stopped = run('git', ['-C', tree, 'commit', '-a', '-m', 'Quietly']);
    assert.notEqual(stopped.status, 0);
    assert.match(stopped.out + stopped.err, /fairnotice record privacy/);
    git('worktree', 'remove', '--force', tree);
  },
  'tick announces, once': () => {
    assert.ok(fairnotice(['tick', '--dry-run', '--json']).json.actions.length > 0);
    assert.ok(!existsSync(join(workspace, 'outbox')));
    fairnotice(['tick']);
    const messages = () =>
      readdirSync(join(workspace, 'outbox', 'privacy-r2'))
        .filter((name) => name.endsWith('.eml'))
        .sort();
    const first = messages();
    assert.ok(first.length > 0);
    const texts = first.map((name) => read(`outbox/privacy-r2/${name}`));
    for (const silent of ['zoe.obrien@example.org', 'anders@example.org'])
      assert.ok(!texts.some((text) => text.includes(silent)), silent);
    assert.equal(texts.filter((text) => text.includes('yuki@example.com')).length, 1);
    fairnotice(['tick']);
    fairnotice(['tick'], { on: '2026-12-15' });
    assert.deepEqual(messages(), first);
  },
  'tick puts the revision in force on its day, not before': () => {
    const inForce = (on) => fairnotice(['status', '--json'], { on }).json.policies[0].inForce.revision;
    fairnotice(['tick'], { on: '2027-01-07' });
    assert.equal(inForce('2027-01-07'), 1);
    fairnotice(['tick'], { on: EFFECTIVE_DAY });
    assert.equal(inForce(EFFECTIVE_DAY), 2);
  },
  'what changed in the notice may be committed': () => {
    git('add', '--all');
    fairnotice(['check', '--staged']);
    git('commit', '--allow-empty', '-m', 'In force');
  },
  'verify finds everything in order, in the database and in the folder alone': () => {
    fairnotice(['verify'], { on: EFFECTIVE_DAY });
    const clone = `${workspace} clone`;
    git('clone', '--quiet', workspace, clone);
    const { status, out, err } = run(program, ['--workspace', clone, 'verify', join(clone, 'notices/privacy-r2')]);
    assert.equal(status, 0, out + err);
    writeFileSync(join(clone, 'notices/privacy-r2/after.md'), '# Something else\n');
    assert.equal(run(program, ['--workspace', clone, 'verify', join(clone, 'notices/privacy-r2')]).status, 1);
  },
  'ledger and doctor have nothing to complain of': () => {
    assert.ok(fairnotice(['ledger', '--json'], { on: EFFECTIVE_DAY }).json.length > 5);
    fairnotice(['doctor'], { on: EFFECTIVE_DAY });
  },
  'hook uninstall leaves nothing': () => {
    fairnotice(['hook', 'uninstall']);
    assert.ok(!existsSync(join(workspace, '.git/hooks/pre-commit')));
  },
};

let passed = 0;
let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  try {
    step();
    passed++;
    console.log(`  ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`  FAILED  ${name}\n${error instanceof Error ? error.stack : error}`);
  }
}
if (failed === 0) rmSync(dirname(workspace), { recursive: true, force: true });
else console.log(`The workspace is left to look at: ${workspace}`);
console.log(`packed: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
