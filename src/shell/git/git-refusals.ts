import { existsSync } from 'node:fs';
import { Refusal } from '../../core/refusal.ts';

/** The refusal for a `git` that could not be started in `folder`. */
export function gitMissing(folder: string): Refusal {
  if (!existsSync(folder)) {
    return new Refusal('usage', {
      message: `${folder} does not exist`,
      expected: 'a folder in a git repository',
      found: 'no such folder',
      remedy: 'check the path given with --workspace',
    });
  }
  return new Refusal('usage', {
    message: 'git is not installed, or not on the PATH',
    expected: 'a program named git',
    found: 'none',
    remedy: 'install git (https://git-scm.com); everything but `check`, `hook` and git: references works without it',
  });
}

/** The refusal for what git `said` where it refuses the repository as a whole; null where it says something else. */
export function refusalFrom(folder: string, said: string): Refusal | null {
  if (/not a git repository/i.test(said)) {
    return new Refusal('usage', {
      message: 'This is not a git repository',
      expected: `a git repository at ${folder} or above it`,
      found: 'none',
      remedy: 'run `git init`, or go to the folder of the repository',
    });
  }
  if (/must be run in a work tree/i.test(said)) {
    return new Refusal('usage', {
      message: 'This git repository has no work tree here',
      expected: 'a checkout of the repository',
      found: `a bare repository, or the inside of its .git folder, at ${folder}`,
      remedy: 'go to a checkout (`git clone`, or `git worktree add`)',
    });
  }
  if (/dubious ownership|safe\.directory/i.test(said)) {
    return new Refusal('usage', {
      message: 'git does not trust this repository',
      expected: 'a repository that belongs to the user who runs git',
      found: said.split('\n')[0] ?? said,
      remedy: 'run `git config --global --add safe.directory FOLDER` if you trust it',
    });
  }
  return null;
}
