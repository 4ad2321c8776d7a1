import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtProgram } from '../built-program.ts';
import { pandocTexts } from '../documents/pandoc-text.ts';
import { initFlags } from '../end-to-end/a-workspace.ts';
import { type InProcess, inProcess, preparedOnce } from '../end-to-end/in-process.ts';

const before = '# Privacy\n\nWe keep letters for two years.\n\n## Sharing\n\nWe share nothing.\n';
const after = '# Privacy\n\nWe keep letters for five years.\n\n## Sharing\n\nWe share nothing.\n\nWrite to us.\n';

function twoTexts(): InProcess {
  const workspace = inProcess();
  workspace.write('old.md', before);
  workspace.write('new.md', after);
  return workspace;
}

function paged(folder: string, words: readonly string[], environment: Readonly<Record<string, string>>): string {
  const quoted = [process.execPath, builtProgram(), ...words].map((word) => `'${word}'`).join(' ');
  const { NO_COLOR: _none, FORCE_COLOR: _forced, ...inherited } = process.env;
  const options = {
    cwd: folder,
    env: { ...inherited, TERM: 'xterm', ...environment },
    encoding: 'utf8',
    // Without an end of its input, script waits for keys.
    input: '',
  } as const;
  const { stdout } = spawnSync(
    'script',
    ['-qec', `stty rows 8 cols 60; ${quoted}; echo ended $?`, '/dev/null'],
    options,
  );
  return stdout;
}

