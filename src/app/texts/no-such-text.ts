import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../../core/refusal.ts';

const namesShown = 8;

/**
 * The refusal for a text reference that stands for nothing, naming what there is instead.
 *
 * @param path the file it would be.
 * @param policies slugs of the workspace's policies; empty outside a workspace.
 */
export async function noSuchText(reference: string, path: string, policies: readonly string[]): Promise<Refusal> {
  if (/^git(:|$)/.test(reference)) {
    return new Refusal('usage', {
      message: `${reference} is not a complete git reference`,
      expected: 'git:REV:path, such as git:HEAD~1:policies/privacy.md (git::path for what is staged)',
      found: reference,
      remedy: 'name both the revision and the path; `git log --oneline` lists the revisions',
    });
  }
  const inside = await textFiles(path);
  const files = inside ?? (await textFiles(dirname(path))) ?? [];
  const known = [
    ...(policies.length === 0 ? [] : [`a policy: ${policies.join(', ')}`]),
    ...(files.length === 0 ? [] : [`a file, such as ${files.join(', ')}`]),
  ];
  return new Refusal('usage', {
    message: inside === null ? `There is no text "${reference}"` : `"${reference}" is a folder, not a text`,
    expected: known.length === 0 ? 'a file' : known.join('; or '),
    found: inside === null ? 'no such file' : 'a folder',
    remedy:
      'text references are a file, privacy@3, privacy@in-force, privacy@pending, privacy@working or git:REV:path; `fairnotice status` lists the policies',
  });
}

/** Names of the text files in a folder, the first few; null where it is no folder that can be read. */
async function textFiles(folder: string): Promise<readonly string[] | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  return names
    .filter((name) => /\.(?:md|markdown|txt)$/i.test(name))
    .sort()
    .slice(0, namesShown);
}
