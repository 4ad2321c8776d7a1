import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePolicy } from '../core/policy/parse-policy.ts';
import type { Policy } from '../core/policy/types.ts';
import { Refusal } from '../core/refusal.ts';
import type { Store } from '../shell/store/types.ts';
import { readText } from '../shell/workspace/read-text.ts';
import { hasWorkspace } from '../shell/workspace/workspace-folder.ts';
import { pendingNotices, revisionInForce } from './governing-revision.ts';
import { openWorkspace, policySettings, type Session, type Workspace, withStore } from './workspace.ts';

/** A text that a reference stands for. */
export interface ResolvedText {
  /** The reference as given, for headings. */
  readonly reference: string;
  readonly policy: Policy;
  /** Slug of the policy and number of the revision where the reference names a recorded one. */
  readonly slug: string | null;
  readonly revision: number | null;
}

const policyReference = /^([a-z0-9][a-z0-9-]*)@(\d+|in-force|pending|working)$/;

/**
 * Resolves a text reference: a file path, `privacy@3`, `privacy@in-force`, `privacy@pending`, `privacy@working`, `git:REV:path`,
 * or a policy's bare slug, which means its working text.
 *
 * @throws Refusal (usage) where there is no such text, saying which there are.
 */
export async function resolveText(session: Session, reference: string): Promise<ResolvedText> {
  const git = /^git:([^:]+):(.+)$/.exec(reference);
  if (git?.[1] && git[2]) return outside(reference, await readFromGit(session, git[1], git[2]));
  const path = resolve(session.workingFolder, reference);
  if (existsSync(path)) return outside(reference, await readText(path));
  const [, slug, which] = policyReference.exec(reference) ?? [];
  if (slug !== undefined && which !== undefined) return recorded(await openWorkspace(session), reference, slug, which);
  if (hasWorkspace(session.folder)) {
    const workspace = await openWorkspace(session);
    if (workspace.configuration.policies[reference]) return recorded(workspace, reference, reference, 'working');
  }
  return outside(reference, await readText(path));
}

function outside(reference: string, text: string): ResolvedText {
  return { reference, policy: parsePolicy(text), slug: null, revision: null };
}

async function readFromGit(session: Session, revision: string, path: string): Promise<string> {
  const [{ readAt }, { decodeText }] = await Promise.all([
    import('../shell/git/read-at.ts'),
    import('../shell/workspace/read-text.ts'),
  ]);
  return decodeText(await readAt(session.workingFolder, revision, path), `git:${revision}:${path}`);
}

async function recorded(workspace: Workspace, reference: string, slug: string, which: string): Promise<ResolvedText> {
  const settings = policySettings(workspace, slug);
  if (which === 'working') {
    const text = await readText(resolve(workspace.paths.folder, settings.file));
    return { reference, policy: parsePolicy(text), slug, revision: null };
  }
  return withStore(workspace, async (store) => {
    const number = await revisionNumber(store, slug, which);
    const revision = number === null ? null : await store.revision(slug, number);
    if (revision) return { reference, policy: parsePolicy(revision.text), slug, revision: revision.number };
    const numbers = (await store.revisions(slug)).map((known) => `${slug}@${known.number}`);
    throw new Refusal('usage', {
      message: `There is no ${reference}`,
      expected: numbers.length === 0 ? 'a recorded revision; there is none yet' : `one of: ${numbers.join(', ')}`,
      found: which === 'pending' ? 'no pending revision' : reference,
      remedy:
        numbers.length === 0 ? `run \`fairnotice record ${slug}\`` : `\`fairnotice log ${slug}\` lists the revisions`,
    });
  });
}

async function revisionNumber(store: Store, slug: string, which: string): Promise<number | null> {
  if (which === 'in-force') return (await revisionInForce(store, slug))?.number ?? null;
  if (which === 'pending') return (await pendingNotices(store, slug)).at(-1)?.revision ?? null;
  return Number(which);
}
