import type { ChangeHint, ChangeProblem } from '../../core/guard/change-problems.ts';
import { hintOf, problemOf } from '../../core/guard/change-problems.ts';
import { checkChanges } from '../../core/guard/check-changes.ts';
import { type ObjectReader, openObjectReader } from '../../shell/git/object-reader.ts';
import { stagedPaths } from '../../shell/git/staged-paths.ts';
import { loadYaml } from '../texts/policy-files.ts';
import { changedPolicies } from './changed-policies.ts';
import { readRecords } from './checked-records.ts';
import { workspacesIn } from './checked-workspaces.ts';
import { type StagedCommit, stagedCommit } from './staged-commit.ts';

/** What the check of a commit found. `clean` may have hints. */
export interface StagedCheck {
  readonly kind: 'clean' | 'problems';
  readonly problems: readonly ChangeProblem[];
  readonly hints: readonly ChangeHint[];
}

const clean: StagedCheck = { kind: 'clean', problems: [], hints: [] };

/**
 * Checks what is staged for the next commit, in every workspace of the repository that `cwd` is in, by the rules of
 * `checkChanges`. Reads git only, the index and HEAD, never the database, and not the work tree (but for a `fairnotice.yaml`
 * that is in no commit yet).
 *
 * @throws Refusal (usage) where `cwd` is in no git repository or git is missing.
 */
export async function checkStaged({ cwd }: { readonly cwd: string }): Promise<StagedCheck> {
  const reader = openObjectReader(cwd);
  try {
    // Both gits are started at once, and YAML is loaded while they run: starting up is most of the work.
    const [staged] = await Promise.all([stagedPaths(cwd), loadYaml()]);
    return staged.length === 0 ? clean : await check(cwd, reader, stagedCommit(staged));
  } finally {
    reader.close();
  }
}

async function check(cwd: string, reader: ObjectReader, commit: StagedCommit): Promise<StagedCheck> {
  const workspaces = await workspacesIn(cwd, reader, commit);
  const problems: ChangeProblem[] = [];
  const hints: ChangeHint[] = [];
  for (const workspace of workspaces) {
    if (workspace.fault !== null) problems.push(problemOf({ kind: 'configuration-unreadable', ...workspace.fault }));
    if (workspace.notStaged !== null)
      hints.push(hintOf({ kind: 'configuration-not-staged', path: workspace.notStaged }));
    const policies = await changedPolicies(reader, commit, workspace);
    const records = await readRecords(
      reader,
      commit,
      workspace,
      policies.map(({ slug }) => slug),
    );
    const found = checkChanges(policies, records);
    problems.push(...found.problems);
    hints.push(...found.hints);
  }
  return { kind: problems.length === 0 ? 'clean' : 'problems', problems, hints };
}
