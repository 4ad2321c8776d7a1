import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// Below node_modules, so that what is built finds the packages.
const cache = join(root, 'node_modules', '.cache', 'fairnotice-tests');
const oneDayMs = 86_400_000;

/**
 * A folder made by `make(folder)` from the sources as they are now, beside a copy of package.json; made once for the same
 * sources and shared by all tests. It is made aside and moved into place: two workers may do so at once.
 */
export function cachedBuild(name: string, make: (folder: string) => void): string {
  const home = join(cache, `${name}-${fingerprint(sourceFiles())}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    forgetOldBuilds();
    const aside = mkdtempSync(join(cache, 'building-'));
    try {
      copyFileSync(join(root, 'package.json'), join(aside, 'package.json'));
      make(join(aside, 'dist'));
      if (!existsSync(home)) renameSync(aside, home);
    } catch (error) {
      if (!existsSync(home)) throw error;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return join(home, 'dist');
}

/** Everything that a build is made of. */
export function sourceFiles(): readonly string[] {
  const folders = ['bin', 'src', 'templates', 'build'].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [
    ...folders,
    ...['package.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name)),
  ].sort();
}

function forgetOldBuilds(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > oneDayMs) rmSync(path, { recursive: true, force: true });
  }
}

function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}
