import { describe, expect, it } from 'vitest';
import { checkStaged } from '../../src/app/guard/check-staged.ts';
import { type ExampleNotice, writeNotice } from './example-notice.ts';
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from './temporary-repository.ts';

const configuration = (file = 'policies/privacy.md'): string =>
  `organisation:\n  name: Larkpost\n  timeZone: UTC\npolicies:\n  privacy:\n    file: ${file}\n`;
const old = '# Privacy\n\nWe keep your letters for six months.\n';
const fresh = '# Privacy\n\nWe keep your letters for two years.\n';
const other = '# Privacy\n\nWe keep your letters for ever.\n';

/** A repository whose HEAD holds the settings and the text `old`. */
function begun(prefix = ''): TemporaryRepository {
  const repository = temporaryRepository();
  repository.write(`${prefix}fairnotice.yaml`, configuration());
  repository.write(`${prefix}policies/privacy.md`, old);
  repository.commit();
  return repository;
}

/** As {@link begun}, with a notice for `fresh` and the text committed as well. */
function noticed(example: Partial<ExampleNotice> = {}): TemporaryRepository {
  const repository = begun();
  repository.write('policies/privacy.md', fresh);
  writeNotice(repository, { before: old, after: fresh, ...example });
  repository.commit();
  return repository;
}

async function kinds(repository: TemporaryRepository): Promise<readonly string[]> {
  const { kind, problems, hints } = await checkStaged({ cwd: repository.folder });
  expect(kind).toBe(problems.length === 0 ? 'clean' : 'problems');
  return [...problems.map((problem) => problem.kind), ...hints.map((hint) => `hint:${hint.kind}`)];
}

interface Case {
  readonly name: string;
  readonly from: () => TemporaryRepository;
  /** Changes the work tree; everything is then staged. */
  readonly change: (repository: TemporaryRepository) => void;
  readonly found: readonly string[];
}

const edited = (text: string) => (repository: TemporaryRepository) => repository.write('policies/privacy.md', text);

