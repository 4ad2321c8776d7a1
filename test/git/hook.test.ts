import { existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hookState, installHook, uninstallHook } from '../../src/app/guard/hook.ts';
import { findBlock, hookBlock, insertBlock } from '../../src/shell/git/hook-block.ts';
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from './temporary-repository.ts';

const hookPath = '.git/hooks/pre-commit';

/** A stand-in for fairnotice that writes its arguments down and ends with `code`, in a folder with a quote in its name. */
function program(code = 0): { readonly node: string; readonly script: string } {
  const tools = temporaryRepository(temporaryFolder());
  tools.write("it's here/fake.sh", `echo "checked: $*"\nexit ${code}\n`);
  return { node: '/bin/sh', script: join(tools.folder, "it's here/fake.sh") };
}

/** Tries a commit; the exit code and what was printed. */
function attempt(repository: TemporaryRepository): { readonly code: number; readonly output: string } {
  repository.write('file.txt', `${Math.random()}\n`);
  repository.git('add', 'file.txt');
  return repository.tryGit('commit', '-m', 'Try');
}

function modeOf(repository: TemporaryRepository, path: string): number {
  return lstatSync(join(repository.folder, path)).mode & 0o7777;
}

const scripts = [
  { name: 'a plain script', text: '#!/bin/sh\necho own\n' },
  {
    name: 'a script that ends with exit 0',
    text: '#!/bin/sh\n# Licence\n# of the team\n\nset -eu\necho own\nexit 0\n',
  },
  { name: 'a script that ends with exec', text: '#!/usr/bin/env bash\nset -euo pipefail\nexec echo own "$@"\n' },
  { name: 'a script without a final newline', text: '#!/bin/bash\necho own' },
  { name: 'a script without a first line', text: 'echo own\n' },
  { name: 'a script with strict options in its first line', text: '#!/bin/sh -eu\necho own\n' },
  { name: 'a script with CRLF and bytes that are not UTF-8', text: '#!/bin/sh\n# caf\xe9\r\necho own # \xff\n' },
] as const;

describe('a shell script that is there', () => {
  it.each(scripts)('$name runs after the check, and comes back to the byte', async ({ text }) => {
    const repository = temporaryRepository();
    repository.write(hookPath, Buffer.from(text, 'latin1'), 0o744);
    const installed = await installHook({ cwd: repository.folder, program: program() });
    expect(installed.kind).toBe('added');
    expect(modeOf(repository, hookPath)).toBe(0o744);
    const { code, output } = attempt(repository);
    expect({ code, lines: output.split('\n').slice(0, 2) }).toEqual({
      code: 0,
      lines: ['checked: check --staged', 'own'],
    });
    expect((await uninstallHook({ cwd: repository.folder })).kind).toBe('removed');
    expect(repository.read(hookPath)).toBe(text);
    expect(modeOf(repository, hookPath)).toBe(0o744);
  });

  it.each(scripts)('$name does not let a commit through that the check stops', async ({ text }) => {
    const repository = temporaryRepository();
    repository.write(hookPath, Buffer.from(text, 'latin1'), 0o755);
    await installHook({ cwd: repository.folder, program: program(1) });
    const { code, output } = attempt(repository);
    expect(code).toBe(1);
    expect(output).not.toContain('own');
  });

  it('still stops a commit by itself', async () => {
    const repository = temporaryRepository();
    repository.write(hookPath, '#!/bin/sh\nexit 7\n', 0o755);
    await installHook({ cwd: repository.folder, program: program() });
    expect(attempt(repository).code).not.toBe(0);
  });

  it('holding nothing but its first line is there again afterwards', async () => {
    for (const text of ['#!/bin/sh\n', '#!/bin/sh', '']) {
      const repository = temporaryRepository();
      repository.write(hookPath, text, 0o755);
      await installHook({ cwd: repository.folder, program: program() });
      expect(attempt(repository).output).toContain('checked');
      await uninstallHook({ cwd: repository.folder });
      expect(repository.read(hookPath)).toBe(text);
    }
  });
});

