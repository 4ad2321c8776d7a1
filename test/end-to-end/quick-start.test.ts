import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram } from '../built-program.ts';
import { aWorkspace } from './a-workspace.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

test('the quick start of the README works as it stands, in an empty folder', () => {
  const lines = /^## Quick start\n[^#]*?```sh\n(.*?)```/ms.exec(readme)?.[1] ?? '';
  expect(lines).toContain('fairnotice init');
  const { folder, list, read } = aWorkspace();
  const commands = join(folder, 'bin');
  mkdirSync(commands);
  writeFileSync(join(commands, 'fairnotice'), `#!/bin/sh\nexec '${process.execPath}' '${builtProgram()}' "$@"\n`, {
    mode: 0o755,
  });
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const { status, stdout, stderr } = spawnSync('sh', ['-eux', '-c', lines], {
    cwd: empty,
    encoding: 'utf8',
    env: {
      PATH: `${commands}${delimiter}${process.env.PATH}`,
      HOME: folder,
      FAIRNOTICE_NOW: '2026-11-23T15:00:00Z',
      CI: '1',
    },
  });
  expect(`${status}\n${stderr}`).toMatch(/^0\n/);
  expect(stdout).toContain('advertising partners');
  expect(stdout).toContain('2027-01-08');
  expect(list('empty/notices/privacy-r2')).toContain('index.html');
  expect(read('empty/notices/privacy-r2/notice.json')).toContain('"announced"');
});
