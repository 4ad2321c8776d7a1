import type { Notice } from '../../core/notice/life/types.ts';
import type { Store } from '../../shell/store/types.ts';
import { noticesOf } from '../workspace/governing-revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { withBannerOn, writeBannerFiles } from './banner-files.ts';
import { render } from './render.ts';

/**
 * Brings what the site shows of an announced notice up to its days and text: after it was postponed, after it took another's
 * place, and where a run died before the banner files were written. Nothing is written where they are as they should be.
 */
export async function showAgain(workspace: Workspace, store: Store, notice: Notice): Promise<Notice> {
  if (notice.state !== 'announced') return notice;
  const rendered = notice.rendering?.sequence === notice.sequence ? notice : await render(workspace, store, notice);
  if (rendered.bannerSince !== null) {
    const showing = withBannerOn(await noticesOf(store, notice.policy));
    await writeBannerFiles(
      workspace,
      notice.policy,
      showing.filter(({ rendering }) => rendering !== null),
    );
  }
  return rendered;
}
