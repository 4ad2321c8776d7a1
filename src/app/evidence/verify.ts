import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { workspacePaths } from '../../shell/workspace/workspace-folder.ts';
import { refuseUnknownNotices } from '../texts/unknown-notices.ts';
import { requireRules } from '../workspace/require-rules.ts';
import { openWorkspace, type Session, withStore } from '../workspace/workspace.ts';
import { type Check, checkThat } from './check.ts';
import { verifyNoticeFolder } from './verify-folder.ts';
import { checkLedger, checkRevisions } from './verify-store.ts';
import { checkTables } from './verify-tables.ts';

/**
 * Verifies a notice folder (`notices/privacy-r2`, or the notice's id) by itself, or, without a target, the ledger, the recorded
 * texts and every rendered folder of the workspace.
 *
 * @param rules the version of the rules that every assessment must be reproduced with; undefined where one that this
 * program cannot work out again is no fault.
 * @throws Refusal (usage) where the target is no notice folder, and for rules that the program does not have.
 */
export async function verifyAll(
  session: Session,
  target: string | undefined,
  rules?: string,
): Promise<readonly Check[]> {
  requireRules(rules);
  if (target !== undefined) return verifyNoticeFolder(folderOf(session, target), rules);
  const workspace = await openWorkspace(session);
  return withStore(workspace, async (store) => {
    const checks = [
      await checkThat('ledger', () => checkLedger(store)),
      await checkThat('recorded texts', () => checkRevisions(store)),
      await checkThat('tables', () => checkTables(store)),
      await checkThat('notice folders', () => refuseUnknownNotices(workspace, store)),
    ];
    for (const { id, rendering } of await store.notices()) {
      if (rendering !== null) checks.push(...(await verifyNoticeFolder(join(workspace.paths.notices, id), rules)));
    }
    return checks;
  });
}

function folderOf(session: Session, target: string): string {
  const candidates = [resolve(session.workingFolder, target), join(workspacePaths(session.folder).notices, target)];
  const folder = candidates.find((candidate) => existsSync(join(candidate, 'notice.json')));
  if (folder !== undefined) return folder;
  throw new Refusal('usage', {
    message: `${target} is not a notice folder`,
    expected: 'a folder with a notice.json, such as notices/privacy-r2, or the id of a rendered notice',
    found: existsSync(candidates[0] ?? '') ? 'a folder without a notice.json' : 'no such folder',
    remedy: 'name the folder, or write it with `fairnotice render NOTICE`',
  });
}
