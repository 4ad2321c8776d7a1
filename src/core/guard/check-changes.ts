import type { NoticeRecord } from '../notice/life/notice-record.ts';
import type { NewConcealment } from '../redline/concealing/new-concealments.ts';
import { type ChangeHint, type ChangeProblem, type CheckedText, hintOf, problemOf } from './change-problems.ts';

/** A policy whose file is, or may be, changed by a commit. Paths are from the top of the repository. */
export interface CheckedPolicy {
  /** Folder of its workspace, empty or with a final slash. */
  readonly workspace: string;
  readonly slug: string;
  readonly headPath: string;
  readonly path: string;
  readonly head: CheckedText;
  readonly staged: CheckedText;
  /** Where git sees the file moved to, if it is no longer at `path`. */
  readonly movedTo: string | null;
  /** Where the staged text's file says something else than readers see and that of HEAD did not. */
  readonly concealments: readonly NewConcealment[];
}

/** A file named in a record (other than its two texts) that is not as the record says: another content, or deleted by this commit. */
export interface StrayFile {
  /** Relative to the notice's folder. */
  readonly path: string;
  readonly how: 'changed' | 'deleted';
}

/** A notice's folder as the commit leaves it. */
export type StagedRecord =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | {
      readonly kind: 'record';
      readonly record: NoticeRecord;
      readonly before: CheckedText;
      readonly after: CheckedText;
      readonly strayFiles: readonly StrayFile[];
    };

export interface CheckedRecord {
  readonly workspace: string;
  /** Name of its folder under `notices/`. */
  readonly name: string;
  /** True where the commit changes something in the folder. */
  readonly touched: boolean;
  /** The record in HEAD; null where it is not there or not readable. */
  readonly head: NoticeRecord | null;
  readonly staged: StagedRecord;
}

/** What {@link checkChanges} finds: problems stop a commit, hints do not. */
export interface CheckedChanges {
  readonly problems: readonly ChangeProblem[];
  readonly hints: readonly ChangeHint[];
}

/** What may never change in a notice record: which change it is about. */
const identity = ['id', 'policy', 'revision', 'baseRevision', 'beforeHash', 'afterHash'] as const;

/**
 * Decides whether a commit may be made:
 * - a policy's canonical text changes only with a notice record for exactly the new text, one that is neither withdrawn nor
 *   superseded; the first text of a policy passes, and so does going back to the text before a withdrawn notice;
 * - a policy's text is not deleted;
 * - what a recorded notice is about, and its two texts, stay as they are; the folder of a notice that the commit touches or
 *   rests on holds what its record says.
 *
 * @param policies those whose file changed; others need not be given.
 * @param records the notices that the commit touches, and all of the given policies.
 */
export function checkChanges(policies: readonly CheckedPolicy[], records: readonly CheckedRecord[]): CheckedChanges {
  const problems: ChangeProblem[] = [];
  const hints: ChangeHint[] = [];
  const restedOn = new Set<CheckedRecord>();
  for (const policy of policies) {
    const own = records.filter((record) => record.workspace === policy.workspace && isAbout(record, policy.slug));
    const verdict = checkPolicy(policy, own);
    if (verdict.problem) problems.push(verdict.problem);
    if (verdict.hint) hints.push(verdict.hint);
    const { slug, path, concealments } = policy;
    if (concealments.length > 0) hints.push(hintOf({ kind: 'words-concealed', slug, path, concealments }));
    if (verdict.restsOn) restedOn.add(verdict.restsOn);
  }
  for (const record of records) {
    if (record.touched || restedOn.has(record)) problems.push(...checkRecord(record));
  }
  return { problems, hints };
}

function isAbout({ staged, head }: CheckedRecord, slug: string): boolean {
  return staged.kind === 'record' ? staged.record.policy === slug : head?.policy === slug;
}

interface PolicyVerdict {
  readonly problem?: ChangeProblem;
  readonly hint?: ChangeHint;
  readonly restsOn?: CheckedRecord;
}

function checkPolicy(policy: CheckedPolicy, records: readonly CheckedRecord[]): PolicyVerdict {
  const { workspace, slug, path, headPath, head, staged, movedTo } = policy;
  if (staged.kind === 'absent') {
    return head.kind === 'absent'
      ? {}
      : { problem: problemOf({ kind: 'policy-removed', slug, path: headPath, movedTo }) };
  }
  if (staged.kind === 'unreadable')
    return { problem: problemOf({ kind: 'policy-unreadable', slug, path, reason: staged.reason }) };
  if (head.kind === 'absent') return { hint: hintOf({ kind: 'first-text', slug, path }) };
  if (head.kind === 'text' && head.hash === staged.hash) {
    return path === headPath ? {} : { hint: hintOf({ kind: 'policy-moved', slug, path, from: headPath }) };
  }
  const known = records.flatMap((checked) =>
    checked.staged.kind === 'record' ? [{ checked, record: checked.staged.record }] : [],
  );
  const forThisText = known.filter(({ record }) => record.afterHash === staged.hash);
  const live = forThisText.find(({ record }) => record.state !== 'withdrawn' && record.state !== 'superseded');
  if (live) return { restsOn: live.checked };
  const takenBack = known.find(
    ({ record }) =>
      record.state === 'withdrawn' &&
      record.beforeHash === staged.hash &&
      head.kind === 'text' &&
      record.afterHash === head.hash,
  );
  if (takenBack)
    return {
      hint: hintOf({ kind: 'taken-back', slug, path, notice: takenBack.record.id }),
      restsOn: takenBack.checked,
    };
  const spent = forThisText.at(-1)?.record ?? null;
  const newest =
    known
      .map(({ record }) => record)
      .sort((one, other) => one.revision - other.revision)
      .at(-1) ?? null;
  return {
    problem: problemOf({ kind: 'text-without-notice', workspace, slug, path, hash: staged.hash, spent, newest }),
  };
}

function checkRecord({ workspace, name, head, staged }: CheckedRecord): readonly ChangeProblem[] {
  const folder = `${workspace}notices/${name}`;
  if (staged.kind === 'absent')
    return head === null ? [] : [problemOf({ kind: 'record-removed', folder, id: head.id })];
  if (staged.kind === 'unreadable') return [problemOf({ kind: 'record-unreadable', folder, reason: staged.reason })];
  const { record, before, after, strayFiles } = staged;
  if (record.id !== name) return [problemOf({ kind: 'record-misplaced', folder, id: record.id })];
  const rewritten = head === null ? [] : identity.filter((field) => head[field] !== record[field]);
  if (head !== null && rewritten.length > 0) {
    const changed = rewritten.map((field) => ({ field, was: String(head[field]), is: String(record[field]) }));
    return [problemOf({ kind: 'record-rewritten', folder, id: head.id, changed })];
  }
  const problems: ChangeProblem[] = [];
  const sides = [
    { path: `${folder}/before.md`, text: before, hash: record.beforeHash },
    { path: `${folder}/after.md`, text: after, hash: record.afterHash },
  ];
  for (const { path, text, hash } of sides) {
    if (text.kind !== 'text' || text.hash !== hash)
      problems.push(problemOf({ kind: 'text-differs', folder, path, id: name, hash, text }));
  }
  for (const { path, how } of strayFiles) {
    problems.push(problemOf({ kind: 'file-differs', folder, path: `${folder}/${path}`, id: name, how }));
  }
  return problems;
}
