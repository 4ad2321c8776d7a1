import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real git repository in a temporary folder, removed when the test is over. */
export interface TemporaryRepository {
  readonly folder: string;
  /** Runs git; throws where it fails. Returns standard output. */
  git(...args: string[]): string;
  /** Runs git; the exit code and both outputs. */
  tryGit(...args: string[]): { readonly code: number; readonly output: string };
  write(path: string, content: string | Buffer, mode?: number): void;
  read(path: string): string;
  /** Stages everything and commits it, without hooks. */
  commit(message?: string): void;
}

/** An empty folder of its own, with a space in its name; removed when the test is over, or by what is given. */
export function temporaryFolder(whenOver: (remove: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fairnotice git ')));
  whenOver(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// The settings of whoever runs the tests must not change what git does.
const environment = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

/** A new repository, or the work tree in `folder` of one that is there. */
export function temporaryRepository(folder?: string, whenOver?: (remove: () => void) => void): TemporaryRepository {
  const at = folder ?? temporaryFolder(whenOver);
  const repository: TemporaryRepository = {
    folder: at,
    git: (...args) => execFileSync('git', args, { cwd: at, env: environment, encoding: 'utf8', stdio: 'pipe' }),
    tryGit(...args) {
      const { status, stdout, stderr } = spawnSync('git', args, { cwd: at, env: environment, encoding: 'utf8' });
      return { code: status ?? -1, output: stderr + stdout };
    },
    write(path, content, mode) {
      mkdirSync(dirname(join(at, path)), { recursive: true });
      writeFileSync(join(at, path), content);
      if (mode !== undefined) chmodSync(join(at, path), mode);
    },
    read: (path) => readFileSync(join(at, path), 'latin1'),
    commit(message = 'A commit') {
      repository.git('add', '--all');
      repository.git('commit', '--no-verify', '--quiet', '--allow-empty', '-m', message);
    },
  };
  if (folder === undefined) repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}
