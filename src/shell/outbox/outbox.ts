import { constants } from 'node:fs';
import { access, mkdir, open, rename, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { outboxRefusal } from './outbox-refusal.ts';

/** What became of a message at `release`: handed over now, or found to have been handed over before. */
interface Release {
  readonly released: readonly string[];
  readonly earlier: readonly string[];
}

/**
 * The folder from which another program takes `.eml` files, and the spool beside it in which they wait. A message is in the
 * outbox whole or not at all, and a file leaves the spool only by going there: what was staged and is gone was handed over.
 * Every method throws a Refusal where the disk is full or a folder out of reach; what is staged stays staged then.
 */
export interface Outbox {
  /** True where the spool is there: without it nothing can be told about what was staged. */
  hasSpool(): Promise<boolean>;
  /** Makes both folders and tries a move from one to the other. Throws a Refusal where they are on two file systems. */
  prepare(): Promise<void>;
  /** Writes messages into the spool and flushes them to the disk. A message staged before is replaced. */
  stage(messages: readonly StagedMessage[]): Promise<void>;
  isStaged(name: string): Promise<boolean>;
  /** Moves staged messages to the outbox and flushes both folders. */
  release(names: readonly string[]): Promise<Release>;
}

interface StagedMessage {
  /** Without ending; see `messageName`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OutboxFolders {
  readonly spool: string;
  readonly outbox: string;
}

const probe = '.fairnotice-probe';

/** The outbox of two folders on one local file system; neither needs to be there yet. */
export function openOutbox({ spool, outbox }: OutboxFolders): Outbox {
  const staged = (name: string) => join(spool, `${name}.eml`);
  return {
    hasSpool: () => isThere(spool),
    prepare: () => reaching(outbox, () => prepare({ spool, outbox })),
    stage: (messages) =>
      reaching(spool, async () => {
        await settled(messages.map(({ name, bytes }) => writeFlushed(staged(name), bytes)));
        await flushFolder(spool);
      }),
    isStaged: (name) => isThere(staged(name)),
    release: (names) =>
      reaching(outbox, async () => {
        const moved = await settled(names.map((name) => move(staged(name), join(outbox, `${name}.eml`))));
        // The arrival first: with the power lost in between, a message is rather in both folders than in none.
        await flushFolder(outbox);
        await flushFolder(spool);
        return {
          released: names.filter((_, index) => moved[index]),
          earlier: names.filter((_, index) => !moved[index]),
        };
      }),
  };
}

async function prepare({ spool, outbox }: OutboxFolders): Promise<void> {
  // The spool holds whole messages to people: this user only. The outbox has readers.
  await makeFolder(spool, 0o700);
  await makeFolder(outbox, 0o777);
  await access(outbox, constants.W_OK | constants.X_OK);
  // Only a move tells: two mounts of one file system have the same device number. A folder, so that nobody takes it for
  // mail, and always the same one, so that a killed process leaves nothing that the next does not clear away.
  const [departure, arrival] = [join(spool, probe), join(outbox, probe)];
  await mkdir(departure, { recursive: true });
  try {
    await rename(departure, arrival);
  } catch (error) {
    await rmdir(departure);
    throw error;
  }
  await rmdir(arrival);
}

/** Makes a folder and those above it, and flushes what they are named in: otherwise the power could take them with their messages. */
async function makeFolder(path: string, mode: number): Promise<void> {
  const folder = resolve(path);
  const first = await mkdir(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let named = folder; named.length >= first.length; named = dirname(named)) await flushFolder(dirname(named));
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** False where there is nothing to move. */
async function move(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !(await isThere(from))) return false;
    throw error;
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw outboxRefusal(error, path);
  }
}

/** All results, or the first error once all have ended: nothing is still being written when the caller hears of it. */
async function settled<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

async function reaching<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw outboxRefusal(error, folder);
  }
}
