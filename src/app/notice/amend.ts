import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { toldOn } from '../../core/notice/planning/plan-tick.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store, StoreWriter } from '../../shell/store/types.ts';
import { deliveryProgress } from '../delivery/delivery-progress.ts';
import { render } from '../rendering/render.ts';
import { showAgain } from '../rendering/show-again.ts';
import { switchBanner } from '../rendering/switch-banner.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The notice that `notice` amends, where that one still waits for its day; null otherwise. */
export async function amendedNotice(store: Store, notice: Notice): Promise<Notice | null> {
  const amended = notice.amends ? await store.notice(notice.amends.notice) : null;
  return amended !== null && (amended.state === 'scheduled' || amended.state === 'announced') ? amended : null;
}

/**
 * Lets a text that differs from the pending one in form only take its place: the days, and what people were told, stay.
 *
 * @throws Refusal (attention) while messages of the amended notice are outstanding: they must go out under its name.
 */
export async function takePlaceOf(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  amended: Notice,
): Promise<Notice> {
  const progress = await deliveryProgress(store, amended);
  if (progress.outstanding > 0) {
    throw new Refusal('attention', {
      message: `${amended.id} is still being delivered`,
      expected: 'every recipient told before another text takes its place',
      found: `${progress.outstanding} outstanding`,
      remedy: 'run `fairnotice tick` until it is done, then schedule again',
    });
  }
  const successor: Notice = {
    ...notice,
    state: amended.state,
    duties: amended.duties,
    window: amended.window,
    override: amended.override,
    announcedOn: toldOn(amended, progress),
    bannerSince: amended.bannerSince,
    sequence: amended.sequence + 1,
    hold: null,
  };
  await store.write(workspace.occasion, async (writer) => {
    await writer.saveNotice({ ...endAmended(workspace, amended), bannerSince: null });
    await writer.saveNotice(successor);
    await writer.append('notice-amended', amended.id, {
      by: notice.id,
      clock: 'runs on',
      ...(successor.untranslated === undefined ? {} : { untranslated: [...successor.untranslated] }),
    });
  });
  return successor.state === 'announced' ? showAgain(workspace, store, successor) : render(workspace, store, successor);
}

/** Within the transaction that schedules a text which restarts the clock: the amended notice ends. */
export async function giveWay(
  workspace: Workspace,
  writer: StoreWriter,
  amended: Notice,
  successor: Notice,
): Promise<void> {
  await writer.saveNotice(endAmended(workspace, amended));
  await writer.append('notice-amended', amended.id, { by: successor.id, clock: 'starts again' });
}

/** After that transaction: a banner that still shows the amended text goes off. */
export async function switchOffAmended(workspace: Workspace, store: Store, amended: Notice): Promise<void> {
  if (amended.bannerSince !== null) await switchBanner(workspace, store, endAmended(workspace, amended), false);
}

function endAmended({ today }: Workspace, amended: Notice): Notice {
  return { ...amended, state: nextState(amended, 'withdraw'), endedOn: today, hold: null };
}
