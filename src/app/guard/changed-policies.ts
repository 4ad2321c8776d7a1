import { posix } from 'node:path';
import type { CheckedText } from '../../core/guard/change-problems.ts';
import type { CheckedPolicy } from '../../core/guard/check-changes.ts';
import type { ObjectReader } from '../../shell/git/object-reader.ts';
import { stagedName } from '../../shell/git/read-staged.ts';
import { readRecord } from './checked-records.ts';
import { checkedText } from './checked-text.ts';
import type { CheckedWorkspace } from './checked-workspaces.ts';
import { concealedAnew } from './concealed-anew.ts';
import type { StagedCommit } from './staged-commit.ts';

interface PolicyPaths {
  readonly slug: string;
  readonly headPath: string;
  readonly path: string;
}

/**
 * The policies of a workspace whose file the commit touches, with the text before and after. They are known from the settings
 * before and after the commit and, where those are silent, from the `source` of the notice records.
 */
export async function changedPolicies(
  reader: ObjectReader,
  commit: StagedCommit,
  workspace: CheckedWorkspace,
): Promise<readonly CheckedPolicy[]> {
  const paths = [...configured(workspace), ...(await recordedOnly(reader, workspace))];
  const touched = paths.filter(
    ({ headPath, path }) => headPath !== path || commit.changed.has(path) || commit.changed.has(headPath),
  );
  return Promise.all(
    touched.map(async ({ slug, headPath, path }): Promise<CheckedPolicy> => {
      const [head, staged] = await reader.read([`HEAD:${headPath}`, stagedName(path)]);
      return {
        workspace: workspace.prefix,
        slug,
        headPath,
        path,
        head: textOf(head),
        staged: textOf(staged),
        movedTo: commit.movedTo.get(path) ?? null,
        concealments: await concealedAnew(head ?? null, staged ?? null),
      };
    }),
  );
}

function textOf(bytes: Buffer | null | undefined): CheckedText {
  return checkedText(bytes ?? null);
}

function configured({ prefix, head, staged }: CheckedWorkspace): readonly PolicyPaths[] {
  const stagedFiles = new Set([...staged.values()].map((file) => fromTop(prefix, file)));
  return [...new Set([...staged.keys(), ...head.keys()])].flatMap((slug) => {
    const before = head.get(slug);
    const after = staged.get(slug);
    const headPath = fromTop(prefix, before ?? after ?? '');
    const path = fromTop(prefix, after ?? before ?? '');
    // A policy that only got another slug is checked under that one.
    return after === undefined && stagedFiles.has(path) ? [] : [{ slug, headPath, path }];
  });
}

async function recordedOnly(reader: ObjectReader, workspace: CheckedWorkspace): Promise<readonly PolicyPaths[]> {
  const { prefix, head, staged, notices } = workspace;
  const known = new Set([...head.keys(), ...staged.keys()]);
  const unknown = notices.filter((id) => !known.has(id.replace(/-r\d+$/, '')));
  const records = await Promise.all(
    unknown.map((id) => readRecord(reader, stagedName(`${prefix}notices/${id}/notice.json`))),
  );
  const found = new Map<string, PolicyPaths>();
  for (const answer of records) {
    if (answer?.kind !== 'record') continue;
    const path = fromTop(prefix, answer.record.source);
    found.set(answer.record.policy, { slug: answer.record.policy, headPath: path, path });
  }
  return [...found.values()];
}

/** A path of a workspace as a path from the top of the repository. */
function fromTop(prefix: string, path: string): string {
  return posix.normalize(`${prefix}${path.replaceAll('\\', '/')}`);
}
