import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { type FileVersion, fileHistory } from '../../src/shell/git/file-history.ts';
import { temporaryFolder, temporaryRepository } from './temporary-repository.ts';

async function versions(folder: string, path: string): Promise<readonly FileVersion[]> {
  const all: FileVersion[] = [];
  for await (const version of fileHistory(folder, path)) all.push(version);
  return all;
}

const texts = async (folder: string, path: string): Promise<readonly string[]> =>
  (await versions(folder, path)).map(({ bytes }) => bytes.toString('utf8'));

const long = (words: string): string => `${'A line that stays as it is.\n'.repeat(30)}${words}\n`;

describe('the git history of a file', () => {
  it('gives each text oldest first, through renames, and leaves out what did not touch it or deleted it', async () => {
    const repository = temporaryRepository();
    repository.write('texts/our policy.md', long('one'));
    repository.commit('First');
    repository.write('other.md', 'x');
    repository.commit('Another file');
    repository.git('mv', 'texts/our policy.md', ':(top) policy*.md');
    repository.commit('Rename');
    repository.write(':(top) policy*.md', long('two'));
    repository.commit('Second\n\nwith a body');
    repository.git('rm', '--quiet', './:(top) policy*.md');
    repository.commit('Delete');
    repository.write(':(top) policy*.md', long('three'));
    repository.commit('Third');
    const found = await versions(repository.folder, ':(top) policy*.md');
    expect(found.map(({ subject }) => subject)).toEqual(['First', 'Rename', 'Second', 'Third']);
    expect(found.at(-1)?.bytes.toString()).toBe(long('three'));
    expect(found.at(-2)?.bytes.toString()).toBe(long('two'));
    for (const { commit, date } of found) {
      expect(commit).toMatch(/^[0-9a-f]{40}$/);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('follows a rename to the first text', async () => {
    const repository = temporaryRepository();
    repository.write('old/p.md', long('one'));
    repository.commit('First');
    repository.git('mv', 'old', 'new');
    repository.commit('Move');
    repository.write('new/p.md', long('two'));
    repository.commit('Second');
    expect(await texts(repository.folder, 'new/p.md')).toEqual([long('one'), long('one'), long('two')]);
    expect(await texts(join(repository.folder, 'new'), 'p.md')).toHaveLength(3);
    expect(await texts('/', join(repository.folder, 'new/p.md'))).toHaveLength(3);
  });

  it('is read in batches, and is not led astray by settings', async () => {
    const repository = temporaryRepository();
    repository.git('config', 'diff.renames', 'false');
    repository.git('config', 'diff.relative', 'true');
    repository.git('config', 'core.quotePath', 'true');
    repository.git('config', 'format.pretty', 'oneline');
    for (let at = 0; at < 70; at++) {
      repository.write('sub/größe.md', `text ${at}\n`);
      repository.commit(`No ${at}`);
    }
    const found = await texts(join(repository.folder, 'sub'), 'größe.md');
    expect(found).toEqual(Array.from({ length: 70 }, (_, at) => `text ${at}\n`));
  });

  it.each([
    ['a file that was never committed', (folder: string) => [folder, 'nothing.md']],
    ['a path outside the repository', () => [temporaryFolder(), 'p.md']],
    ['a folder that is not there', (folder: string) => [folder, 'no/such/p.md']],
  ])('is refused for %s', async (_case, where) => {
    const repository = temporaryRepository();
    repository.write('p.md', 'x');
    repository.commit();
    const [folder = '', path = ''] = where(repository.folder);
    await expect(versions(folder, path)).rejects.toBeInstanceOf(Refusal);
  });

  it('is refused in a repository without commits', async () => {
    const repository = temporaryRepository();
    repository.write('p.md', 'x');
    await expect(versions(repository.folder, 'p.md')).rejects.toThrow('git has no history of p.md');
  });
});
