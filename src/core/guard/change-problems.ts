import type { NoticeRecord } from '../notice/life/notice-record.ts';
import { concealmentsTitle } from '../redline/concealing/concealments-told.ts';
import { placedConcealment } from '../redline/concealing/describe-concealment.ts';
import type { NewConcealment } from '../redline/concealing/new-concealments.ts';

/** A text as one side of a commit has it. `hash` is of the canonical text. */
export type CheckedText =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly hash: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The facts of what is wrong with a commit, told apart by `kind`. Paths are from the top of the repository. */
export type ChangeFault =
  | {
      readonly kind: 'text-without-notice';
      readonly workspace: string;
      readonly slug: string;
      readonly path: string;
      readonly hash: string;
      /** A withdrawn or superseded record for this very text. */
      readonly spent: NoticeRecord | null;
      /** The policy's record with the highest revision. */
      readonly newest: NoticeRecord | null;
    }
  | { readonly kind: 'policy-removed'; readonly slug: string; readonly path: string; readonly movedTo: string | null }
  | { readonly kind: 'policy-unreadable'; readonly slug: string; readonly path: string; readonly reason: string }
  | { readonly kind: 'record-removed'; readonly folder: string; readonly id: string }
  | { readonly kind: 'record-unreadable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'record-misplaced'; readonly folder: string; readonly id: string }
  | {
      readonly kind: 'record-rewritten';
      readonly folder: string;
      readonly id: string;
      readonly changed: readonly { readonly field: string; readonly was: string; readonly is: string }[];
    }
  | {
      readonly kind: 'text-differs';
      readonly folder: string;
      readonly path: string;
      readonly id: string;
      readonly hash: string;
      readonly text: CheckedText;
    }
  | {
      readonly kind: 'file-differs';
      readonly folder: string;
      readonly path: string;
      readonly id: string;
      readonly how: 'changed' | 'deleted';
    }
  | { readonly kind: 'configuration-unreadable'; readonly path: string; readonly reason: string };

interface ProblemText {
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  readonly expected: string;
  readonly found: string;
  /** A command or an edit. */
  readonly remedy: string;
}

/** What stops a commit: its facts, and the words for people. */
export type ChangeProblem = ChangeFault & ProblemText;

/** What someone should know, though the commit may be made. */
export type ChangeNotice =
  | { readonly kind: 'first-text'; readonly slug: string; readonly path: string }
  | { readonly kind: 'policy-moved'; readonly slug: string; readonly path: string; readonly from: string }
  | { readonly kind: 'taken-back'; readonly slug: string; readonly path: string; readonly notice: string }
  | {
      readonly kind: 'words-concealed';
      readonly slug: string;
      readonly path: string;
      readonly concealments: readonly NewConcealment[];
    }
  | { readonly kind: 'configuration-not-staged'; readonly path: string };

export type ChangeHint = ChangeNotice & { readonly message: string };

type Wording<Fact extends { readonly kind: string }, Text> = {
  readonly [Kind in Fact['kind']]: (fact: Extract<Fact, { readonly kind: Kind }>) => Text;
};

/** A fault with its wording. */
export function problemOf<Fault extends ChangeFault>(fault: Fault): ChangeProblem {
  const words = problemWording[fault.kind] as (fault: Fault) => ProblemText;
  return { ...fault, ...words(fault) };
}

/** A remark with its wording. */
export function hintOf<Remark extends ChangeNotice>(remark: Remark): ChangeHint {
  const words = hintWording[remark.kind] as (remark: Remark) => string;
  return { ...remark, message: words(remark) };
}

const short = (hash: string): string => hash.slice(0, 12);

const restore = (path: string): string => `git restore --source=HEAD --staged --worktree -- ${quoted(path)}`;

/** A path as it can be pasted into a shell. */
function quoted(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

const problemWording: Wording<ChangeFault, ProblemText> = {
  'text-without-notice': ({ workspace, slug, path, hash, spent, newest }) => {
    const next = `${slug}-r${(newest?.revision ?? 1) + 1}`;
    const found =
      spent !== null
        ? `notices/${spent.id} is for this text, but it is ${spent.state}`
        : newest !== null
          ? `none; notices/${newest.id} is for another text (${short(newest.afterHash)})`
          : `no notice record of ${slug}`;
    return {
      message: `${path} changes the text of the policy "${slug}" without a notice record for exactly this text`,
      expected: `a staged ${workspace}notices/${slug}-r…/notice.json whose "afterHash" is ${short(hash)}…`,
      found,
      remedy: `fairnotice record ${slug} && fairnotice render ${next} && git add ${quoted(`${workspace}notices/${next}`)}`,
    };
  },
  'policy-removed': ({ slug, path, movedTo }) => ({
    message:
      movedTo === null
        ? `${path}, the text of the policy "${slug}", is deleted`
        : `${path}, the text of the policy "${slug}", is moved away`,
    expected: `the text of ${slug}, which people were promised`,
    found: movedTo === null ? 'no file there' : `the file at ${movedTo}`,
    remedy:
      movedTo === null
        ? `${restore(path)}; to retire a policy on purpose, commit that alone with --no-verify and say why`
        : `set policies.${slug}.file in fairnotice.yaml to the new place and stage it with the move`,
  }),
  'policy-unreadable': ({ slug, path, reason }) => ({
    message: `${path}, the text of the policy "${slug}", cannot be read as staged`,
    expected: 'UTF-8 text',
    found: reason,
    remedy: `save it as UTF-8, then git add ${quoted(path)}`,
  }),
  'record-removed': ({ folder, id }) => ({
    message: `The recorded notice ${id} is deleted or moved`,
    expected: `${folder}/notice.json, as it was committed`,
    found: 'no such file',
    remedy: `${restore(folder)}; to stop a notice from going out, withdraw it with \`fairnotice withdraw ${id}\` and keeps its folder`,
  }),
  'record-unreadable': ({ folder, reason }) => ({
    message: `${folder}/notice.json is not a notice record that can be read`,
    expected: 'the record that fairnotice wrote',
    found: reason,
    remedy: `fairnotice render ${folder.split('/').at(-1) ?? ''} && git add ${quoted(folder)}`,
  }),
  'record-misplaced': ({ folder, id }) => ({
    message: `${folder} holds the record of another notice`,
    expected: `the record of ${folder.split('/').at(-1) ?? ''}`,
    found: `the record of ${id}`,
    remedy: `${restore(folder)}, or remove the copy`,
  }),
  'record-rewritten': ({ folder, id, changed }) => ({
    message: `The record of ${id} is rewritten to be about another change`,
    expected: changed.map(({ field, was }) => `"${field}": ${was}`).join(', '),
    found: changed.map(({ field, is }) => `"${field}": ${is}`).join(', '),
    remedy: `${restore(folder)}; another text is a new revision: \`fairnotice record\` begins its own notice`,
  }),
  'text-differs': ({ folder, path, id, hash, text }) => ({
    message: `${path} is not the text that ${id} was recorded for`,
    expected: `the text with hash ${short(hash)}…`,
    found:
      text.kind === 'text'
        ? `a text with hash ${short(text.hash)}…`
        : text.kind === 'absent'
          ? 'no such file'
          : text.reason,
    remedy: `fairnotice render ${id} && git add ${quoted(folder)}; another text is a new revision: change the policy's file and record it`,
  }),
  'file-differs': ({ folder, path, id, how }) => ({
    message: `${path} is not what the record of ${id} says`,
    expected: `the file that was rendered, by its hash in ${folder}/notice.json`,
    found: how === 'deleted' ? 'the file is deleted' : 'another content',
    remedy: `fairnotice render ${id} && git add ${quoted(folder)}; wording is changed in templates/ or with \`fairnotice review --summary\``,
  }),
  'configuration-unreadable': ({ path, reason }) => ({
    message: `${path} cannot be read as staged`,
    expected: 'YAML with a `policies` section',
    found: reason,
    remedy: `fix it, then git add ${quoted(path)}`,
  }),
};

const hintWording: Wording<ChangeNotice, string> = {
  'first-text': ({ slug, path }) =>
    `${path} is new to git, so there is no earlier text to compare with; \`fairnotice record ${slug}\` keeps it as a revision`,
  'policy-moved': ({ slug, path, from }) => `the text of "${slug}" moves from ${from} to ${path}, unchanged`,
  'taken-back': ({ path, notice }) => `${path} goes back to the text before ${notice}, which was withdrawn`,
  'words-concealed': ({ path, concealments }) =>
    [`${concealmentsTitle(concealments.length)} of ${path}:`, ...concealments.map(placedConcealment)].join('\n  '),
  'configuration-not-staged': ({ path }) =>
    `${path} is not in git, so the file in the work tree was read; \`git add ${path}\` lets every clone check the same`,
};
