import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import { switchBanner } from '../rendering/switch-banner.ts';
import { chosenNotice, noticesOf } from '../workspace/governing-revision.ts';
import { type Workspace, withLockedStore } from '../workspace/workspace.ts';

/** Gives up a notice that is not in force; its banner goes off at once. Its record and text stay. Throws Refusal (usage). */
export async function withdrawNotice(workspace: Workspace, id: string | undefined, reason: string): Promise<Notice> {
  return withLockedStore(workspace, 'withdraw', async (store) => {
    const notice = await chosenNotice(store, id);
    const withdrawn: Notice = { ...notice, state: nextState(notice, 'withdraw'), endedOn: workspace.today, hold: null };
    await refuseUnderOthers(store, notice);
    await store.write(workspace.occasion, async (writer) => {
      await writer.saveNotice(withdrawn);
      await writer.append('notice-withdrawn', notice.id, { reason, was: notice.state });
    });
    if (withdrawn.bannerSince !== null) await switchBanner(workspace, store, withdrawn, false);
    return withdrawn;
  });
}

/** A later change that people are shown as following this one would have another text before it. */
async function refuseUnderOthers(store: Store, notice: Notice): Promise<void> {
  const later = (await noticesOf(store, notice.policy)).find(
    ({ state, baseRevision }) => baseRevision === notice.revision && (state === 'scheduled' || state === 'announced'),
  );
  if (!later) return;
  throw new Refusal('usage', {
    message: `${later.id} builds on ${notice.id}`,
    expected: 'the later change to be withdrawn first',
    found: `${later.id} is ${later.state}`,
    remedy: `run \`fairnotice withdraw ${later.id}\`, then this command, and record the text that is wanted`,
  });
}
