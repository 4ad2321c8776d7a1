import { resolve } from 'node:path';
import { isInside } from './is-inside.ts';

/** Variables that say which repository git works on; git sets several of them for its hooks. */
const repositoryVariables = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
] as const;

/** Variables that would change what our own arguments mean. */
const behaviourVariables = [
  'GIT_PREFIX',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_ATTR_SOURCE',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'LANGUAGE',
] as const;

/** Of those, the ones that are paths; git may give them relative to the folder it starts the hook in. */
const pathVariables = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY'] as const;

/**
 * The environment in which git is run in `folder`: messages in plain English, no prompts, no locks taken for reading.
 *
 * Inside a hook git says through `GIT_INDEX_FILE` which index the commit is made from (for `git commit -a` or `git commit
 * FILE` it is not the usual one), so what it says is kept, with absolute paths, where `folder` lies in the repository that
 * the process was started in. Elsewhere it would point to the wrong repository, and is dropped.
 *
 * @param startedIn the folder the process was started in; for a hook, the top of the work tree.
 */
export function gitEnvironment(
  folder: string,
  inherited: Readonly<NodeJS.ProcessEnv> = process.env,
  startedIn: string = process.cwd(),
): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...inherited,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
  for (const name of behaviourVariables) delete environment[name];
  if (!isInside(folder, startedIn)) {
    for (const name of repositoryVariables) delete environment[name];
    return environment;
  }
  for (const name of pathVariables) {
    const path = environment[name];
    if (path) environment[name] = resolve(startedIn, path);
  }
  // With GIT_DIR alone git takes the folder it runs in for the top of the work tree, which a subfolder is not.
  if (environment.GIT_DIR && !environment.GIT_WORK_TREE) environment.GIT_WORK_TREE = resolve(startedIn);
  return environment;
}
