#!/usr/bin/env node
// Compiles every source to a file of its own, below node_modules, and prints the folder: for benchmarks, which call modules that
// the bundled program does not offer. usage: node build/compile-modules.mjs
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Compiles the sources as they are now. Returns the absolute path of a folder with `src/core/redline/comparing/redline.js` and so on. */
export function compileModules() {
  const folder = join(root, 'node_modules', '.cache', 'fairnotice-modules');
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  rmSync(folder, { recursive: true, force: true });
  const args = [tsc, '-p', join(root, 'tsconfig.build.json'), '--declaration', 'false', '--outDir', folder];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('the sources do not compile');
  return folder;
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) console.log(compileModules());