describe('the ending of --out chooses the format', () => {
  test.each([
    ['redline.html', /^<!doctype html>/],
    ['redline.HTM', /^<!doctype html>/],
    ['redline.md', /^## Privacy/],
    ['redline.json', /^\{/],
    ['redline.txt', /\[-two-\] \{\+five\+\}/],
    ['redline', /\[-two-\] \{\+five\+\}/],
    ['sub/redline.docx', /^PK/],
  ])('%s', async (file, content) => {
    const workspace = twoTexts();
    const ran = await workspace.must(['diff', 'old.md', 'new.md', '--out', file]);
    expect(ran.out).toBe('');
    expect(workspace.read(file)).toMatch(content);
  });

  test.each([
    ['an ending that stands for none', ['--out', 'redline.pdf'], '.pdf'],
    ['Word without a file', ['--format', 'docx'], '--out redline.docx'],
    ['an unknown format', ['--format', 'rtf'], 'docx'],
    ['a text that is compared', ['--out', './new.md'], 'overwrite'],
  ])('%s is refused and nothing is written', async (_, words, said) => {
    const workspace = twoTexts();
    const ran = await workspace.run(['diff', 'old.md', 'new.md', ...words]);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain(said);
    expect(workspace.list('.')).toEqual(['new.md', 'old.md']);
    expect(workspace.read('new.md')).toBe(after);
  });
});

describe('the Word document', () => {
  test('gives both texts, has author and time, and is the same bytes each time', async () => {
    const workspace = twoTexts();
    const write = async (file: string, ...more: string[]): Promise<string> => {
      await workspace.must(['diff', 'old.md', 'new.md', '--out', file, ...more]);
      return join(workspace.folder, file);
    };
    const read = (path: string): Buffer => spawnSync('cat', [path]).stdout;
    const first = read(await write('a.docx'));
    expect(first.equals(read(await write('b.docx')))).toBe(true);
    expect(pandocTexts(first, 'reject')).toEqual([
      'Privacy',
      'We keep letters for two years.',
      'Sharing',
      'We share nothing.',
    ]);
    expect(pandocTexts(first, 'accept').at(-1)).toBe('Write to us.');
    const changesOf = (path: string): string =>
      spawnSync('pandoc', ['--track-changes=all', '-t', 'native', path], { encoding: 'utf8' }).stdout;
    expect(changesOf(join(workspace.folder, 'a.docx'))).toMatch(/"author"\s*,\s*"tester"[\s\S]*2026-11-23T15:00:00Z/);
    expect(changesOf(await write('c.docx', '--author', 'Ada Perez'))).toContain('"Ada Perez"');
  });
});

describe('the pager', () => {
  const words = ['diff', 'old.md', 'new.md'];

  test('reads what is longer than the screen, and its end is not ours', () => {
    const { folder } = twoTexts();
    const shown = paged(folder, words, { PAGER: 'cat >/dev/null; echo "paged $LESS"; exit 9', LESS: '' });
    expect(shown).toContain('paged');
    expect(shown).toContain('ended 0');
    expect(shown).not.toContain('letters');
  });

  test('may be left at once, whatever is still to come', () => {
    const workspace = twoTexts();
    workspace.write('new.md', after + 'A line that is new.\n\n'.repeat(20_000));
    expect(paged(workspace.folder, words, { FAIRNOTICE_PAGER: 'true', PAGER: 'cat' })).toContain('ended 0');
  });

  test.each([
    ['cat', { FAIRNOTICE_PAGER: 'cat', PAGER: 'echo paged' }, words],
    ['nothing', { PAGER: '' }, words],
    ['a terminal that only prints', { PAGER: 'echo paged', TERM: 'dumb' }, words],
    ['--no-pager', { PAGER: 'echo paged' }, [...words, '--no-pager']],
    ['--json', { PAGER: 'echo paged' }, [...words, '--json']],
    ['a short answer', { PAGER: 'echo paged' }, [...words, '--stat']],
    ['a pager that is not there', { PAGER: 'no-such-pager-here' }, words],
  ])('is left out with %s', (_, environment, given) => {
    const shown = paged(twoTexts().folder, given, environment);
    expect(shown).not.toContain('paged');
    expect(shown).toMatch(/Sharing|1 inserted|Privacy/);
    expect(shown).toContain('ended 0');
  });

  test('is left out where standard output is no terminal', async () => {
    const ran = await twoTexts().must(words);
    expect(ran.out).toContain('[-two-] {+five+}');
  });
});

describe('text references', () => {
  const recorded = preparedOnce(async (workspace) => {
    workspace.write('policies/privacy.md', before);
    await workspace.must(initFlags);
    await workspace.must(['record']);
    workspace.write('policies/privacy.md', after);
    spawnSync('git', ['init', '--quiet'], { cwd: workspace.folder });
    spawnSync('git', ['add', 'policies'], { cwd: workspace.folder });
  });

  test.each([
    [['privacy@1', 'privacy@working']],
    [['privacy@in-force', 'privacy']],
    [['policies/privacy.md']],
    [['privacy']],
    [[]],
    [['privacy@1', 'git::policies/privacy.md']],
  ])('%j', async (references) => {
    const ran = await (await recorded()).must(['diff', ...references, '--json']);
    expect(ran.json()).toMatchObject({ stats: { inserted: 4, deleted: 1 } });
  });

  test.each([
    ['privacy@9', 'privacy@1'],
    ['privacy@pending', 'no pending revision'],
    ['privacy@later', 'privacy@in-force'],
    ['privcy', 'privacy'],
    ['policies/privacy.txt', 'privacy.md'],
    ['policies', 'is a folder'],
    ['git:HEAD', 'git:REV:path'],
    ['git::policies/terms.md', 'policies/privacy.md'],
  ])('%s is refused with what there is', async (reference, said) => {
    const ran = await (await recorded()).run(['diff', reference, 'privacy@1']);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain(said);
  });
});

describe('- stands for standard input', () => {
  const piped = (input: string, ...words: readonly string[]) =>
    twoTexts().run(['diff', ...words], undefined, { input });

  test('on either side', async () => {
    expect((await piped(after, 'old.md', '-')).out).toContain('[-two-] {+five+}');
    expect((await piped(before, '-', 'new.md')).out).toContain('[-two-] {+five+}');
  });

  test('on one of them only, and for text only', async () => {
    expect(await piped(after, '-', '-')).toMatchObject({ status: 2, out: '' });
    const { status, err } = await piped('a\0b', 'old.md', '-');
    expect([status, err]).toEqual([2, expect.stringContaining('standard input is not a text file')]);
  });
});

test('a flag that the format has no use for is named, and nothing else changes', async () => {
  const { run } = twoTexts();
  const [plain, flagged] = [
    await run(['diff', 'old.md', 'new.md', '--json']),
    await run(['diff', 'old.md', 'new.md', '--json', '--stat', '--words-only']),
  ];
  expect(flagged.out).toBe(plain.out);
  expect(flagged.err).toBe(
    '--stat is for the terminal: it changes nothing here.\n--words-only is for the terminal and Markdown: it changes nothing here.\n',
  );
});

test('the page says which language a policy of the workspace is in', async () => {
  const workspace = inProcess();
  workspace.write('policies/privacy.md', before);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', after);
  await workspace.must(['diff', 'privacy@1', 'privacy', '--out', 'redline.html']);
  expect(workspace.read('redline.html')).toContain('<main id="text" lang="en">');
});
