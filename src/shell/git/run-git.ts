import { execFile } from 'node:child_process';
import { gitEnvironment } from './git-environment.ts';
import { gitMissing, refusalFrom } from './git-refusals.ts';

/** git ran and said no. What it means is for the caller to say. */
export class GitFailure extends Error {
  readonly exitCode: number;
  /** What git wrote to standard error, trimmed. */
  readonly said: string;

  constructor(args: readonly string[], exitCode: number, said: string) {
    super(`git ${args[0] ?? ''} ended with ${exitCode}: ${said}`);
    this.name = 'GitFailure';
    this.exitCode = exitCode;
    this.said = said;
  }
}

/**
 * Runs `git` in `folder` with these arguments (never through a shell) and gives what it wrote to standard output.
 *
 * @throws Refusal (usage) where git is not installed, where the folder is in no repository, or where git refuses the
 * repository as a whole; {@link GitFailure} for every other exit code than 0.
 */
export function runGit(folder: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: gitEnvironment(folder),
      encoding: 'buffer',
      maxBuffer: 1 << 30,
      windowsHide: true,
    } as const;
    execFile('git', args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      if (typeof error.code !== 'number') return reject(error.code === 'ENOENT' ? gitMissing(folder) : error);
      const said = stderr.toString('utf8').trim();
      reject(refusalFrom(folder, said) ?? new GitFailure(args, error.code, said));
    });
  });
}

/** As {@link runGit}, for answers that are text: decoded as UTF-8, without the final newline. */
export async function askGit(folder: string, args: readonly string[]): Promise<string> {
  return (await runGit(folder, args)).toString('utf8').replace(/\n$/, '');
}
