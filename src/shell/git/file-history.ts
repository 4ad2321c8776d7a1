import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { openObjectReader } from './object-reader.ts';
import { GitFailure, runGit } from './run-git.ts';

/** A file as one commit left it. */
export interface FileVersion {
  /** Full object id of the commit. */
  readonly commit: string;
  /** Day of the commit, in the committer's time zone: `YYYY-MM-DD`. */
  readonly date: string;
  /** First line of its message. */
  readonly subject: string;
  /** Path from the top of the repository at that commit. */
  readonly path: string;
  readonly bytes: Buffer;
}

interface Touch extends Omit<FileVersion, 'bytes'> {}

const batchSize = 64;

/**
 * Every version of a file in the history of HEAD, oldest first, followed through renames. Commits that deleted it are left out.
 * The texts are read by one process, a batch at a time.
 *
 * @param path relative to `folder`, or absolute; the file need not exist any more.
 * @throws Refusal (usage) where the folder is in no repository, or git has no history of the file.
 */
export async function* fileHistory(folder: string, path: string): AsyncGenerator<FileVersion> {
  const absolute = resolve(folder, path);
  const isThere = existsSync(dirname(absolute));
  const from = isThere ? dirname(absolute) : folder;
  const touches = await touchesOf(from, isThere ? basename(absolute) : path);
  if (touches.length === 0) throw noHistory(path);
  const reader = openObjectReader(from);
  try {
    for (let at = 0; at < touches.length; at += batchSize) {
      const batch = touches.slice(at, at + batchSize);
      const texts = await reader.read(batch.map((touch) => `${touch.commit}:${touch.path}`));
      for (const [index, touch] of batch.entries()) {
        const bytes = texts[index];
        if (bytes) yield { ...touch, bytes };
      }
    }
  } finally {
    reader.close();
  }
}

/** The commits that touched the file and left it there, oldest first. */
async function touchesOf(folder: string, path: string): Promise<readonly Touch[]> {
  const unaffected = ['-c', 'diff.relative=false', '--literal-pathspecs'];
  const options = ['--follow', '--find-renames', '--no-show-signature', '--no-ext-diff', '--no-color', '--name-status'];
  const log = await askLog(folder, [...unaffected, 'log', ...options, '-z', format, '--', path], path);
  return log.split(commitMark).flatMap(touchIn).reverse();
}

// Control characters that git never writes by itself: before each commit, between its fields, and after them.
const [commitMark, fieldMark, endMark] = ['\u0001', '\u0002', '\u0003'] as const;
const format = '--format=%x01%H%x02%cs%x02%s%x03';

/** What one commit did to the file: nothing where it deleted it. Each field of the name-status entry ends with NUL. */
function touchIn(entry: string): readonly Touch[] {
  const end = entry.lastIndexOf(endMark);
  const [commit, date, subject = ''] = entry.slice(0, Math.max(0, end)).split(fieldMark);
  const [status = '', ...paths] = entry
    .slice(end + 1)
    .split('\0')
    .map((field) => field.replace(/^\n/, ''))
    .filter(Boolean);
  const left = paths.at(-1);
  if (commit === undefined || date === undefined || left === undefined || status.startsWith('D')) return [];
  return [{ commit, date, subject, path: left }];
}

async function askLog(folder: string, args: readonly string[], path: string): Promise<string> {
  try {
    return (await runGit(folder, args)).toString('utf8');
  } catch (error) {
    // An empty repository has no HEAD to begin from; a path outside the repository has no history in it.
    if (error instanceof GitFailure) throw noHistory(path, error.said);
    throw error;
  }
}

function noHistory(path: string, said = ''): Refusal {
  return new Refusal('usage', {
    message: `git has no history of ${path}`,
    expected: 'a file that was committed, on the branch that is checked out',
    found: said === '' ? 'no commit that touches it' : (said.split('\n')[0] ?? said),
    remedy: 'check the path; `git log --oneline -- PATH` lists the commits of a file',
  });
}
