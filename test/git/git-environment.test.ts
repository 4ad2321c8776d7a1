import { describe, expect, it } from 'vitest';
import { gitEnvironment } from '../../src/shell/git/git-environment.ts';

describe('the environment git runs in', () => {
  const inHook = {
    PATH: '/bin',
    GIT_INDEX_FILE: '.git/next-index-7.lock',
    GIT_DIR: '.git',
    GIT_PREFIX: 'legal/',
    LANGUAGE: 'de',
  };

  it('keeps the index that a hook was given, by absolute path, also in a subfolder', () => {
    for (const folder of ['/repo', '/repo/legal']) {
      expect(gitEnvironment(folder, inHook, '/repo')).toMatchObject({
        PATH: '/bin',
        LC_ALL: 'C',
        GIT_INDEX_FILE: '/repo/.git/next-index-7.lock',
        GIT_DIR: '/repo/.git',
        GIT_WORK_TREE: '/repo',
      });
    }
  });

  it('does not let a hook’s repository stand for another one', () => {
    for (const folder of ['/other', '/repository', '/']) {
      const environment = gitEnvironment(folder, inHook, '/repo');
      expect(Object.keys(environment).sort()).toEqual(['GIT_OPTIONAL_LOCKS', 'GIT_TERMINAL_PROMPT', 'LC_ALL', 'PATH']);
    }
  });

  it('drops what would change the meaning of our arguments', () => {
    const environment = gitEnvironment(
      '/repo',
      { ...inHook, GIT_LITERAL_PATHSPECS: '1', GIT_EXTERNAL_DIFF: 'x' },
      '/repo',
    );
    for (const name of ['GIT_PREFIX', 'GIT_LITERAL_PATHSPECS', 'GIT_EXTERNAL_DIFF', 'LANGUAGE'])
      expect(environment).not.toHaveProperty(name);
  });
});
