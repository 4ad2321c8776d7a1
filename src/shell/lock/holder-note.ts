import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../core/calendar/days/types.ts';
import { isProcessThere } from './is-process-there.ts';

/** Who holds the lock and what for. */
export interface Holder {
  /** The command's name: `tick`. */
  readonly command: string;
  readonly since: Instant;
}

/**
 * Writes down who holds the lock of `folder`, for the message that the next process prints. The note is not the lock: it
 * may be missing or left over, and failing to write it stops nobody.
 */
export async function noteHolder(folder: string, { command, since }: Holder): Promise<void> {
  const temporary = `${notePath(folder)}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, `${JSON.stringify({ pid: process.pid, host: hostname(), command, since })}\n`);
    await rename(temporary, notePath(folder));
  } catch {
    await forget(temporary);
  }
}

/** Takes the note away. */
export async function forgetHolder(folder: string): Promise<void> {
  await forget(notePath(folder));
}

/** The holder in words, as far as the note tells. */
export function describeHolder(folder: string): string {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(folder), 'utf8'));
    if (isNote(note) && isThere(note)) {
      return `\`fairnotice ${note.command}\`, process ${note.pid} on ${note.host}, since ${note.since}`;
    }
  } catch {
    // Without a readable note the lock is held all the same.
  }
  return 'a process that left no note of itself';
}

interface Note extends Holder {
  readonly pid: number;
  readonly host: string;
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, command, since } = value as Partial<Record<keyof Note, unknown>>;
  return Number.isInteger(pid) && typeof host === 'string' && typeof command === 'string' && typeof since === 'string';
}

/** False for a note that a killed process left behind; a process on another host is taken to be there. */
function isThere({ pid, host }: Note): boolean {
  return host !== hostname() || isProcessThere(pid);
}

async function forget(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

function notePath(folder: string): string {
  return join(folder, 'lock.json');
}
