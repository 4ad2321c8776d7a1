import { resolve } from 'node:path';
import type { DeliveryCounts } from '../../core/delivery/delivery.ts';
import { isPending } from '../../core/notice/life/life-cycle.ts';
import type { TickRun } from '../../core/notice/life/missed-run.ts';
import type { TranslationLag } from '../../core/notice/life/translation-lag.ts';
import type { Hold, Notice } from '../../core/notice/life/types.ts';
import { businessDaysOfMargin } from '../../core/notice/planning/margin.ts';
import { windowFor } from '../../core/notice/planning/plan-schedule.ts';
import {
  type DeliveryProgress,
  type NextDue,
  nextDue,
  planTick,
  toldOn,
} from '../../core/notice/planning/plan-tick.ts';
import { unservedChannels } from '../../core/notice/planning/unserved-channels.ts';
import type { Channel } from '../../core/promise/clause/types.ts';
import { parsePolicy } from '../../core/text/reading/parse-policy.ts';
import type { Store } from '../../shell/store/types.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { deliveryProgress } from '../delivery/delivery-progress.ts';
import { undecidedLag } from '../texts/translations.ts';
import { noticesOf, revisionInForce } from '../workspace/governing-revision.ts';
import { countingRules, type Workspace, withStore } from '../workspace/workspace.ts';
import { lastTickOf } from './last-tick.ts';

/** A notice as `status` shows it. */
export interface NoticeStatus
  extends Pick<Notice, 'id' | 'revision' | 'state' | 'outcome' | 'announcedOn' | 'inForceOn'> {
  readonly noticeOn: string | null;
  readonly effectiveOn: string | null;
  readonly next: NextDue | null;
  /** Something is due today that `tick` has not done. */
  readonly due: boolean;
  readonly hold: Hold | null;
  /** Business days that the effective day lies after the earliest one that keeps the promise; negative where it is broken. */
  readonly marginBusinessDays: number | null;
  /** Business days after today, up to and including the effective day; 0 once it has come, null without one. */
  readonly businessDaysLeft: number | null;
  readonly deliveries: DeliveryCounts;
  /** Languages that are behind the text, and that nobody decided to go on without. */
  readonly behind: readonly TranslationLag[];
  /** Channels that it owes and that fairnotice does not serve. */
  readonly unserved: readonly Channel[];
  /** Languages that it goes on without, by decision. */
  readonly untranslated: readonly string[];
}

export interface PolicyStatus {
  readonly policy: string;
  readonly file: string;
  readonly inForce: { readonly revision: number; readonly hash: string; readonly since: string } | null;
  /** Whether the working text is a recorded one: `recorded`, `changed`, `unreadable`. */
  readonly working: 'recorded' | 'changed' | 'unreadable';
  /** Pending notices and the one in force, by revision. */
  readonly notices: readonly NoticeStatus[];
}

export interface WorkspaceStatus {
  readonly today: string;
  readonly rehearsed: boolean;
  readonly policies: readonly PolicyStatus[];
  /** When `tick` last ran; null where it never did. */
  readonly lastTick: TickRun | null;
  /** Notices wait for `tick`, and it has not run for more than a day. */
  readonly missedRun: boolean;
  /** True where a notice is held back, or due while `tick` does not run. */
  readonly attention: boolean;
}

/** What is in force, pending and due. Reads only. */
export async function workspaceStatus(workspace: Workspace): Promise<WorkspaceStatus> {
  return withStore(workspace, async (store) => {
    const policies: PolicyStatus[] = [];
    for (const [policy, { file }] of Object.entries(workspace.configuration.policies)) {
      policies.push(await policyStatus(workspace, store, policy, file));
    }
    const { lastTick, missed } = await lastTickOf(workspace, await store.notices());
    const { today, rehearsed } = workspace.occasion;
    const attention = policies.some(({ notices }) =>
      notices.some(
        (notice) => isHeld(notice) || isStopped(notice) || (missed && isLeftUndone(notice, lastTick, today)),
      ),
    );
    return { today, rehearsed, policies, lastTick, missedRun: missed, attention };
  });
}

function isHeld({ hold, state }: NoticeStatus): boolean {
  return hold !== null && state !== 'in-force';
}

/** Its days are set, and `tick` will not do what is due on them. */
function isStopped({ behind, state }: NoticeStatus): boolean {
  return behind.length > 0 && (state === 'scheduled' || state === 'announced');
}

/** Where `tick` never ran, it has the day itself: the notice may have been scheduled a moment ago. */
function isLeftUndone({ due, next }: NoticeStatus, lastTick: TickRun | null, today: string): boolean {
  return due && (lastTick !== null || next === null || next.on < today);
}

async function policyStatus(workspace: Workspace, store: Store, policy: string, file: string): Promise<PolicyStatus> {
  const current = await revisionInForce(store, policy);
  const notices = (await noticesOf(store, policy)).filter((notice) => isPending(notice) || notice.state === 'in-force');
  const since = notices.find(({ state, revision }) => state === 'in-force' && revision === current?.number)?.inForceOn;
  return {
    policy,
    file,
    inForce:
      current === null ? null : { revision: current.number, hash: current.hash, since: since ?? current.recordedOn },
    working: await workingState(workspace, store, policy, file),
    notices: await Promise.all(notices.map((notice) => noticeStatus(workspace, store, notice))),
  };
}

async function workingState(
  workspace: Workspace,
  store: Store,
  policy: string,
  file: string,
): Promise<PolicyStatus['working']> {
  try {
    const { hash } = parsePolicy(await readText(resolve(workspace.paths.folder, file)));
    return (await store.revisions(policy)).some((revision) => revision.hash === hash) ? 'recorded' : 'changed';
  } catch {
    return 'unreadable';
  }
}

async function noticeStatus(workspace: Workspace, store: Store, notice: Notice): Promise<NoticeStatus> {
  const progress = await deliveryProgress(store, notice);
  const rules = countingRules(workspace);
  const due = planTick({ notices: [notice], today: workspace.today, rules, progressOf: () => progress }).length > 0;
  const { id, revision, state, outcome, announcedOn, inForceOn, window } = notice;
  return {
    id,
    revision,
    state,
    outcome,
    announcedOn,
    inForceOn,
    noticeOn: window?.noticeOn ?? null,
    effectiveOn: window?.effectiveOn ?? null,
    next: nextDue(notice),
    due,
    hold: notice.hold,
    marginBusinessDays: isPending(notice) ? marginOf(workspace, notice, progress) : null,
    businessDaysLeft: isPending(notice) && window !== null ? businessDaysUntil(workspace, window.effectiveOn) : null,
    deliveries: await store.deliveryCounts(id),
    behind: isPending(notice) ? await undecidedLag(workspace, store, notice) : [],
    unserved: isPending(notice) ? unservedChannels(notice) : [],
    untranslated: notice.untranslated ?? [],
  };
}

function businessDaysUntil(workspace: Workspace, effectiveOn: string): number {
  const { today } = workspace;
  if (effectiveOn <= today) return 0;
  const rules = { ...countingRules(workspace), counting: 'include-last' } as const;
  return windowFor(null, rules, { noticeOn: today, effectiveOn }).counted;
}

function marginOf(workspace: Workspace, notice: Notice, progress: DeliveryProgress): number | null {
  if (notice.window === null) return null;
  const told = toldOn(notice, progress) ?? [notice.window.noticeOn, workspace.today].sort().at(-1) ?? workspace.today;
  return businessDaysOfMargin(notice.duties, countingRules(workspace), told, notice.window.effectiveOn);
}
