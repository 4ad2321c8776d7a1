import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { builtProgram } from '../built-program.ts';

/** What a command did, as a user sees it. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON. */
  json(): unknown;
}

/** The files of a folder, by their paths below it. */
export interface WorkspaceFiles {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Names in order; none where there is no such folder. */
  list(path: string): readonly string[];
  remove(path: string): void;
}

/** A folder in which the built program runs, each time in a process of its own, with a fixed clock; removed when the test is over. */
export interface TestWorkspace extends WorkspaceFiles {
  /** Runs `fairnotice words…` on a day (default 2026-11-23, 15:00 UTC) and returns what it did. */
  run(words: readonly string[], day?: string): Ran;
  /** Runs it and fails the test unless it ends with 0. */
  must(words: readonly string[], day?: string): Ran;
}

/** For what only a process shows: its start, its death, its locks, its pipes and terminals. All else runs faster in `inProcess`. */
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
    return ranWith(status ?? -1, stdout, stderr);
  };
  return {
    run,
    must: (words, day) => done(words, run(words, day)),
    ...filesIn(folder),
  };
}

/** What ended with this exit code and wrote this. */
export function ranWith(status: number, out: string, err: string): Ran {
  return { status, out, err, json: () => JSON.parse(out) as unknown };
}

/** What a command did. Throws unless it ended with 0. */
export function done(words: readonly string[], ran: Ran): Ran {
  if (ran.status === 0) return ran;
  throw new Error(`fairnotice ${words.join(' ')} ended with ${ran.status}\n${ran.out}${ran.err}`);
}

/** The files of `folder`. */
export function filesIn(folder: string): WorkspaceFiles {
  return {
    folder,
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
