import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
    for (const name of ['chalk', 'commander', 'kysely', 'yaml', 'zod'])
      expect(licences).toMatch(new RegExp(`^${name} \\d.* \\((MIT|ISC)\\)\\n\\n.*`, 'm'));
  });

  test('declares the types of the library and of nothing else', () => {
    expect(existsSync(join(builtFolder(), 'src/index.d.ts'))).toBe(true);
    expect(existsSync(join(builtFolder(), 'src/commands'))).toBe(true);
    expect(existsSync(join(builtFolder(), 'src/commands/window.d.ts'))).toBe(false);
  });

  test('loads none of the command line with the library', () => {
    const files = libraryFiles(join(builtFolder(), 'src/index.js'));
    expect(files).toContain('foundation.js');
    expect(files).not.toContain('command-line.js');
    expect(files).not.toContain('command-context.js');
  });
});

/** Names of the files that a module imports statically, at any depth. */
function libraryFiles(file: string, found = new Set<string>()): readonly string[] {
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) .*?["'](\.[^"']+)["'];$/gm)) {
    const next = resolve(file, '..', path);
    const name = next.split('/').at(-1) ?? '';
    if (found.has(name)) continue;
    found.add(name);
    libraryFiles(next, found);
  }
  return [...found];
}
