import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { hasWorkspace } from '../../shell/workspace/workspace-folder.ts';
import { pendingNotices, revisionInForce } from '../workspace/governing-revision.ts';
import { openWorkspace, policySettings, type Session, type Workspace, withStore } from '../workspace/workspace.ts';
import { noSuchText } from './no-such-text.ts';

/** A text that a reference stands for. */
export interface ResolvedText {
  /** The reference as given, for headings. */
  readonly reference: string;
  readonly text: string;
  /** Slug of the policy and number of the revision where the reference names a recorded one. */
  readonly slug: string | null;
  readonly revision: number | null;
  /** BCP 47 tag of the policy's language; null for a text that is not known by its policy. */
  readonly language: string | null;
  /** Absolute path of the file that it was read from; null for a recorded revision and for a text in git. */
  readonly file: string | null;
}

const policyReference = /^([a-z0-9][a-z0-9-]*)@([a-z0-9-]+)$/i;
export const standardInput = '-';
const gitReference = /^git:([^:]*):(.+)$/s;

/**
 * Resolves a text reference: a file path, `privacy@3`, `privacy@in-force`, `privacy@pending`, `privacy@working`, `git:REV:path`
 * (`git::path` for what is staged), `-` for standard input, or a policy's bare slug, which means its working text. A file goes before a policy of the
 * same name.
 *
 * @throws Refusal (usage) where there is no such text, saying which there are.
 */
export async function resolveText(session: Session, reference: string): Promise<ResolvedText> {
  const [, gitRevision, gitPath] = gitReference.exec(reference) ?? [];
  if (gitRevision !== undefined && gitPath !== undefined) {
    return outside(reference, await readFromGit(session, gitRevision, gitPath), null);
  }
  if (reference === standardInput) return outside(reference, await readPiped(session), null);
  const path = resolve(session.workingFolder, reference);
  const found: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  // A folder may have a policy's name; what is neither file nor folder (a pipe) is read as a file.
  if (found?.isDirectory() === false) return outside(reference, await readText(path), path);
  const [, slug, which] = policyReference.exec(reference) ?? [];
  if (slug !== undefined && which !== undefined) return recorded(await openWorkspace(session), reference, slug, which);
  const workspace = hasWorkspace(session.folder) ? await openWorkspace(session) : null;
  if (workspace && Object.hasOwn(workspace.configuration.policies, reference))
    return recorded(workspace, reference, reference, 'working');
  throw await noSuchText(reference, path, Object.keys(workspace?.configuration.policies ?? {}));
}

function outside(reference: string, text: string, file: string | null): ResolvedText {
  return { reference, text, slug: null, revision: null, language: null, file };
}

async function readPiped({ standardInput: input }: Session): Promise<string> {
  const [{ readStandardInput }, { decodeText }] = await Promise.all([
    import('../../shell/terminal/standard-input.ts'),
    import('../../shell/workspace/read-text.ts'),
  ]);
  return decodeText(await readStandardInput(input), 'standard input');
}

async function readFromGit(session: Session, revision: string, path: string): Promise<string> {
  const [{ readAt }, { decodeText }] = await Promise.all([
    import('../../shell/git/read-at.ts'),
    import('../../shell/workspace/read-text.ts'),
  ]);
  return decodeText(await readAt(session.workingFolder, revision, path), `git:${revision}:${path}`);
}

async function recorded(workspace: Workspace, reference: string, slug: string, which: string): Promise<ResolvedText> {
  const settings = policySettings(workspace, slug);
  const language = settings.locale;
  if (which === 'working') {
    const file = resolve(workspace.paths.folder, settings.file);
    return { reference, text: await readText(file), slug, revision: null, language, file };
  }
  return withStore(workspace, async (store) => {
    const number = await revisionNumber(store, slug, which);
    const revision = number === null ? null : await store.revision(slug, number);
    if (revision) {
      return { reference, text: revision.text, slug, revision: revision.number, language, file: null };
    }
    const numbers = (await store.revisions(slug)).map((known) => `${slug}@${known.number}`);
    const names = [...numbers, `${slug}@in-force`, `${slug}@pending`, `${slug}@working`].filter(
      (name) => name !== reference,
    );
    throw new Refusal('usage', {
      message: `There is no ${reference}`,
      expected: numbers.length === 0 ? `a recorded revision (there is none yet), or ${slug}@working` : names.join(', '),
      found: which === 'pending' ? 'no pending revision' : reference,
      remedy:
        numbers.length === 0 ? `run \`fairnotice record ${slug}\`` : `\`fairnotice log ${slug}\` lists the revisions`,
    });
  });
}

async function revisionNumber(store: Store, slug: string, which: string): Promise<number | null> {
  if (which === 'in-force') return (await revisionInForce(store, slug))?.number ?? null;
  if (which === 'pending') return (await pendingNotices(store, slug)).at(-1)?.revision ?? null;
  // Beyond nine digits a number is no revision's, and no SQL integer.
  return /^\d{1,9}$/.test(which) ? Number(which) : null;
}
