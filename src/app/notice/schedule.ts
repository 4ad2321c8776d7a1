import type { IsoDate } from '../../core/calendar/days/types.ts';
import { baseFault } from '../../core/notice/life/base-fault.ts';
import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { clockRunsOn } from '../../core/notice/planning/clock-runs-on.ts';
import { planSchedule } from '../../core/notice/planning/plan-schedule.ts';
import { needsEmail, toldOn } from '../../core/notice/planning/plan-tick.ts';
import type { NoticeDuties } from '../../core/promise/clause/types.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import { deliveryProgress } from '../delivery/delivery-progress.ts';
import { settleTranslations } from '../texts/settle-translations.ts';
import { chosenNotice, noticesOf } from '../workspace/governing-revision.ts';
import { recipientsFile, sender } from '../workspace/mail-settings.ts';
import { countingRules, type Workspace, withLockedStore } from '../workspace/workspace.ts';
import { amendedNotice, giveWay, switchOffAmended, takePlaceOf } from './amend.ts';
import { dutiesFor } from './duties-for.ts';

export interface ScheduleCommand {
  readonly notice: string | undefined;
  readonly noticeOn: IsoDate | null;
  readonly effectiveOn: IsoDate | null;
  /** A named person's decision to break the promise; needs both. */
  readonly override: { readonly by: string; readonly reason: string } | null;
  /** Languages to go on without, although their text is behind. */
  readonly withoutTranslation?: readonly string[];
}

/**
 * Sets a notice's days. The promise of the text in force governs, merged with the configuration.
 *
 * @throws Refusal: (attention) where the days break the promise, with the earliest that keep it; (usage) where the configuration
 * is weaker than the text, where a language is behind the text, where e-mail is owed and cannot be sent, or the notice's state does not allow it.
 */
export async function scheduleNotice(workspace: Workspace, command: ScheduleCommand): Promise<Notice> {
  return withLockedStore(workspace, 'schedule', async (store) => {
    const chosen = await chosenNotice(store, command.notice);
    const state = nextState(chosen, chosen.state === 'announced' ? 'postpone' : 'schedule');
    const notice = await settleTranslations(workspace, store, chosen, command.withoutTranslation ?? []);
    const amended = await amendedNotice(store, notice);
    await refuseOtherBase(store, notice, amended);
    if (amended && (await takesPlace(workspace, store, notice, amended, command)))
      return takePlaceOf(workspace, store, notice, amended);
    return setDays(workspace, store, { ...notice, state }, amended, command);
  });
}

/** True where the text differs from the pending one in form only, and nothing more is asked or owed. */
async function takesPlace(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  amended: Notice,
  command: ScheduleCommand,
): Promise<boolean> {
  if (notice.amends?.level !== 'editorial' || !asksNothing(command)) return false;
  const told = toldOn(amended, await deliveryProgress(store, amended));
  return clockRunsOn(await dutiesFor(workspace, store, notice), amended, countingRules(workspace), told);
}

/** The text before it may have changed since it was recorded: readers would be shown another change than theirs. */
async function refuseOtherBase(store: Store, notice: Notice, amended: Notice | null): Promise<void> {
  const fault = baseFault(
    notice,
    (await noticesOf(store, notice.policy)).filter(({ id }) => id !== amended?.id),
  );
  if (fault === null) return;
  throw new Refusal('usage', {
    message: `${notice.id} no longer shows the change that would happen`,
    expected: 'a comparison with the text that is in force before it',
    found: fault,
    remedy: `run \`fairnotice withdraw ${notice.id}\` and \`fairnotice record ${notice.policy}\`: the new notice is compared with the right text`,
  });
}

function asksNothing({ noticeOn, effectiveOn, override }: ScheduleCommand): boolean {
  return noticeOn === null && effectiveOn === null && override === null;
}

async function setDays(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  amended: Notice | null,
  command: ScheduleCommand,
): Promise<Notice> {
  const announced = notice.state === 'announced';
  const duties = announced && notice.duties ? notice.duties : await dutiesFor(workspace, store, notice);
  refuseWeaker(duties);
  await refuseUnsendable(workspace, { ...notice, duties });
  const others = await noticesOf(store, notice.policy);
  const window = planSchedule(
    {
      notice,
      duties,
      today: workspace.today,
      rules: countingRules(workspace),
      siblings: others.filter(({ id }) => id !== notice.id && id !== amended?.id),
      toldOn: toldOn(notice, await deliveryProgress(store, notice)),
    },
    { noticeOn: command.noticeOn, effectiveOn: command.effectiveOn, override: command.override !== null },
  );
  const scheduled: Notice = {
    ...notice,
    duties,
    window,
    hold: null,
    override: command.override ? { ...overrideOf(command.override), at: workspace.occasion.at } : null,
    // A rendering made before, even without dates, must not pass for one of these days.
    sequence: notice.window === null && notice.rendering === null ? notice.sequence : notice.sequence + 1,
  };
  await store.write(workspace.occasion, async (writer) => {
    if (amended) await giveWay(workspace, writer, amended, scheduled);
    await writer.saveNotice(scheduled);
    await writer.append('notice-scheduled', notice.id, {
      noticeOn: window.noticeOn,
      effectiveOn: window.effectiveOn,
      lead: duties.lead === null ? null : { ...duties.lead.value },
      counting: window.counting,
      calendar: [...window.calendar],
      calendarVersion: window.calendarVersion,
      override: scheduled.override === null ? null : { ...scheduled.override },
      ...(scheduled.untranslated === undefined ? {} : { untranslated: [...scheduled.untranslated] }),
    });
  });
  if (amended) await switchOffAmended(workspace, store, amended);
  return scheduled;
}

function refuseWeaker({ disagreements }: NoticeDuties): void {
  const weaker = disagreements.filter((disagreement) => disagreement.weaker);
  const [first] = weaker;
  if (!first) return;
  throw new Refusal('usage', {
    message: `fairnotice.yaml promises less than the text in force: ${weaker.map(({ field }) => field).join(', ')}`,
    expected: `at least what the text says (${first.inText})`,
    found: `${first.inConfiguration} in fairnotice.yaml`,
    remedy: `raise promise.${first.field} in fairnotice.yaml, or take it out: the text then governs`,
  });
}

function overrideOf({ by, reason }: { readonly by: string; readonly reason: string }): {
  readonly by: string;
  readonly reason: string;
} {
  if (by.trim() !== '' && reason.trim() !== '') return { by: by.trim(), reason: reason.trim() };
  throw new Refusal('usage', {
    message: 'Breaking the promise needs a name and a reason',
    expected: '--by NAME and --reason TEXT',
    found: by.trim() === '' ? 'no name' : 'no reason',
    remedy: 'give both, or choose a day that keeps the promise',
  });
}

/** Owing an e-mail that nobody can send would break the promise on the notice day: better said now. */
async function refuseUnsendable(workspace: Workspace, notice: Notice): Promise<void> {
  if (!needsEmail(notice)) return;
  sender(workspace);
  await recipientsFile(workspace);
}
