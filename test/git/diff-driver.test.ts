import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../build-cache.ts';
import { builtFolder } from '../built-program.ts';
import { initFlags } from '../end-to-end/a-workspace.ts';
import { runIn } from '../end-to-end/in-process.ts';
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from './temporary-repository.ts';

const first = '# Privacy\n\nWe keep letters for two years.\n';
const second = '# Privacy\n\nWe keep letters for five years.\n';
const edit = '[-two-] {+five+}';

interface Driven extends TemporaryRepository {
  fairnotice(...words: string[]): Promise<{ readonly code: number; readonly out: string }>;
  /** Takes the program away. */
  uninstallProgram(): void;
}

/** A folder whose path has a space and a quote, with the built program in it. Gives the path of what git is to start. */
function installed(folder: string): string {
  const home = join(folder, "it's here");
  mkdirSync(home);
  cpSync(builtFolder(), join(home, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(home, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  return join(home, 'dist/bin/fairnotice.js');
}

const forAll = mkdtempSync(join(tmpdir(), 'fairnotice-driver-'));
afterAll(() => rmSync(forAll, { recursive: true, force: true }));
const scriptForAll = installed(forAll);

/** A repository with a policy and another file. What git starts is a process; what the person types runs here. */
async function driven(file = 'policies/privacy.md', script = scriptForAll): Promise<Driven> {
  const repository = temporaryRepository();
  const fairnotice = async (...words: string[]): Promise<{ readonly code: number; readonly out: string }> => {
    const { status, out, err } = await runIn(repository.folder, words, { script });
    return { code: status, out: out + err };
  };
  repository.write(file, first);
  repository.write('other.txt', 'one\n');
  const words = initFlags.map((flag) => (flag === 'policies/privacy.md' ? file : flag));
  expect((await fairnotice(...words)).code).toBe(0);
  repository.commit();
  return { ...repository, fairnotice, uninstallProgram: () => renameSync(script, `${script}.gone`) };
}

describe('with the driver installed', () => {
  test('git shows policies as redlines and everything else as before', async () => {
    const repository = await driven();
    expect((await repository.fairnotice('hook', 'install', '--diff-driver')).code).toBe(0);
    repository.commit('Use the driver');
    repository.write('policies/privacy.md', second);
    repository.write('other.txt', 'two\n');
    const unstaged = repository.git('diff');
    expect(unstaged).toContain('redline policies/privacy.md\n');
    expect(unstaged).toContain(edit);
    expect(unstaged).toContain('-one\n+two\n');
    repository.git('add', '--all');
    expect(repository.git('diff', '--cached')).toContain(edit);
    repository.commit();
    expect(repository.git('show', '--ext-diff')).toContain(edit);
    expect(repository.git('log', '-p', '--ext-diff')).toContain(edit);
    expect(repository.git('show')).toContain('+We keep letters for five years.');
    expect(repository.git('diff', '--no-ext-diff', 'HEAD~1')).toContain('+We keep letters for five years.');
  });

  test.each([
    [
      'a new file',
      (at: Driven) => at.write('policies/privacy.fr.md', second),
      'redline policies/privacy.fr.md (new file)',
    ],
    [
      'a deleted file',
      (at: Driven) => at.git('rm', '--quiet', 'policies/privacy.md'),
      'redline policies/privacy.md (deleted file)',
    ],
    [
      'a renamed file',
      (at: Driven) => at.git('mv', 'policies/privacy.md', 'policies/privacy.en.md'),
      'redline policies/privacy.md → policies/privacy.en.md',
    ],
    [
      'a file that is no text',
      (at: Driven) => at.write('policies/privacy.md', Buffer.from([0xff, 0xfe, 0])),
      'policies/privacy.md is not UTF-8 text',
    ],
    ['an emptied file', (at: Driven) => at.write('policies/privacy.md', ''), 'redline policies/privacy.md'],
  ])('%s is shown, and what follows it', async (_, change, shown) => {
    const repository = await driven();
    await repository.fairnotice('hook', 'install', '--diff-driver');
    repository.commit();
    change(repository);
    repository.write('z.txt', 'last\n');
    repository.git('add', '--all');
    const { code, output } = repository.tryGit('diff', '--cached', '-M');
    expect(code).toBe(0);
    expect(output).toContain(shown);
    expect(output).toContain('+last');
  });

  test('colour is what git says', async () => {
    const repository = await driven();
    await repository.fairnotice('hook', 'install', '--diff-driver');
    repository.write('policies/privacy.md', second);
    expect(repository.git('-c', 'color.diff=always', 'diff', '--', 'policies')).toContain('\u001b[');
    expect(repository.git('diff', '--', 'policies')).not.toContain('\u001b[');
  });

  test('a program that is gone leaves git with its own comparison', async () => {
    const repository = await driven(undefined, installed(temporaryFolder()));
    await repository.fairnotice('hook', 'install', '--diff-driver');
    repository.write('policies/privacy.md', second);
    repository.uninstallProgram();
    const { code, output } = repository.tryGit('diff', '--', 'policies');
    expect(code).toBe(0);
    expect(output).toContain('+We keep letters for five years.');
    expect(output).toContain('hook install --diff-driver');
  });

  test('paths with spaces and glob signs are meant as they are', async () => {
    const repository = await driven('legal texts/privacy [1].md');
    await repository.fairnotice('hook', 'install', '--diff-driver');
    repository.write('legal texts/privacy [1].md', second);
    repository.write('legal texts/privacy 1.md', second);
    expect(repository.git('diff', '--', 'legal texts')).toContain(edit);
    expect(repository.git('check-attr', 'diff', 'legal texts/privacy 1.md')).toContain('unspecified');
  });
});

describe('putting it in and taking it out', () => {
  test.each([
    ['no .gitattributes', null],
    ['an empty one', ''],
    ['one with lines', '*.png binary\n'],
    ['one without a newline at its end', '*.png binary'],
    ['one with CRLF and other bytes', Buffer.from('# caf\u00e9\r\n*.png binary\r\n', 'latin1')],
  ])('%s is as it was afterwards', async (_, attributes) => {
    const repository = await driven();
    const file = join(repository.folder, '.gitattributes');
    const config = join(repository.folder, '.git/config');
    if (attributes !== null) repository.write('.gitattributes', attributes);
    const settings = readFileSync(config);
    expect(JSON.parse((await repository.fairnotice('hook', 'install', '--diff-driver', '--json')).out)).toMatchObject({
      kind: 'installed',
    });
    expect(repository.git('check-attr', 'diff', 'policies/privacy.md')).toContain('diff: fairnotice');
    expect((await repository.fairnotice('hook', 'install', '--diff-driver')).out).toContain('Nothing to do');
    expect((await repository.fairnotice('hook', 'uninstall', '--diff-driver')).code).toBe(0);
    expect(readFileSync(config)).toEqual(settings);
    if (attributes === null) expect(existsSync(file)).toBe(false);
    else expect(readFileSync(file)).toEqual(Buffer.from(attributes));
    expect((await repository.fairnotice('hook', 'uninstall', '--diff-driver')).out).toContain('Nothing to do');
  });

  test('the lines follow the settings', async () => {
    const repository = await driven();
    await repository.fairnotice('hook', 'install', '--diff-driver');
    repository.write('policies/terms.md', first);
    const settings = repository.read('fairnotice.yaml');
    repository.write('fairnotice.yaml', settings.replace('policies/privacy.md', 'policies/terms.md'));
    const outcome = JSON.parse(
      (await repository.fairnotice('hook', 'install', '--diff-driver', '--json')).out,
    ) as object;
    expect(outcome).toMatchObject({ kind: 'updated' });
    expect(repository.git('check-attr', 'diff', 'policies/terms.md')).toContain('diff: fairnotice');
    expect(repository.git('check-attr', 'diff', 'policies/privacy.md')).toContain('unspecified');
  });

  test('lines that were edited are left to a person', async () => {
    const repository = await driven();
    await repository.fairnotice('hook', 'install', '--diff-driver');
    repository.write('.gitattributes', repository.read('.gitattributes').replace('# <<< fairnotice <<<', ''));
    const ran = await repository.fairnotice('hook', 'uninstall', '--diff-driver');
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('were edited');
  });
});
