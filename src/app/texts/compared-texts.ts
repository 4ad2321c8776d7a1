import { resolve } from 'node:path';
import type { Redline } from '../../core/redline/change/types.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { Refusal } from '../../core/refusal.ts';
import { hasWorkspace } from '../../shell/workspace/workspace-folder.ts';
import { openWorkspace, policySettings, type Session, type Workspace } from '../workspace/workspace.ts';
import { type ResolvedText, resolveText, standardInput } from './resolve-text.ts';

/** Two texts and their redline. */
export interface ComparedTexts {
  readonly before: ResolvedText;
  readonly after: ResolvedText;
  readonly redline: Redline;
}

/**
 * Compares two text references. With one that names a policy (`privacy@2`, `privacy`, the policy's own file): the text in
 * force against it, or, where it is the text in force, the revision before it. With none: the text in force of the only policy against its working text.
 *
 * @throws Refusal (usage) where a reference stands for nothing, standard input for both, or one file is given alone.
 */
export async function compareTexts(
  session: Session,
  first: string | undefined,
  second: string | undefined,
): Promise<ComparedTexts> {
  if (first === standardInput && second === standardInput) throw inputTwice();
  const [before, after] =
    first !== undefined && second !== undefined
      ? // One after the other: where the first is refused, nothing of the second is still being read.
        [await resolveText(session, first), await resolveText(session, second)]
      : await withOtherSide(session, first);
  return { before, after, redline: redlineOfTexts(before.text, after.text) };
}

async function withOtherSide(
  session: Session,
  reference: string | undefined,
): Promise<readonly [ResolvedText, ResolvedText]> {
  if (!hasWorkspace(session.folder)) throw missingSide(reference);
  const workspace = await openWorkspace(session);
  if (reference === undefined) {
    const { slug } = policySettings(workspace);
    return [await resolveText(session, `${slug}@in-force`), await resolveText(session, `${slug}@working`)];
  }
  const after = await resolveText(session, reference);
  const slug = after.slug ?? policyOfFile(workspace, after.file);
  if (slug === null) throw missingSide(reference);
  const current = await resolveText(session, `${slug}@in-force`);
  if (after.revision === null || after.revision > (current.revision ?? 0)) return [current, after];
  if (after.revision > 1) return [await resolveText(session, `${slug}@${after.revision - 1}`), after];
  throw new Refusal('usage', {
    message: `${reference} is the first revision: there is nothing before it`,
    expected: 'two references, or a later revision',
    found: reference,
    remedy: `edit the text, or name both sides: \`fairnotice diff ${reference} FILE\``,
  });
}

/** The policy whose working text this file is. */
function policyOfFile({ configuration, paths }: Workspace, file: string | null): string | null {
  const policies = Object.entries(configuration.policies);
  return policies.find(([, settings]) => resolve(paths.folder, settings.file) === file)?.[0] ?? null;
}

function inputTwice(): Refusal {
  return new Refusal('usage', {
    message: 'Standard input holds one text only',
    expected: '- once, and another reference beside it',
    found: '- twice',
    remedy: 'write one of the texts to a file and name that',
  });
}

function missingSide(reference: string | undefined): Refusal {
  return new Refusal('usage', {
    message: 'A comparison needs two texts',
    expected: 'BEFORE and AFTER (outside a workspace, both must be named)',
    found: reference ?? 'none',
    remedy:
      'name both, such as `fairnotice diff old.md new.md` or `fairnotice diff git:HEAD:policies/privacy.md policies/privacy.md`',
  });
}
