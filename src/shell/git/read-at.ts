import { basename, extname } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { openObjectReader } from './object-reader.ts';
import { askGit, GitFailure, runGit } from './run-git.ts';

const namesShown = 8;

/**
 * The bytes of a file as it was at a git revision.
 *
 * @param revision whatever git takes for one; empty for what is staged.
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
  throw await noSuchFile(folder, revision, path);
}

async function noSuchFile(folder: string, revision: string, path: string): Promise<Refusal> {
  const message = `git has no git:${revision}:${path}`;
  const tree = revision === '' ? null : await treeOf(folder, revision);
  if (revision !== '' && tree === null) {
    const kinds = ['refs/heads', 'refs/tags', 'refs/remotes'];
    const newestFirst = ['--sort=-creatordate', `--count=${namesShown}`, '--format=%(refname:short)'];
    const names = await askGit(folder, ['for-each-ref', ...newestFirst, ...kinds]);
    return new Refusal('usage', {
      message,
      expected: `a commit, branch or tag${such(names.split('\n').filter(Boolean))}`,
      found: `no revision "${revision}"`,
      remedy: '`git log --oneline` lists the commits',
    });
  }
  const list =
    tree === null
      ? ['ls-files', '-z', '--full-name', ':/']
      : ['ls-tree', '-r', '--name-only', '-z', '--full-tree', tree];
  const names = (await runGit(folder, list)).toString('utf8').split('\0').filter(Boolean);
  const ending = extname(path);
  const alike = names.filter((name) => basename(name) === basename(path));
  const others = names.filter((name) => extname(name) === ending && !alike.includes(name));
  return new Refusal('usage', {
    message,
    expected: `a file ${tree === null ? 'that is staged' : `at ${revision}`}${such([...alike, ...others])}`,
    found: tree === null ? `nothing staged at ${path}` : 'no such file in that revision',
    remedy: `\`git ${tree === null ? 'ls-files' : `ls-tree -r --name-only ${revision}`}\` lists the files`,
  });
}

/** The first few names there are, for the end of a sentence. */
function such(names: readonly string[]): string {
  if (names.length === 0) return '';
  return `, such as ${names.slice(0, namesShown).join(', ')}`;
}

/** The id of a revision's tree; null where there is no such revision. */
async function treeOf(folder: string, revision: string): Promise<string | null> {
  try {
    return await askGit(folder, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{tree}`]);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