describe('a hook that is no shell script of its own', () => {
  it.each([
    { name: 'in another language', text: "#!/usr/bin/env node\nconsole.log('own');\n" },
    { name: 'in a language with a similar name', text: "#!/usr/bin/env -S node --no-warnings\nconsole.log('own');\n" },
  ])('$name is kept, runs after the check, and comes back', async ({ text }) => {
    const repository = temporaryRepository();
    repository.write(hookPath, text, 0o711 | 0o444);
    const mode = modeOf(repository, hookPath);
    const { kind, kept } = await installHook({ cwd: repository.folder, program: program() });
    expect({ kind, kept }).toEqual({
      kind: 'chained',
      kept: join(repository.folder, `${hookPath}.fairnotice-original`),
    });
    expect(attempt(repository).output).toMatch(/^checked: check --staged\nown\n/);
    await uninstallHook({ cwd: repository.folder });
    expect(repository.read(hookPath)).toBe(text);
    expect(modeOf(repository, hookPath)).toBe(mode);
    expect(existsSync(join(repository.folder, `${hookPath}.fairnotice-original`))).toBe(false);
  });

  it('being a link, leaves the file it points to alone', async () => {
    const repository = temporaryRepository();
    repository.write('scripts/check.sh', '#!/bin/sh\necho own\n', 0o755);
    mkdirSync(join(repository.folder, '.git/hooks'), { recursive: true });
    symlinkSync('../../scripts/check.sh', join(repository.folder, hookPath));
    await installHook({ cwd: repository.folder, program: program() });
    expect(repository.read('scripts/check.sh')).toBe('#!/bin/sh\necho own\n');
    expect(attempt(repository).output).toMatch(/^checked: check --staged\nown\n/);
    await uninstallHook({ cwd: repository.folder });
    expect(readlinkSync(join(repository.folder, hookPath))).toBe('../../scripts/check.sh');
  });

  it('being switched off, stays off while the check runs', async () => {
    const repository = temporaryRepository();
    repository.write(hookPath, '#!/bin/sh\necho own\n', 0o644);
    await installHook({ cwd: repository.folder, program: program() });
    const { output } = attempt(repository);
    expect(output).toContain('checked');
    expect(output).not.toContain('own');
    await uninstallHook({ cwd: repository.folder });
    expect([repository.read(hookPath), modeOf(repository, hookPath)]).toEqual(['#!/bin/sh\necho own\n', 0o644]);
  });

  it('is never overwritten by a second one that is kept', async () => {
    const repository = temporaryRepository();
    repository.write(hookPath, '#!/usr/bin/env node\n', 0o755);
    repository.write(`${hookPath}.fairnotice-original`, 'precious\n');
    await expect(installHook({ cwd: repository.folder, program: program() })).rejects.toMatchObject({
      name: 'Refusal',
    });
    expect(repository.read(hookPath)).toBe('#!/usr/bin/env node\n');
    expect(repository.read(`${hookPath}.fairnotice-original`)).toBe('precious\n');
  });

  it('is not lost where someone edited ours meanwhile', async () => {
    const repository = temporaryRepository();
    repository.write(hookPath, '#!/usr/bin/env node\n', 0o755);
    await installHook({ cwd: repository.folder, program: program() });
    repository.write(hookPath, `${repository.read(hookPath)}echo more\n`);
    await expect(uninstallHook({ cwd: repository.folder })).rejects.toMatchObject({ name: 'Refusal' });
    expect(repository.read(`${hookPath}.fairnotice-original`)).toBe('#!/usr/bin/env node\n');
  });
});

