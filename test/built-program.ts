import { execFileSync } from 'node:child_process';
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

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// Below node_modules, so that the compiled files find the packages.
const cache = join(root, 'node_modules', '.cache', 'fairnotice-tests');
const oneDayMs = 86_400_000;

/** Absolute path of a `bin/fairnotice.js` built from the sources as they are now. */
export function builtProgram(): string {
  return join(builtFolder(), 'bin', 'fairnotice.js');
}

/**
 * Absolute path of a folder laid out as `dist`, built from the sources as they are now: `dist` itself where it is newer than
 * all of them, otherwise a copy that every test of the same sources shares.
 */
export function builtFolder(): string {
  const sources = sourceFiles();
  const dist = join(root, 'dist');
  if (isNewerThan(join(dist, 'bin', 'fairnotice.js'), sources)) return dist;
  const home = join(cache, fingerprint(sources));
  if (!existsSync(home)) build(home);
  return join(home, 'dist');
}

/** Builds aside and moves into place: two workers may do so at once, and the first one's result stays. */
function build(home: string): void {
  mkdirSync(cache, { recursive: true });
  forgetOldBuilds();
  const aside = mkdtempSync(join(cache, 'building-'));
  try {
    copyFileSync(join(root, 'package.json'), join(aside, 'package.json'));
    execFileSync(process.execPath, [join(root, 'build', 'build.mjs'), '--out', join(aside, 'dist')], { stdio: 'pipe' });
    if (!existsSync(home)) renameSync(aside, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function forgetOldBuilds(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > oneDayMs) rmSync(path, { recursive: true, force: true });
  }
}

function sourceFiles(): readonly string[] {
  const folders = ['bin', 'src', 'templates', 'build'].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [
    ...folders,
    join(root, 'package.json'),
    join(root, 'tsconfig.json'),
    join(root, 'tsconfig.build.json'),
  ].sort();
}

function isNewerThan(file: string, sources: readonly string[]): boolean {
  if (!existsSync(file)) return false;
  const { mtimeMs } = statSync(file);
  return sources.every((source) => statSync(source).mtimeMs < mtimeMs);
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources)
    hash.update(relative(root, source)).update('\0').update(readFileSync(source)).update('\0');
  return hash.digest('hex').slice(0, 16);
}
