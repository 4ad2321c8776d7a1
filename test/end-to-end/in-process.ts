import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../src/commands/context/surroundings.ts';
import { runProgram } from '../../src/commands/program/run-program.ts';
import { builtProgram } from '../built-program.ts';
import { aWorkspace, done, filesIn, type Ran, ranWith, type WorkspaceFiles } from './a-workspace.ts';
import { type KeptFolder, keptFolder, putFolder } from './kept-folder.ts';

/** A folder in which the program runs within the test's own process, with a fixed clock; removed when the test is over. */
export interface InProcess extends WorkspaceFiles {
  /** Runs `fairnotice words…` on a day (default 2026-11-23, 15:00 UTC). One run at a time: a second one that does not wait fails. */
  run(words: readonly string[], day?: string, given?: Given): Promise<Ran>;
  /** Runs it and fails the test unless it ends with 0. */
  must(words: readonly string[], day?: string): Promise<Ran>;
}

/** What one run is given beside its words. */
export interface Given {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The file with which a scheduler or a hook is to start the program; the built program unless given. */
  readonly script?: string;
}

/**
 * A folder for the program, as `aWorkspace` gives one, without a process for every run: what is left of a run is on the disk and
 * in what it wrote. What only a process shows (its start, its death, its locks, its pipes and terminals) is for `aWorkspace`.
 */
export function inProcess(): InProcess {
  const folder = mkdtempSync(join(homeOfWorkspaces(), 'fairnotice-in-process-'));
  let running: string | null = null;
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
    if (running !== null) throw new Error(`the test ended before \`fairnotice ${running}\` did: await it`);
  });
  const run: InProcess['run'] = async (words, day = '2026-11-23', given = {}) => {
    if (running !== null)
      throw new Error(`\`fairnotice ${running}\` still runs: await it before \`${words.join(' ')}\``);
    running = words.join(' ');
    try {
      return await runIn(folder, words, { day, ...given });
    } finally {
      running = null;
    }
  };
  return {
    run,
    must: async (words, day) => done(words, await run(words, day)),
    ...filesIn(folder),
  };
}

/**
 * Makes a workspace once and gives a copy of it, database and all, to every test that asks: what led up to it is run once.
 *
 * @param make what is done in an empty workspace.
 */
export function preparedOnce(make: (workspace: InProcess) => Promise<unknown>): () => Promise<InProcess> {
  let kept: Promise<KeptFolder> | null = null;
  return async () => {
    const workspace = inProcess();
    if (kept === null) {
      kept = make(workspace).then(() => keptFolder(workspace.folder));
      await kept;
    } else {
      putFolder(await kept, workspace.folder);
    }
    return workspace;
  };
}

/** As {@link inProcess}, with the built program and a process of its own for every run, for a job that is to be done by that too. */
export function inOwnProcesses(): InProcess {
  const { run, must, ...files } = aWorkspace();
  return { ...files, run: async (words, day) => run(words, day), must: async (words, day) => must(words, day) };
}

/** In memory where there is such a folder: a test flushes hundreds of files, and no power fails in it. */
function homeOfWorkspaces(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** Runs `fairnotice words…` in a folder and returns what it did. Runs in one folder must wait for each other. */
export async function runIn(
  folder: string,
  words: readonly string[],
  { day = '2026-11-23', input, environment, script }: Given & { readonly day?: string } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const surroundings: Surroundings = {
    stdin: Readable.from(input === undefined ? [] : [Buffer.from(input)]),
    stdout: { write: (text) => (out += text), on: () => undefined },
    stderr: { write: (text) => (err += text), on: () => undefined },
    environment: { FAIRNOTICE_NOW: `${day}T15:00:00Z`, FAIRNOTICE_ACTOR: 'tester', CI: '1', ...environment },
    workingFolder: folder,
    program: {
      node: process.execPath,
      // Built only where a scheduler or a hook is to start it.
      get script() {
        return script ?? builtProgram();
      },
    },
    now: () => new Date(),
    stop: (exitCode) => {
      throw new Error(`the program stopped itself with ${exitCode}`);
    },
  };
  const status = await runProgram(words, surroundings);
  return ranWith(status, out, err);
}
