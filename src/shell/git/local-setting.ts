import { askGit, GitFailure, runGit } from './run-git.ts';

/** The value that a repository's own configuration has for a name; null where it has none. Throws as `runGit`. */
export async function localSetting(folder: string, name: string): Promise<string | null> {
  try {
    return await askGit(folder, ['config', '--local', '--get', name]);
  } catch (error) {
    // What git ends with where the name is not set.
    if (error instanceof GitFailure && error.exitCode === 1) return null;
    throw error;
  }
}

/** Sets a name in the repository's own configuration, in place of what it had. Throws as `runGit`. */
export async function setLocalSetting(folder: string, name: string, value: string): Promise<void> {
  await runGit(folder, ['config', '--local', '--replace-all', name, value]);
}

/** Takes a name out of the repository's own configuration; its section goes with its last name. Throws as `runGit`. */
export async function unsetLocalSetting(folder: string, name: string): Promise<void> {
  await runGit(folder, ['config', '--local', '--unset-all', name]);
}

/**
 * True where git would colour a comparison that is printed now: by `color.diff` and `color.ui`, and where those say `auto`,
 * because standard output is a terminal or git's pager reads it. Throws as `runGit`.
 */
export async function wantsColour(folder: string, isTerminal: boolean): Promise<boolean> {
  const answer = await askGit(folder, ['config', '--get-colorbool', 'color.diff', String(isTerminal)]).catch(
    (error: unknown) => {
      if (error instanceof GitFailure) return 'false';
      throw error;
    },
  );
  return answer === 'true';
}
