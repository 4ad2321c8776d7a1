import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cachedBuild, root, sourceFiles } from './build-cache.ts';

/** Absolute path of a `bin/fairnotice.js` built from the sources as they are now. */
export function builtProgram(): string {
  return join(builtFolder(), 'bin', 'fairnotice.js');
}

/** Absolute path of what `npm run build` makes of the sources as they are now: `dist` itself where it is newer than all of them. */
export function builtFolder(): string {
  const dist = join(root, 'dist');
  if (isNewerThanSources(join(dist, 'bin', 'fairnotice.js'))) return dist;
  return cachedBuild('program', (folder) => {
    execFileSync(process.execPath, [join(root, 'build', 'build.mjs'), '--out', folder], { stdio: 'pipe' });
  });
}

function isNewerThanSources(file: string): boolean {
  if (!existsSync(file)) return false;
  const { mtimeMs } = statSync(file);
  return sourceFiles().every((source) => statSync(source).mtimeMs < mtimeMs);
}
