import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedBuild, root } from './build-cache.ts';

/**
 * URL of the JavaScript of one source file, for a test's child process: `src/shell/store/open-store.ts`. Types are not
 * checked here; that is `npm run typecheck`.
 */
export function compiledModule(source: string): string {
  const folder = cachedBuild('sources', compile);
  return pathToFileURL(join(folder, source.replace(/\.ts$/, '.js'))).href;
}

function compile(folder: string): void {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const words = [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', folder, '--declaration', 'false'];
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (!existsSync(join(folder, 'src', 'index.js'))) throw new Error(`the sources could not be compiled:\n${stdout}`);
}
