import { chmod, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { hooksFolder } from './repository.ts';

/** The pre-commit hook of a repository, as it is. `text` holds one character a byte, so that nothing is lost in between. */
export type HookFile =
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'link'; readonly path: string }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly text: string;
      readonly mode: number;
      readonly runs: boolean;
    };

/**
 * Finds the pre-commit hook of the repository that `folder` is in. Husky since version 9 points git to a folder of its own
 * making, `.husky/_`, which it makes anew; the hook that people keep is the one beside that folder.
 *
 * @throws as `runGit`.
 */
export async function findHook(folder: string): Promise<HookFile> {
  const hooks = await hooksFolder(folder);
  const husky = basename(hooks) === '_' && basename(dirname(hooks)) === '.husky';
  const path = join(husky ? dirname(hooks) : hooks, 'pre-commit');
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (found === null) return { kind: 'absent', path };
  if (found.isSymbolicLink()) return { kind: 'link', path };
  if (!found.isFile()) {
    throw new Refusal('usage', {
      message: `${path} is not a file`,
      expected: 'a hook, or nothing',
      found: 'something else',
      remedy: 'move it away, then run the command again',
    });
  }
  const mode = found.mode & 0o7777;
  // git runs a hook only if it is executable, except on Windows; Husky runs its files through sh.
  const runs = husky || process.platform === 'win32' || (mode & 0o111) !== 0;
  return { kind: 'file', path, text: await readFile(path, 'latin1'), mode, runs };
}

/** Writes a hook whole, with this mode: a temporary file beside it, then renamed. Throws a Refusal (usage) where it cannot. */
export async function writeHook(path: string, text: string, mode: number): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text, { encoding: 'latin1' });
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Refusal('usage', {
      message: `${path} cannot be written`,
      expected: 'a hooks folder that this user may write to',
      found: (error as Error).message,
      remedy: 'fix the permissions of the folder, or set core.hooksPath to another one',
    });
  }
}

/** Renames a hook, as it is: link, mode and all. Refuses (usage) where something stands at `to`. */
export async function renameHook(from: string, to: string): Promise<void> {
  const taken = await lstat(to).catch(() => null);
  if (taken !== null) {
    throw new Refusal('usage', {
      message: `${to} already exists and would be overwritten`,
      expected: 'no such file',
      found: to,
      remedy: 'see what it is, move it away, then run the command again',
    });
  }
  await rename(from, to);
}

/** Puts a kept hook back in the place of ours at `to`; where it is gone, ours is removed all the same. */
export async function restoreHook(kept: string, to: string): Promise<void> {
  await rename(kept, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return rm(to);
    throw error;
  });
}

/** Removes a hook. */
export async function removeHook(path: string): Promise<void> {
  await rm(path);
}
