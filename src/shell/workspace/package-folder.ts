import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Absolute path of fairnotice's own package: the nearest folder upwards from the running code whose package.json is named
 * fairnotice. The same from the sources, from `dist` and from an installed package. Throws an Error where there is none.
 */
export function packageFolder(): string {
  const start = import.meta.dirname;
  for (let folder = start; ; folder = dirname(folder)) {
    if (isOwn(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`fairnotice runs outside its package: none above ${start}`);
  }
}

function isOwn(file: string): boolean {
  if (!existsSync(file)) return false;
  const { name } = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: unknown };
  return name === 'fairnotice';
}
