import { resolve } from 'node:path';
import { askGit } from './run-git.ts';

/** The top folder of the work tree that `folder` is in, absolute. Throws as `runGit`. */
export async function repositoryRoot(folder: string): Promise<string> {
  return askGit(folder, ['rev-parse', '--show-toplevel']);
}

/**
 * The folder of the repository's hooks, absolute: `core.hooksPath` where it is set (from the top of the work tree), otherwise
 * `hooks` in the git folder that all work trees share. It need not exist. Throws as `runGit`.
 */
export async function hooksFolder(folder: string): Promise<string> {
  const root = await repositoryRoot(folder);
  return resolve(root, await askGit(root, ['rev-parse', '--git-path', 'hooks']));
}