const policyCases: readonly Case[] = [
  { name: 'nothing staged', from: begun, change: () => undefined, found: [] },
  { name: 'another file', from: begun, change: (r) => r.write('README.md', 'Hello\n'), found: [] },
  { name: 'a new text without a notice', from: begun, change: edited(fresh), found: ['text-without-notice'] },
  {
    name: 'a new text with its notice',
    from: begun,
    change(r) {
      edited(fresh)(r);
      writeNotice(r, { before: old, after: fresh });
    },
    found: [],
  },
  {
    name: 'a new text with the notice of another text',
    from: begun,
    change(r) {
      edited(other)(r);
      writeNotice(r, { before: old, after: fresh });
    },
    found: ['text-without-notice'],
  },
  {
    name: 'a new text with a notice of another policy for the same words',
    from: begun,
    change(r) {
      edited(fresh)(r);
      writeNotice(r, { before: old, after: fresh, policy: 'cookies' });
    },
    found: ['text-without-notice'],
  },
  {
    name: 'a new text whose notice was committed before',
    from() {
      const repository = begun();
      writeNotice(repository, { before: old, after: fresh });
      repository.commit();
      return repository;
    },
    change: edited(fresh),
    found: [],
  },
  {
    name: 'a new text whose notice is withdrawn',
    from: begun,
    change(r) {
      edited(fresh)(r);
      writeNotice(r, { before: old, after: fresh, fields: { state: 'withdrawn' } });
    },
    found: ['text-without-notice'],
  },
  {
    name: 'going back after the notice was withdrawn',
    from: noticed,
    change(r) {
      edited(old)(r);
      writeNotice(r, { before: old, after: fresh, fields: { state: 'withdrawn' } });
    },
    found: ['hint:taken-back'],
  },
  { name: 'going back without withdrawing', from: noticed, change: edited(old), found: ['text-without-notice'] },
  { name: 'CRLF line ends only', from: begun, change: edited(old.replaceAll('\n', '\r\n')), found: [] },
  { name: 'a byte-order mark and final lines only', from: begun, change: edited(`\ufeff${old}\n\n`), found: [] },
  {
    name: 'a text that is not UTF-8',
    from: begun,
    change: (r) => r.write('policies/privacy.md', Buffer.from([0x63, 0xe9, 10])),
    found: ['policy-unreadable'],
  },
  { name: 'an emptied text', from: begun, change: edited(''), found: ['text-without-notice'] },
  {
    name: 'a deleted text',
    from: begun,
    change: (r) => void r.git('rm', '--quiet', 'policies/privacy.md'),
    found: ['policy-removed'],
  },
  {
    name: 'a deleted text and deleted settings',
    from: begun,
    change: (r) => void r.git('rm', '--quiet', 'policies/privacy.md', 'fairnotice.yaml'),
    found: ['policy-removed'],
  },
  {
    name: 'a changed text and deleted settings',
    from: begun,
    change(r) {
      r.git('rm', '--quiet', 'fairnotice.yaml');
      edited(fresh)(r);
    },
    found: ['text-without-notice'],
  },
  {
    name: 'a text with a look-alike letter, and its notice',
    from: begun,
    change(r) {
      const tricked = old.replace('six', 's\u0456x');
      edited(tricked)(r);
      writeNotice(r, { before: old, after: tricked });
    },
    found: ['hint:words-concealed'],
  },
  {
    name: 'a text that conceals what the committed one did',
    from() {
      const repository = begun();
      repository.write('policies/privacy.md', old.replace('six', 's\u0456x'));
      repository.commit();
      return repository;
    },
    change: (r) => r.write('policies/privacy.md', fresh.replace('years', 'years or s\u0456x')),
    found: ['text-without-notice'],
  },
  {
    name: 'a text moved away',
    from: begun,
    change: (r) => void r.git('mv', 'policies/privacy.md', 'privacy.md'),
    found: ['policy-removed'],
  },
  {
    name: 'a text moved, the settings with it',
    from: begun,
    change(r) {
      r.git('mv', 'policies/privacy.md', 'privacy.md');
      r.write('fairnotice.yaml', configuration('privacy.md'));
    },
    found: ['hint:policy-moved'],
  },
  {
    name: 'the settings pointed to another text',
    from: begun,
    change(r) {
      r.write('policies/other.md', other);
      r.write('fairnotice.yaml', configuration('./policies/other.md'));
    },
    found: ['text-without-notice'],
  },
  {
    name: 'a policy under another slug, its text changed as well',
    from: begun,
    change(r) {
      r.write('fairnotice.yaml', configuration().replace('privacy:', 'data:'));
      edited(fresh)(r);
    },
    found: ['text-without-notice'],
  },
  {
    name: 'settings that cannot be read',
    from: begun,
    change: (r) => r.write('fairnotice.yaml', 'policies: [\n'),
    found: ['configuration-unreadable'],
  },
  {
    name: 'a policy known only from a notice record',
    from() {
      const repository = noticed();
      repository.git('rm', '--quiet', 'fairnotice.yaml');
      repository.commit();
      return repository;
    },
    change: edited(other),
    found: ['text-without-notice'],
  },
];

