import { nextState } from '../core/notice/life-cycle.ts';
import type { Notice } from '../core/notice/types.ts';
import { chosenNotice } from './governing-revision.ts';
import { switchBanner } from './switch-banner.ts';
import { type Workspace, withLockedStore } from './workspace.ts';

/** Gives up a notice that is not in force; its banner goes off at once. Its record and text stay. Throws Refusal (usage). */
export async function withdrawNotice(workspace: Workspace, id: string | undefined, reason: string): Promise<Notice> {
  return withLockedStore(workspace, 'withdraw', async (store) => {
    const notice = await chosenNotice(store, id);
    const withdrawn: Notice = { ...notice, state: nextState(notice, 'withdraw'), endedOn: workspace.today, hold: null };
    await store.write(workspace.occasion, async (writer) => {
      await writer.saveNotice(withdrawn);
      await writer.append('notice-withdrawn', notice.id, { reason, was: notice.state });
    });
    if (withdrawn.bannerSince !== null) await switchBanner(workspace, store, withdrawn, false);
    return withdrawn;
  });
}
