import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const text = `# Privacy

Ninefold Post delivers letters.

## What we collect

We collect your name, your postal address and your e-mail address.

## Sharing

We do not share your address with third parties.

## Changes

We will notify you by e-mail at least thirty (30) business days before a change to this policy takes effect.
`;

const addition = `
## Partners

We share your postal address with couriers who deliver on our behalf.
`;

/**
 * A temporary git repository with one changed policy and its rendered notice, staged for a commit that the check lets pass.
 * The workspace is made by the program itself.
 *
 * @param {string} program path of the built bin/fairnotice.js
 * @returns {string} the repository's folder
 */
export function changedPolicyRepository(program) {
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-startup-'));
  const run = (file, ...words) => execFileSync(file, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const git = (...words) =>
    run('git', '-c', 'user.name=Bench', '-c', 'user.email=bench@example.test', '-c', 'commit.gpgsign=false', ...words);
  const fairnotice = (...words) => run(process.execPath, program, ...words);
  const policy = join(folder, 'policies', 'privacy.md');

  git('init', '--quiet');
  mkdirSync(join(folder, 'policies'));
  writeFileSync(policy, text);
  writeFileSync(
    join(folder, 'recipients.csv'),
    'id,email,name,locale,status,collected_on\nr1,reader@example.test,Reader,en,active,2025-01-31\n',
  );
  fairnotice(
    ...['init', '--organisation', 'Ninefold Post', '--contact', 'privacy@ninefold.example'],
    ...['--time-zone', 'Europe/London', '--url', 'https://ninefold.example/privacy'],
  );
  fairnotice('record');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The text in force');

  appendFileSync(policy, addition);
  fairnotice('record');
  fairnotice('review', 'privacy-r2', '--approve', '--by', 'Bench');
  fairnotice('schedule', 'privacy-r2');
  fairnotice('render', 'privacy-r2');
  git('add', '--all');
  return folder;
}
