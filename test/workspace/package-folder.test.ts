import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageFolder } from '../../src/shell/workspace/package-folder.ts';
import { builtFolder, builtProgram } from '../built-program.ts';

describe('the package’s own folder', () => {
  test('is found from the sources', () => {
    expect(packageFolder()).toBe(resolve(import.meta.dirname, '../..'));
  });

  test('is found from the built program, which tells the version in its package.json', () => {
    const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
    expect(execFileSync(process.execPath, [builtProgram(), '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  });
});

describe('the build', () => {
  test('leaves a program that can be executed, and starts with the line that says how', () => {
    expect(statSync(builtProgram()).mode & 0o777).toBe(0o755);
    expect(readFileSync(builtProgram(), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('passes on the licence of every package whose code it takes in', () => {
    const licences = readFileSync(join(builtFolder(), 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['chalk', 'commander', 'kysely', 'marked', 'yaml', 'zod'])
      expect(licences).toMatch(new RegExp(`^${name} \\d.* \\((MIT|ISC)\\)\\n\\n.*`, 'm'));
  });

  test('declares the types of the library and of nothing else', () => {
    expect(existsSync(join(builtFolder(), 'src/index.d.ts'))).toBe(true);
    expect(existsSync(join(builtFolder(), 'src/commands'))).toBe(false);
  });

  test('keeps the library apart from the program', () => {
    const files = libraryFiles(join(builtFolder(), 'src/index.js'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !file.startsWith(join(builtFolder(), 'src')))).toEqual([]);
  });

  test('lets `window` load three files, and no module of Node that is slow to load', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairnotice-loaded-'));
    const listing = join(folder, 'listing.cjs');
    // process.moduleLoadList is not documented, but Node's own tests hold it.
    writeFileSync(
      listing,
      `process.on('exit', () => process._rawDebug(JSON.stringify({
        files: Object.keys(require.cache), parts: process.moduleLoadList })));`,
    );
    const words = ['--require', listing, builtProgram(), 'window', '--notice', '2026-11-23', '--json'];
    // A child that talks to its parent loads more.
    const { NODE_CHANNEL_FD: _channel, ...env } = process.env;
    const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({ effectiveOn: '2027-01-08' });
    const { files, parts } = JSON.parse(stderr) as Record<'files' | 'parts', readonly string[]>;
    const own = files.filter((file) => file !== listing).map((file) => relative(builtFolder(), file));
    expect(own.sort()).toEqual([
      'bin/chunks/counting.js',
      'bin/commands/verbs/calendar/window.js',
      'bin/fairnotice.js',
    ]);
    for (const slow of ['os', 'child_process', 'crypto', 'internal/fs/streams', 'internal/readline/interface'])
      expect(parts).not.toContain(`NativeModule ${slow}`);
  });
});

/** Absolute paths of the files that a module imports, at any depth. */
function libraryFiles(file: string, found = new Set<string>()): readonly string[] {
  found.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:^(?:import|export) .*?|import\()["'](\.[^"']+)["']/gm)) {
    const next = resolve(file, '..', path);
    if (!found.has(next)) libraryFiles(next, found);
  }
  return [...found];
}
