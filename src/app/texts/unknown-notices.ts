import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Fails where `notices/` holds notices that the database does not know: it is a new one where another was lost, a clone that
 * never had one, or a colleague's notice. Going on would begin at revision 1 again, and write over what people were told.
 *
 * @param slug the policy whose notices are looked at; undefined for all.
 * @returns what was found, in one sentence.
 * @throws Refusal (attention) naming the unknown notices.
 */
export async function refuseUnknownNotices(workspace: Workspace, store: Store, slug?: string): Promise<string> {
  const { notices } = workspace.paths;
  const known = new Set((await store.notices()).map(({ id }) => id));
  const folders = existsSync(notices) ? (await readdir(notices)).sort() : [];
  const unknown = folders.filter((id) => !known.has(id) && isNoticeOf(id, slug) && isRendered(join(notices, id)));
  if (unknown.length === 0) return `${known.size} in the database, none in notices/ that it does not know`;
  throw new Refusal('attention', {
    message: `The database knows nothing of ${unknown.map((id) => `notices/${id}`).join(', ')}`,
    expected: 'the database that these notices were written from',
    found: known.size === 0 ? 'a database without any notice' : `a database with ${[...known].sort().join(', ')}`,
    remedy:
      'put that database, or its backup, in the place of .fairnotice/fairnotice.db; on a clone without it, `fairnotice verify notices/ID` and `fairnotice check` still work; to start over, move those folders away',
  });
}

function isNoticeOf(id: string, slug: string | undefined): boolean {
  const [, policy] = /^([a-z0-9][a-z0-9-]*)-r[1-9][0-9]*$/.exec(id) ?? [];
  return policy !== undefined && (slug === undefined || policy === slug);
}

function isRendered(folder: string): boolean {
  return existsSync(join(folder, 'notice.json'));
}
