import type { IsoDate } from '../../calendar/days/types.ts';
import { baseFault } from '../life/base-fault.ts';
import { isPending } from '../life/life-cycle.ts';
import type { Hold, Notice } from '../life/types.ts';
import { type CountingRules, earliestEffectiveOn } from './plan-schedule.ts';

/** How far a notice's required deliveries are. */
export interface DeliveryProgress {
  /** Required deliveries that are not finished. */
  readonly outstanding: number;
  /** Day of the last successful one; null where there was none. */
  readonly lastSentOn: IsoDate | null;
}

/** What `tick` will do, as plain values; `--dry-run` prints them. */
export type TickAction =
  | { readonly kind: 'announce'; readonly notice: string; readonly email: boolean; readonly late: boolean }
  | { readonly kind: 'banner-on'; readonly notice: string }
  | { readonly kind: 'banner-off'; readonly notice: string }
  | { readonly kind: 'deliver'; readonly notice: string; readonly outstanding: number }
  | { readonly kind: 'put-in-force'; readonly notice: string; readonly effectiveOn: IsoDate }
  | { readonly kind: 'hold'; readonly notice: string; readonly hold: Omit<Hold, 'since'> };

/** The next thing that will be due, for `status`. */
export interface NextDue {
  readonly notice: string;
  readonly what: 'announce' | 'take effect';
  readonly on: IsoDate;
}

export interface TickFacts {
  readonly notices: readonly Notice[];
  readonly today: IsoDate;
  readonly rules: CountingRules;
  progressOf(notice: Notice): DeliveryProgress;
}

/** True where the duties of a notice include an e-mail to each recipient. */
export function needsEmail({ duties }: Pick<Notice, 'duties'>): boolean {
  return duties?.channels.some(({ channel }) => channel === 'email') ?? false;
}

/** True where the duties of a notice include a banner on the site. */
export function needsBanner({ duties }: Pick<Notice, 'duties'>): boolean {
  return duties?.channels.some(({ channel }) => channel === 'banner') ?? false;
}

/** The day from which the notice counts: the latest of the announcement, the banner and the last successful required delivery. */
export function toldOn(notice: Notice, progress: DeliveryProgress): IsoDate | null {
  if (notice.announcedOn === null) return null;
  return [notice.announcedOn, notice.bannerSince ?? '', progress.lastSentOn ?? ''].sort().at(-1) ?? null;
}

/**
 * What is due today, in the order in which it must be done: earlier revisions first. Pure, so that the same facts always
 * give the same plan; nothing that is already done is planned again.
 */
export function planTick(facts: TickFacts): readonly TickAction[] {
  const notices = [...facts.notices].sort((a, b) =>
    a.policy < b.policy ? -1 : a.policy > b.policy ? 1 : a.revision - b.revision,
  );
  const pending = notices.filter(isPending);
  return notices.flatMap((notice) => {
    if (!isPending(notice))
      return isBannerOver(notice, facts.today) ? [{ kind: 'banner-off', notice: notice.id } as const] : [];
    const siblings = notices.filter(({ policy }) => policy === notice.policy);
    const fault = notice.window === null ? null : baseFault(notice, siblings);
    if (fault !== null) return [hold(notice, fault, earliestEffectiveOn(notice.duties, facts.rules, facts.today))];
    const earlier = pending.filter((other) => other.policy === notice.policy && other.revision < notice.revision);
    return actionsFor(notice, earlier, facts);
  });
}

/** A change that is told and takes effect on one day keeps its banner for that day: otherwise nobody would have seen it. */
function isBannerOver({ state, bannerSince }: Notice, today: IsoDate): boolean {
  return bannerSince !== null && (state === 'withdrawn' || bannerSince < today);
}

function actionsFor(notice: Notice, earlier: readonly Notice[], facts: TickFacts): readonly TickAction[] {
  const { window } = notice;
  if (window === null) return [];
  if (notice.state === 'scheduled')
    return window.noticeOn <= facts.today ? [announceOrHold(notice, window.effectiveOn, facts)] : [];
  if (notice.state !== 'announced') return [];
  const progress = facts.progressOf(notice);
  const banner = needsBanner(notice) && notice.bannerSince === null;
  return [
    ...(banner ? [{ kind: 'banner-on', notice: notice.id } as const] : []),
    ...(progress.outstanding > 0
      ? [{ kind: 'deliver', notice: notice.id, outstanding: progress.outstanding } as const]
      : []),
    ...(banner ? [] : settle(notice, earlier, window.effectiveOn, progress, facts)),
  ];
}

function announceOrHold(notice: Notice, effectiveOn: IsoDate, { today, rules }: TickFacts): TickAction {
  const earliest = earliestEffectiveOn(notice.duties, rules, today);
  const noticeOn = notice.window?.noticeOn ?? today;
  if (effectiveOn >= earliest || (notice.override !== null && effectiveOn >= today)) {
    return { kind: 'announce', notice: notice.id, email: needsEmail(notice), late: today > noticeOn };
  }
  return hold(
    notice,
    `its notice day ${noticeOn} was missed, and the promised period would no longer have run by ${effectiveOn}`,
    earliest,
  );
}

/** In force, held, or nothing to do yet. A window that can no longer be kept is held as soon as that is known, not on its last day. */
function settle(
  notice: Notice,
  earlier: readonly Notice[],
  effectiveOn: IsoDate,
  progress: DeliveryProgress,
  { today, rules }: TickFacts,
): readonly TickAction[] {
  const due = effectiveOn <= today;
  const countsFrom = toldOn(notice, progress) ?? today;
  if (progress.outstanding > 0) {
    if (!due) return [];
    const people = progress.outstanding === 1 ? '1 recipient has' : `${progress.outstanding} recipients have`;
    return [hold(notice, `${people} not been told yet`, earliestEffectiveOn(notice.duties, rules, today))];
  }
  const earliest = earliestEffectiveOn(notice.duties, rules, countsFrom);
  if (earliest > effectiveOn && notice.override === null) {
    return [hold(notice, `the last recipient was told on ${countsFrom}, too late for ${effectiveOn}`, earliest)];
  }
  if (!due) return [];
  const [blocking] = earlier;
  if (blocking)
    return [hold(notice, `the earlier ${blocking.id} is not in force yet (it is ${blocking.state})`, earliest)];
  return [{ kind: 'put-in-force', notice: notice.id, effectiveOn }];
}

function hold({ id }: Notice, reason: string, earliest: IsoDate): TickAction {
  return { kind: 'hold', notice: id, hold: { reason, earliestEffectiveOn: earliest } };
}

/** What comes next for a notice with dates; null where nothing will happen by itself. */
export function nextDue(notice: Notice): NextDue | null {
  const { window } = notice;
  if (window === null) return null;
  if (notice.state === 'scheduled') return { notice: notice.id, what: 'announce', on: window.noticeOn };
  return notice.state === 'announced' ? { notice: notice.id, what: 'take effect', on: window.effectiveOn } : null;
}
