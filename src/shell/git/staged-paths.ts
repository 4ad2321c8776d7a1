import { repositoryRoot } from './repository.ts';
import { GitFailure, runGit } from './run-git.ts';

/** A file that the next commit adds, changes, deletes or moves. Paths are from the top of the repository. */
export interface StagedPath {
  readonly kind: 'added' | 'modified' | 'deleted' | 'moved';
  /** For a deletion, where the file was; otherwise where it is. */
  readonly path: string;
  /** For a move, where it was; otherwise null. */
  readonly movedFrom: string | null;
  readonly oldId: string;
  readonly newId: string;
}

/**
 * What is staged: how the index differs from HEAD, or from nothing before the first commit. The work tree is not looked at.
 *
 * @throws as `runGit`.
 */
export async function stagedPaths(folder: string): Promise<readonly StagedPath[]> {
  const options = ['--cached', '--raw', '-z', '--abbrev=64', '--find-renames', '--no-ext-diff', '--ignore-submodules'];
  const raw = await runGit(folder, ['-c', 'diff.relative=false', 'diff', ...options, '--']).catch(
    async (error: unknown) => {
      // Outside a repository `git diff` compares files instead and only says that it knows no --cached.
      if (error instanceof GitFailure) await repositoryRoot(folder);
      throw error;
    },
  );
  const fields = raw.toString('utf8').split('\0');
  const found: StagedPath[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const header = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(fields[at] ?? '');
    if (header === null) throw new Error(`git diff --raw gave what is no entry: ${JSON.stringify(fields[at])}`);
    const [, oldId = '', newId = '', status = ''] = header;
    const twoPaths = status === 'R' || status === 'C';
    const first = fields[at + 1] ?? '';
    const path = twoPaths ? (fields[at + 2] ?? '') : first;
    found.push({ kind: kindOf(status), path, movedFrom: status === 'R' ? first : null, oldId, newId });
    at += twoPaths ? 3 : 2;
  }
  return found;
}

function kindOf(status: string): StagedPath['kind'] {
  if (status === 'A' || status === 'C') return 'added';
  if (status === 'D') return 'deleted';
  return status === 'R' ? 'moved' : 'modified';
}