describe('installing', () => {
  it('where there is no hook makes one that goes again', async () => {
    const repository = temporaryRepository();
    const cwd = repository.folder;
    expect((await installHook({ cwd, program: program() })).kind).toBe('created');
    expect(attempt(repository).output).toMatch(/^checked: check --staged\n/);
    expect(await hookState(cwd)).toContain('installed in');
    await uninstallHook({ cwd });
    expect(existsSync(join(cwd, hookPath))).toBe(false);
    expect(await hookState(cwd)).toContain('not installed');
    expect((await uninstallHook({ cwd })).kind).toBe('unchanged');
  });

  it('twice changes nothing, and for another program only what was put in', async () => {
    const repository = temporaryRepository();
    const cwd = repository.folder;
    const text = '#!/bin/sh\necho own';
    repository.write(hookPath, text, 0o755);
    const one = program();
    await installHook({ cwd, program: one });
    const once = repository.read(hookPath);
    expect((await installHook({ cwd, program: one })).kind).toBe('unchanged');
    expect(repository.read(hookPath)).toBe(once);
    expect((await installHook({ cwd, program: program() })).kind).toBe('updated');
    expect(repository.read(hookPath)).not.toBe(once);
    await uninstallHook({ cwd });
    expect(repository.read(hookPath)).toBe(text);
  });

  it('keeps lines that were added to our file', async () => {
    const repository = temporaryRepository();
    const cwd = repository.folder;
    await installHook({ cwd, program: program() });
    repository.write(hookPath, `${repository.read(hookPath)}echo later\n`);
    await uninstallHook({ cwd });
    expect(repository.read(hookPath)).toBe('#!/bin/sh\necho later\n');
  });

  it('refuses lines that were edited, and touches nothing', async () => {
    const repository = temporaryRepository();
    const cwd = repository.folder;
    await installHook({ cwd, program: program() });
    const cut = repository.read(hookPath).replace('# <<< fairnotice <<<\n', '');
    repository.write(hookPath, cut);
    await expect(uninstallHook({ cwd })).rejects.toMatchObject({ name: 'Refusal', kind: 'usage' });
    await expect(installHook({ cwd, program: program() })).rejects.toMatchObject({ name: 'Refusal', kind: 'usage' });
    expect(repository.read(hookPath)).toBe(cut);
  });

  it('honours core.hooksPath, relative and with a space', async () => {
    const repository = temporaryRepository();
    repository.git('config', 'core.hooksPath', 'team hooks');
    repository.write('deep/er/file', '');
    const { path } = await installHook({ cwd: join(repository.folder, 'deep/er'), program: program() });
    expect(path).toBe(join(repository.folder, 'team hooks/pre-commit'));
    expect(attempt(repository).output).toContain('checked');
  });

  it('puts a Husky 9 hook into the file that people keep', async () => {
    const repository = temporaryRepository();
    const stub = '#!/usr/bin/env sh\nsh -e "$(dirname -- "$0")/../pre-commit" "$@"\n';
    repository.write('.husky/_/pre-commit', stub, 0o755);
    repository.write('.husky/pre-commit', 'echo own\n', 0o644);
    repository.git('config', 'core.hooksPath', '.husky/_');
    const { kind, path } = await installHook({ cwd: repository.folder, program: program() });
    expect({ kind, path }).toEqual({ kind: 'added', path: join(repository.folder, '.husky/pre-commit') });
    expect(attempt(repository).output).toMatch(/^checked: check --staged\nown\n/);
    expect(repository.read('.husky/_/pre-commit')).toBe(stub);
    await uninstallHook({ cwd: repository.folder });
    expect(repository.read('.husky/pre-commit')).toBe('echo own\n');
  });

  it('in a linked work tree serves the whole repository', async () => {
    const repository = temporaryRepository();
    repository.commit();
    const linked = join(temporaryFolder(), 'linked tree');
    repository.git('worktree', 'add', '--quiet', '-b', 'linked', linked);
    await installHook({ cwd: linked, program: program() });
    expect(attempt(temporaryRepository(linked)).output).toContain('checked');
    expect(attempt(repository).output).toContain('checked');
  });

  it('refuses a folder outside any repository', async () => {
    await expect(installHook({ cwd: temporaryFolder(), program: program() })).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('where the program that installed the hook is gone', () => {
  const gone = { node: '/nowhere/node', script: '/nowhere/fairnotice.js' };

  it('uses the one installed in the repository', async () => {
    const repository = temporaryRepository();
    repository.write('node_modules/.bin/fairnotice', '#!/bin/sh\necho "local: $*"\n', 0o755);
    await installHook({ cwd: repository.folder, program: gone });
    expect(attempt(repository).output).toMatch(/^local: check --staged\n/);
  });

  it('stops the commit and says what to do where there is none', async () => {
    const repository = temporaryRepository();
    await installHook({ cwd: repository.folder, program: gone });
    const { code, output } = attempt(repository);
    expect(code).toBe(1);
    expect(output).toContain('fairnotice hook install');
  });
});

describe('the block', () => {
  it('comes out of any text exactly as it went in', () => {
    const block = hookBlock({ node: '/usr/bin/node', script: '/opt/fairnotice.js' }, 'added');
    const line = fc.oneof(fc.constantFrom('#!/bin/sh', '# comment', '', 'exit 0', 'echo #'), fc.string());
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('', '\n', '\r\n', '\n\n'), (lines, end) => {
        const text = lines.join('\n') + end;
        const whole = insertBlock(text, block);
        const place = findBlock(whole);
        if (place === null || place === 'broken') throw new Error('the block is not found');
        expect(whole.slice(0, place.start) + whole.slice(place.end)).toBe(text);
      }),
    );
  });
});
