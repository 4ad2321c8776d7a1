import { runGit } from './run-git.ts';

/**
 * The files in the index that match one of the patterns, from the top of the repository, in git's order. Files with an
 * unresolved merge conflict are left out: git itself refuses to commit them.
 *
 * @param patterns from the top of the repository, with `*` within a name and `**` for any number of folders.
 * @throws as `runGit`.
 */
export async function indexPaths(folder: string, patterns: readonly string[]): Promise<readonly string[]> {
  const specs = patterns.map((pattern) => `:(top,glob)${pattern}`);
  const raw = await runGit(folder, ['ls-files', '-z', '--stage', '--full-name', '--', ...specs]);
  return raw
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => /^\d+ [0-9a-f]+ 0\t([^]+)$/.exec(entry)?.[1] ?? []);
}
