import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder in memory, where nobody has to clear it away: what is in it by path below it, folders (null) before their files. */
export type KeptFolder = readonly { readonly path: string; readonly mode: number; readonly bytes: Buffer | null }[];

/** Takes in a folder with everything below it; it must hold files and folders only. */
export function keptFolder(folder: string): KeptFolder {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const entry = statSync(join(folder, path));
      return { path, mode: entry.mode, bytes: entry.isFile() ? readFileSync(join(folder, path)) : null };
    });
}

/** Puts what was kept into a folder that is there. */
export function putFolder(kept: KeptFolder, folder: string): void {
  for (const { path, mode, bytes } of kept) {
    const place = join(folder, path);
    mkdirSync(bytes === null ? place : dirname(place), { recursive: true });
    if (bytes !== null) writeFileSync(place, bytes);
    chmodSync(place, mode);
  }
}