const noticeCases: readonly Case[] = [
  {
    name: 'a new state',
    from: noticed,
    change: (r) => void writeNotice(r, { before: old, after: fresh, fields: { state: 'approved', sequence: 1 } }),
    found: [],
  },
  {
    name: 'an edited text',
    from: noticed,
    change: (r) => r.write('notices/privacy-r2/after.md', other),
    found: ['text-differs'],
  },
  {
    name: 'an edited text before',
    from: noticed,
    change: (r) => r.write('notices/privacy-r2/before.md', other),
    found: ['text-differs'],
  },
  {
    name: 'a text with other line ends',
    from: noticed,
    change: (r) => r.write('notices/privacy-r2/after.md', fresh.replaceAll('\n', '\r\n')),
    found: [],
  },
  {
    name: 'a text and its hash edited alike',
    from: noticed,
    change: (r) => void writeNotice(r, { before: old, after: other }),
    found: ['record-rewritten'],
  },
  {
    name: 'another base',
    from: noticed,
    change: (r) => void writeNotice(r, { before: old, after: fresh, fields: { baseRevision: 7 } }),
    found: ['record-rewritten'],
  },
  {
    name: 'a deleted text',
    from: noticed,
    change: (r) => void r.git('rm', '--quiet', 'notices/privacy-r2/before.md'),
    found: ['text-differs'],
  },
  {
    name: 'a deleted notice',
    from: noticed,
    change: (r) => void r.git('rm', '-r', '--quiet', 'notices'),
    found: ['record-removed'],
  },
  {
    name: 'a renamed notice',
    from: noticed,
    change: (r) => void r.git('mv', 'notices/privacy-r2', 'notices/privacy-r9'),
    found: ['record-removed', 'record-misplaced'],
  },
  {
    name: 'a record that is no JSON',
    from: noticed,
    change: (r) => r.write('notices/privacy-r2/notice.json', '{'),
    found: ['record-unreadable'],
  },
  {
    name: 'a new notice whose text does not match',
    from: begun,
    change(r) {
      edited(fresh)(r);
      writeNotice(r, { before: old, after: fresh });
      r.write('notices/privacy-r2/after.md', other);
    },
    found: ['text-differs'],
  },
  {
    name: 'a notice without its texts',
    from: begun,
    change(r) {
      edited(fresh)(r);
      writeNotice(r, { before: old, after: fresh });
      r.write('.gitignore', '*before.md\n*after.md\n');
    },
    found: ['text-differs', 'text-differs'],
  },
  {
    name: 'an edited e-mail',
    from: () => noticed({ files: { 'email/en.txt': 'Dear you\n' } }),
    change: (r) => r.write('notices/privacy-r2/email/en.txt', 'Dear me\n'),
    found: ['file-differs'],
  },
  {
    name: 'an e-mail with other line ends',
    from: () => noticed({ files: { 'email/en.txt': 'Dear you\n' } }),
    change: (r) => r.write('notices/privacy-r2/email/en.txt', 'Dear you\r\n'),
    found: [],
  },
  {
    name: 'a deleted e-mail',
    from: () => noticed({ files: { 'email/en.txt': 'Dear you\n' } }),
    change: (r) => void r.git('rm', '--quiet', 'notices/privacy-r2/email/en.txt'),
    found: ['file-differs'],
  },
  {
    name: 'an e-mail rendered anew',
    from: () => noticed({ files: { 'email/en.txt': 'Dear you\n' } }),
    change: (r) => void writeNotice(r, { before: old, after: fresh, files: { 'email/en.txt': 'Dear all\n' } }),
    found: [],
  },
  {
    name: 'a rendered file that is never committed',
    from: begun,
    change(r) {
      r.write('.gitignore', '*.html\n');
      writeNotice(r, { before: old, after: fresh, files: { 'index.html': '<p>' } });
      edited(fresh)(r);
    },
    found: [],
  },
];

describe.each([
  ['the policy’s text', policyCases],
  ['a recorded notice', noticeCases],
])('a commit that changes %s', (_, cases) => {
  it.each(cases)('$name', async ({ from, change, found }) => {
    const repository = from();
    change(repository);
    repository.git('add', '--all');
    expect(await kinds(repository)).toEqual(found);
  });
});

