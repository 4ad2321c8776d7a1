import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { builtProgram } from '../built-program.ts';

/** What a command did, as a user sees it. */
interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON. */
  json(): unknown;
}

/** A folder in which the built program runs with a fixed clock; removed when the test is over. */
export interface TestWorkspace {
  readonly folder: string;
  /** Runs `fairnotice words…` on a day (default 2026-11-23, 15:00 UTC) and returns what it did. */
  run(words: readonly string[], day?: string): Ran;
  /** Runs it and fails the test unless it ends with 0. */
  must(words: readonly string[], day?: string): Ran;
  write(path: string, text: string): void;
  read(path: string): string;
  list(path: string): readonly string[];
  remove(path: string): void;
}

export function aWorkspace(): TestWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (words: readonly string[], day = '2026-11-23'): Ran => {
    const { FORCE_COLOR: _colour, ...environment } = process.env;
    const env = { ...environment, FAIRNOTICE_NOW: `${day}T15:00:00Z`, FAIRNOTICE_ACTOR: 'tester', CI: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram(), ...words], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return { status: status ?? -1, out: stdout, err: stderr, json: () => JSON.parse(stdout) as unknown };
  };
  return {
    folder,
    run,
    must(words, day) {
      const ran = run(words, day);
      if (ran.status !== 0)
        throw new Error(`fairnotice ${words.join(' ')} ended with ${ran.status}\n${ran.out}${ran.err}`);
      return ran;
    },
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true, force: true }),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    list(path) {
      try {
        return readdirSync(join(folder, path)).sort();
      } catch {
        return [];
      }
    },
  };
}

/** The flags that make a workspace for the policy in `policies/privacy.md`. */
export const initFlags: readonly string[] = [
  'init',
  '--organisation',
  'Quillhaven Ltd',
  '--contact',
  'privacy@quillhaven.example',
  '--time-zone',
  'America/New_York',
  '--file',
  'policies/privacy.md',
];
