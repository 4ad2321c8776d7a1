import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { refuseLinkOutside } from './refuse-link-outside.ts';

/** Writes a file of the workspace in `folder`, as {@link writeFileWhole} does, and not through a link that leads out of it. */
export async function writeFileWithin(folder: string, path: string, content: string | Uint8Array): Promise<boolean> {
  await refuseLinkOutside(folder, path);
  return writeFileWhole(path, content);
}

/**
 * Writes a file so that readers see the old content or the new, never a part: a temporary file beside it, flushed to the
 * disk, then renamed. Folders are made as needed. A file that already has this content is left untouched.
 *
 * @returns true where something was written.
 * @throws Refusal (usage) where the folder cannot be written.
 */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<boolean> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  const present = await readFile(path).catch(() => null);
  if (present?.equals(bytes)) return false;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Refusal('usage', {
      message: `${path} cannot be written`,
      expected: 'a folder that this user may write to, with space left',
      found: (error as Error).message,
      remedy: 'fix the permissions or free some space, then run the command again; nothing was lost',
    });
  }
  return true;
}
