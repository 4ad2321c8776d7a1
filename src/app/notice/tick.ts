import type { Notice } from '../../core/notice/life/types.ts';
import { type NextDue, needsEmail, nextDue, planTick, type TickAction } from '../../core/notice/planning/plan-tick.ts';
import { Refusal } from '../../core/refusal.ts';
import { noteTick } from '../../shell/log/tick-log.ts';
import type { Store } from '../../shell/store/types.ts';
import { deliverNoticeEmails } from '../delivery/deliver-emails.ts';
import { deliveryProgress } from '../delivery/delivery-progress.ts';
import { writeDenyList } from '../delivery/deny-list.ts';
import { refreshNoticeFiles } from '../rendering/render.ts';
import { showAgain } from '../rendering/show-again.ts';
import { finishRendering } from '../rendering/staged-rendering.ts';
import { switchBanner } from '../rendering/switch-banner.ts';
import { noticeCalled } from '../workspace/governing-revision.ts';
import { countingRules, type Workspace, withLockedStore, withStore } from '../workspace/workspace.ts';
import { announce } from './announce.ts';
import { putInForce } from './put-in-force.ts';

/** One thing that `tick` did, or could not do. */
interface TickStep {
  readonly action: TickAction;
  /** One sentence for people. */
  readonly result: string;
  /** True where somebody has to look: a hold, or an action that failed. */
  readonly attention: boolean;
}

export interface TickReport {
  readonly today: string;
  readonly rehearsed: boolean;
  readonly dryRun: boolean;
  readonly steps: readonly TickStep[];
  /** Notice folders that could not be brought up to date; the record in the database stands. */
  readonly problems: readonly string[];
  readonly next: readonly NextDue[];
}

/** What is due, as a plan, without doing any of it or taking the lock. */
export async function planTickToday(workspace: Workspace): Promise<readonly TickAction[]> {
  return withStore(workspace, (store) => plan(workspace, store));
}

/**
 * Does what is due. Each step is one transaction or an idempotent file write, and the plan is made anew from what is recorded
 * after every step: whatever the moment at which the process dies, the next run goes on from there and does nothing twice.
 *
 * @throws Refusal (busy) where another process holds the lock.
 */
export async function tick(workspace: Workspace): Promise<TickReport> {
  return withLockedStore(workspace, 'tick', async (store) => {
    const problems: string[] = [];
    // What an earlier run had rendered and pinned, and was stopped before the folder had it.
    for (const notice of await store.notices())
      problems.push(...(await refusedAs(notice.id, () => finishRendering(workspace, notice))));
    const steps: TickStep[] = [];
    const seen = new Set<string>();
    for (;;) {
      const action = (await plan(workspace, store)).find(
        (candidate) => !seen.has(`${candidate.kind} ${candidate.notice}`),
      );
      if (!action) break;
      seen.add(`${action.kind} ${action.notice}`);
      steps.push(await attempt(workspace, store, action));
    }
    const notices = await store.notices();
    for (const notice of notices) problems.push(...(await bringFilesUpToDate(workspace, store, notice)));
    problems.push(...(await noteRun(workspace, steps, problems)));
    const next = notices.flatMap((notice) => nextDue(notice) ?? []);
    return {
      today: workspace.today,
      rehearsed: workspace.occasion.rehearsed,
      dryRun: false,
      steps,
      problems: [...new Set(problems)],
      next,
    };
  });
}

/** The log is for people: a run that cannot be noted has done its work all the same. */
async function noteRun(
  { occasion, paths }: Workspace,
  steps: readonly TickStep[],
  problems: readonly string[],
): Promise<readonly string[]> {
  const { at, today, rehearsed } = occasion;
  const noted = steps.map(({ action, attention }) => ({ action: action.kind, notice: action.notice, attention }));
  return refusedAs('the log', () => noteTick(paths.tickLog, { at, today, rehearsed, steps: noted, problems }));
}

/** Does `work`; a Refusal becomes a sentence about `what`. */
async function refusedAs(what: string, work: () => Promise<void>): Promise<readonly string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [`${what}: ${sentenceOf(error)}`];
    throw error;
  }
}

async function plan(workspace: Workspace, store: Store): Promise<readonly TickAction[]> {
  const notices = await store.notices();
  const progress = new Map(
    await Promise.all(notices.map(async (notice) => [notice.id, await deliveryProgress(store, notice)] as const)),
  );
  return planTick({
    notices,
    today: workspace.today,
    rules: countingRules(workspace),
    progressOf: ({ id }) => progress.get(id) ?? { outstanding: 0, lastSentOn: null },
  });
}

async function bringFilesUpToDate(workspace: Workspace, store: Store, notice: Notice): Promise<readonly string[]> {
  return refusedAs(notice.id, async () => {
    await writeDenyList(workspace, store, notice);
    await refreshNoticeFiles(workspace, store, await showAgain(workspace, store, notice));
  });
}

function sentenceOf(refusal: Refusal): string {
  const found = refusal.found === undefined ? [] : [`found: ${refusal.found}`];
  return [refusal.message, ...found, `do: ${refusal.remedy}`].join('; ');
}

/** A step that a person can fix must not keep the other notices from what is due to them. */
async function attempt(workspace: Workspace, store: Store, action: TickAction): Promise<TickStep> {
  try {
    return { action, result: await perform(workspace, store, action), attention: action.kind === 'hold' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { action, result: sentenceOf(error), attention: true };
  }
}

async function perform(workspace: Workspace, store: Store, action: TickAction): Promise<string> {
  const notice = await noticeCalled(store, action.notice);
  switch (action.kind) {
    case 'announce':
      return announce(workspace, store, notice, action.late);
    case 'banner-on':
      return switchBanner(workspace, store, notice, true);
    case 'banner-off':
      return switchBanner(workspace, store, notice, false);
    case 'deliver':
      return deliverNoticeEmails(workspace, store, notice);
    case 'put-in-force':
      return putInForce(workspace, store, notice, action.effectiveOn);
    case 'hold':
      return holdBack(workspace, store, notice, action.hold);
  }
}

async function holdBack(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  hold: { readonly reason: string; readonly earliestEffectiveOn: string },
): Promise<string> {
  if (notice.hold?.reason !== hold.reason) {
    await store.write(workspace.occasion, async (writer) => {
      await writer.saveNotice({ ...notice, hold: { ...hold, since: workspace.today } });
      await writer.append('notice-held', notice.id, { ...hold });
    });
  }
  const late = needsEmail(notice) && notice.state === 'announced' ? `; \`fairnotice status\` shows who is late` : '';
  return `held back: ${hold.reason}. The earliest day that keeps the promise is ${hold.earliestEffectiveOn}: run \`fairnotice schedule ${notice.id} --effective ${hold.earliestEffectiveOn}\`${late}`;
}
