import { afterAll, describe, expect, it } from 'vitest';
import { openObjectReader } from '../../src/shell/git/object-reader.ts';
import { readAt } from '../../src/shell/git/read-at.ts';
import { readStaged } from '../../src/shell/git/read-staged.ts';
import { temporaryFolder, temporaryRepository } from './temporary-repository.ts';

describe('a file at a revision', () => {
  const repository = temporaryRepository(undefined, afterAll);
  repository.write('legal/privacy policy.md', 'one\n');
  repository.commit();
  repository.git('tag', 'v1');
  repository.write('legal/privacy policy.md', 'two\n');
  repository.write('nothing.md', '');
  repository.commit();
  repository.write('legal/privacy policy.md', 'three\n');
  repository.git('add', '--all');
  repository.write('legal/privacy policy.md', 'four\n');

  it.each([
    { folder: '', revision: 'HEAD', path: 'legal/privacy policy.md', text: 'two\n' },
    { folder: '', revision: 'v1', path: 'legal/privacy policy.md', text: 'one\n' },
    { folder: '', revision: 'HEAD~1', path: 'legal/privacy policy.md', text: 'one\n' },
    { folder: 'legal', revision: 'HEAD', path: 'legal/privacy policy.md', text: 'two\n' },
    { folder: 'legal', revision: 'HEAD', path: 'privacy policy.md', text: 'two\n' },
    { folder: 'legal', revision: 'HEAD', path: '../nothing.md', text: '' },
  ])('$revision:$path from "$folder"', async ({ folder, revision, path, text }) => {
    expect((await readAt(`${repository.folder}/${folder}`, revision, path)).toString()).toBe(text);
  });

  it.each([
    { revision: 'v9', path: 'nothing.md', found: 'no revision "v9"' },
    { revision: '--help', path: 'nothing.md', found: 'no revision "--help"' },
    { revision: 'HEAD\n', path: 'nothing.md', found: 'no revision "HEAD\n"' },
    { revision: 'HEAD', path: 'missing.md', found: 'no such file in that revision' },
    { revision: 'HEAD', path: 'legal', found: 'no such file in that revision' },
  ])('is refused for $revision:$path', async ({ revision, path, found }) => {
    await expect(readAt(repository.folder, revision, path)).rejects.toMatchObject({
      name: 'Refusal',
      kind: 'usage',
      found,
    });
  });

  it('is refused outside any repository', async () => {
    const read = readAt(temporaryFolder(), 'HEAD', 'x.md');
    await expect(read).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('not a git repository'),
    });
  });

  it('is refused in a folder that is not there', async () => {
    await expect(readAt(`${temporaryFolder()}/gone`, 'HEAD', 'x.md')).rejects.toMatchObject({
      name: 'Refusal',
      found: 'no such folder',
    });
  });

  it('staged is what the index has', async () => {
    expect((await readStaged(repository.folder, 'legal/privacy policy.md'))?.toString()).toBe('three\n');
    expect(await readStaged(repository.folder, 'gone.md')).toBe(null);
  });
});

describe('many files', () => {
  it('come back whole and in order, whatever their size', async () => {
    const repository = temporaryRepository();
    const big = 'Ünïcode and a line\n'.repeat(120_000);
    repository.write('big.md', big);
    repository.write('small.md', 'x');
    repository.commit();
    const reader = openObjectReader(repository.folder);
    try {
      const names = Array.from(
        { length: 30 },
        (_, index) => ['HEAD:big.md', 'HEAD:small.md', 'HEAD:none'][index % 3] ?? '',
      );
      const texts = await reader.read(names);
      expect(texts.map((text) => text?.length ?? null)).toEqual(
        names.map((_, index) => [Buffer.byteLength(big), 1, null][index % 3]),
      );
      expect(texts[0]?.toString()).toBe(big);
    } finally {
      reader.close();
    }
  });
});
