import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TickRun } from '../../core/notice/life/missed-run.ts';
import { Refusal } from '../../core/refusal.ts';

/** One line of the log: a run of `tick` and what it did, without anything about a person. */
export interface TickLine extends TickRun {
  readonly steps: readonly { readonly action: string; readonly notice: string; readonly attention: boolean }[];
  readonly problems: readonly string[];
}

/** How much of the end is read for the last line, in bytes. */
const tailBytes = 65_536;

/**
 * Notes a run in the log, JSON Lines: one line for the first run of a day, and one for every run that did something, held
 * something back or met a problem. A line is appended in one write; a line that was cut off by a crash stays by itself. Run it
 * under the workspace's lock.
 *
 * @throws Refusal (attention) where the file cannot be written.
 */
export async function noteTick(file: string, line: TickLine): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const log = await open(file, 'a+', 0o600);
    try {
      const tail = await readTail(log);
      const last = lastRunIn(tail);
      const quiet = line.steps.length === 0 && line.problems.length === 0;
      if (quiet && last?.today === line.today && last.rehearsed === line.rehearsed) return;
      const gap = tail === '' || tail.endsWith('\n') ? '' : '\n';
      await log.appendFile(`${gap}${JSON.stringify(line)}\n`);
    } finally {
      await log.close();
    }
  } catch (error) {
    throw new Refusal('attention', {
      message: `${file} cannot be written`,
      expected: 'a file that this user may write to, with space left',
      found: (error as Error).message,
      remedy: 'fix the permissions or free some space; what was done is done',
    });
  }
}

/** The last run that the log tells of; null where there is none. Lines that cannot be read are skipped. */
export async function lastTickRun(file: string): Promise<TickRun | null> {
  const log = await open(file, 'r').catch(() => null);
  if (log === null) return null;
  try {
    return lastRunIn(await readTail(log));
  } catch {
    return null;
  } finally {
    await log.close();
  }
}

async function readTail(log: FileHandle): Promise<string> {
  const { size } = await log.stat();
  const bytes = Buffer.alloc(Math.min(size, tailBytes));
  const { bytesRead } = await log.read(bytes, 0, bytes.length, size - bytes.length);
  return bytes.subarray(0, bytesRead).toString('utf8');
}

function lastRunIn(tail: string): TickRun | null {
  for (const line of tail.split('\n').reverse()) {
    const run = readRun(line);
    if (run !== null) return run;
  }
  return null;
}

function readRun(line: string): TickRun | null {
  try {
    const { at, today, rehearsed } = JSON.parse(line) as Partial<Record<keyof TickRun, unknown>>;
    const isRun = typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof today === 'string';
    return isRun && /^\d{4}-\d{2}-\d{2}$/.test(today) ? { at, today, rehearsed: rehearsed === true } : null;
  } catch {
    return null;
  }
}
