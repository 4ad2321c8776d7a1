import type { Notice } from '../../core/notice/life/types.ts';
import type { Store } from '../../shell/store/types.ts';
import { noticesOf } from '../workspace/governing-revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { withBannerOn, writeBannerFiles } from './banner-files.ts';

/**
 * Switches a notice's banner on or off. The files come first, then the record of it: a death in between repeats a write that
 * changes nothing.
 */
export async function switchBanner(workspace: Workspace, store: Store, notice: Notice, on: boolean): Promise<string> {
  const siblings = await noticesOf(store, notice.policy);
  const others = withBannerOn(siblings.filter(({ id }) => id !== notice.id));
  const showing = on ? [...others, notice].sort((a, b) => a.revision - b.revision) : others;
  await writeBannerFiles(workspace, notice.policy, showing);
  await store.write(workspace.occasion, async (writer) => {
    await writer.saveNotice({ ...notice, bannerSince: on ? workspace.today : null });
    await writer.append(on ? 'banner-switched-on' : 'banner-switched-off', notice.id, {
      showing: showing.map(({ id }) => id),
    });
  });
  return on ? 'banner switched on' : 'banner switched off';
}
