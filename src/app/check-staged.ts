import type { ChangeHint, ChangeProblem } from '../core/notice/change-problems.ts';
import { hintOf, problemOf } from '../core/notice/change-problems.ts';
import { checkChanges } from '../core/notice/check-changes.ts';
import { indexPaths } from '../shell/git/index-paths.ts';
import { type ObjectReader, openObjectReader } from '../shell/git/object-reader.ts';
import { stagedPaths } from '../shell/git/staged-paths.ts';
import { CONFIGURATION_FILE } from '../shell/workspace/configuration-file.ts';
import { changedPolicies } from './staged/changed-policies.ts';
import { readRecords } from './staged/checked-records.ts';
import { workspacesIn } from './staged/checked-workspaces.ts';
import { type StagedCommit, stagedCommit } from './staged/staged-commit.ts';

/** What the check of a commit found. `clean` may have hints. */
export interface StagedCheck {
  readonly kind: 'clean' | 'problems';
  readonly problems: readonly ChangeProblem[];
  readonly hints: readonly ChangeHint[];
}

const clean: StagedCheck = { kind: 'clean', problems: [], hints: [] };

/**
 * Checks what is staged for the next commit, in every workspace of the repository that `cwd` is in: the rules are those of
 * `checkChanges`. Reads git only, the index and HEAD, never the database, and not the work tree (but for a `fairnotice.yaml`
 * that is in no commit yet).
 *
 * @throws Refusal (usage) where `cwd` is in no git repository or git is missing.
 */
export async function checkStaged({ cwd }: { readonly cwd: string }): Promise<StagedCheck> {
  const reader = openObjectReader(cwd);
  try {
    // All three are started at once: for a check of milliseconds, starting git is most of the work.
    const [listed, changed] = await Promise.allSettled([
      indexPaths(cwd, [`**/${CONFIGURATION_FILE}`, '**/notices/*/notice.json']),
      stagedPaths(cwd),
    ]);
    if (listed.status === 'rejected') throw listed.reason;
    if (changed.status === 'rejected') throw changed.reason;
    if (changed.value.length === 0) return clean;
    return await check(cwd, reader, stagedCommit(listed.value, changed.value));
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