describe('which texts are looked at', () => {
  it('passes the first commit of a repository, with a hint', async () => {
    const repository = temporaryRepository();
    repository.write('fairnotice.yaml', configuration());
    repository.write('policies/privacy.md', old);
    repository.git('add', '--all');
    expect(await kinds(repository)).toEqual(['hint:first-text']);
  });

  it('takes the text from the index where the work tree has another one', async () => {
    const repository = begun();
    repository.write('policies/privacy.md', fresh);
    writeNotice(repository, { before: old, after: fresh });
    repository.git('add', '--all');
    repository.write('policies/privacy.md', other);
    repository.write('notices/privacy-r2/after.md', other);
    expect(await kinds(repository)).toEqual([]);
    repository.git('add', 'policies/privacy.md');
    repository.write('policies/privacy.md', fresh);
    expect(await kinds(repository)).toEqual(['text-without-notice']);
  });

  it('does not count a notice that is in the work tree only', async () => {
    const repository = begun();
    repository.write('policies/privacy.md', fresh);
    repository.git('add', '--all');
    writeNotice(repository, { before: old, after: fresh });
    expect(await kinds(repository)).toEqual(['text-without-notice']);
    repository.git('add', '--intent-to-add', 'notices');
    expect(await kinds(repository)).toEqual(['text-without-notice']);
  });

  it.each(['', 'legal/', 'legal/policies/'])('finds a workspace in a subfolder from "%s"', async (from) => {
    const repository = begun('legal/');
    repository.write('legal/policies/privacy.md', fresh);
    repository.git('add', '--all');
    const { problems } = await checkStaged({ cwd: `${repository.folder}/${from}` });
    expect(problems.map(({ kind }) => kind)).toEqual(['text-without-notice']);
    expect(problems[0]?.remedy).toBe(
      'fairnotice record privacy && fairnotice render privacy-r2 && git add legal/notices/privacy-r2',
    );
    writeNotice(repository, { before: old, after: fresh, prefix: 'legal/' });
    repository.git('add', '--all');
    expect(await checkStaged({ cwd: `${repository.folder}/${from}` })).toEqual({
      kind: 'clean',
      problems: [],
      hints: [],
    });
  });

  it('keeps workspaces of one repository apart', async () => {
    const repository = begun('one/');
    repository.write('two/fairnotice.yaml', configuration());
    repository.write('two/policies/privacy.md', old);
    repository.commit();
    repository.write('two/policies/privacy.md', fresh);
    writeNotice(repository, { before: old, after: fresh, prefix: 'one/' });
    repository.git('add', '--all');
    expect(await kinds(repository)).toEqual(['text-without-notice']);
  });

  it('uses settings that are not in git yet, and says so', async () => {
    const repository = temporaryRepository();
    repository.write('legal/policies/privacy.md', old);
    repository.commit();
    repository.write('legal/fairnotice.yaml', configuration());
    repository.write('legal/policies/privacy.md', fresh);
    repository.git('add', 'legal/policies');
    const { problems, hints } = await checkStaged({ cwd: `${repository.folder}/legal/policies` });
    expect(problems.map(({ kind }) => kind)).toEqual(['text-without-notice']);
    expect(hints).toMatchObject([{ kind: 'configuration-not-staged', path: 'legal/fairnotice.yaml' }]);
  });

  it('passes over a folder "notices" of another program', async () => {
    const repository = temporaryRepository();
    repository.write('web/notices/cookie/notice.json', '{"text": "hello"}\n');
    repository.git('add', '--all');
    expect(await kinds(repository)).toEqual([]);
  });

  it('reads paths with spaces, accents, quotes and a leading digit and colon', async () => {
    const repository = temporaryRepository();
    const file = `1:policies/Données "privées" d'Été.md`;
    repository.write('fairnotice.yaml', configuration(JSON.stringify(file)));
    repository.write(file, old);
    repository.commit();
    repository.write(file, fresh);
    repository.git('add', '--all');
    const { problems } = await checkStaged({ cwd: repository.folder });
    expect(problems).toMatchObject([{ kind: 'text-without-notice', path: file }]);
  });

  it('is not misled by the settings of the user’s git', async () => {
    const repository = begun();
    for (const [name, value] of [
      ['diff.external', '/bin/false'],
      ['diff.noprefix', 'true'],
      ['diff.renames', 'copies'],
      ['diff.relative', 'true'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
    ] as const) {
      repository.git('config', name, value);
    }
    repository.write('policies/privacy.md', fresh);
    repository.git('add', '--all');
    const { problems } = await checkStaged({ cwd: `${repository.folder}/policies` });
    expect(problems.map(({ kind }) => kind)).toEqual(['text-without-notice']);
  });
});

describe('what a problem says', () => {
  it('names the next revision, the text found, and what to do', async () => {
    const repository = noticed();
    repository.write('policies/privacy.md', other);
    repository.git('add', '--all');
    const { problems } = await checkStaged({ cwd: repository.folder });
    expect(problems).toMatchObject([
      {
        message: expect.stringContaining('policies/privacy.md'),
        expected: expect.stringContaining('afterHash'),
        found: expect.stringContaining('notices/privacy-r2 is for another text'),
        remedy: 'fairnotice record privacy && fairnotice render privacy-r3 && git add notices/privacy-r3',
      },
    ]);
  });

  it('refuses a folder outside any repository', async () => {
    await expect(checkStaged({ cwd: temporaryFolder() })).rejects.toMatchObject({ name: 'Refusal', kind: 'usage' });
  });
});
