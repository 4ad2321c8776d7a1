import { Refusal } from '../../core/refusal.ts';
import { openObjectReader } from './object-reader.ts';

/**
 * The bytes of a file as it was at a git revision.
 *
 * @param path from the top of the repository; where there is no such file there, from `folder`.
 * @throws Refusal (usage) where the revision or the file is not there, or where `folder` is in no repository.
 */
export async function readAt(folder: string, revision: string, path: string): Promise<Buffer> {
  const reader = openObjectReader(folder);
  try {
    const [fromTop, fromFolder] = await reader.read([`${revision}:${path}`, `${revision}:./${path}`]);
    if (fromTop) return fromTop;
    if (fromFolder) return fromFolder;
  } finally {
    reader.close();
  }
  const known = await isRevision(folder, revision);
  throw new Refusal('usage', {
    message: `git has no git:${revision}:${path}`,
    expected: known ? `a file ${path} at ${revision}` : 'a commit, branch or tag',
    found: known ? 'no such file in that revision' : `no revision "${revision}"`,
    remedy: known
      ? `\`git ls-tree -r --name-only ${revision}\` lists its files`
      : '`git log --oneline` lists the commits',
  });
}

async function isRevision(folder: string, revision: string): Promise<boolean> {
  const { GitFailure, runGit } = await import('./run-git.ts');
  try {
    await runGit(folder, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{tree}`]);
    return true;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}
