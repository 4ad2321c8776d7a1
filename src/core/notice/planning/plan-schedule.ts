import { noticeWindow } from '../../calendar/counting/notice-window.ts';
import { dayNumber, isoDate } from '../../calendar/days/day-number.ts';
import type { Closure, Counting, IsoDate, Lead, NoticeWindow, WindowRequest } from '../../calendar/days/types.ts';
import type { NoticeDuties } from '../../promise/clause/types.ts';
import { Refusal } from '../../refusal.ts';
import { isPending } from '../life/life-cycle.ts';
import type { Notice } from '../life/types.ts';
import { describeSource, longLead } from './describe-duties.ts';

/** How the organisation counts days, and (`roll`, `buffer`) where it puts the effective day beyond what it owes. */
export interface CountingRules
  extends Pick<WindowRequest, 'saturdays' | 'halfDays' | 'roll' | 'buffer' | 'foreign' | 'timeZone'> {
  readonly calendars: readonly string[];
  readonly counting: Counting;
  readonly closures: readonly Closure[];
}

export interface ScheduleRequest {
  /** Default: today, or for an announced notice the day it was announced. */
  readonly noticeOn: IsoDate | null;
  /** Default: the earliest day that keeps the promise. */
  readonly effectiveOn: IsoDate | null;
  /** True where a named person takes the responsibility of breaking the promise. */
  readonly override: boolean;
}

/** The facts that a schedule is decided on. */
export interface ScheduleFacts {
  readonly notice: Notice;
  readonly duties: NoticeDuties;
  readonly today: IsoDate;
  readonly rules: CountingRules;
  /** Other notices of the same policy. */
  readonly siblings: readonly Notice[];
  /** For an announced notice: the day from which its notice counts (last successful delivery), else null. */
  readonly toldOn: IsoDate | null;
}

const noLead: Lead = { amount: 0, unit: 'business-days' };

/**
 * The window for a lead under the organisation's counting; give `noticeOn`, `effectiveOn` or both. From one day it finds
 * what is owed, without roll and buffer: a late delivery may use up the buffer without breaking the promise. A pair is kept
 * with all that it was planned by.
 */
export function windowFor(
  lead: Lead | null,
  rules: CountingRules,
  days: { readonly noticeOn?: IsoDate; readonly effectiveOn?: IsoDate },
): NoticeWindow {
  const { amount, unit } = lead ?? noLead;
  const { roll, buffer, timeZone, ...owed } = rules;
  const isPair = days.noticeOn !== undefined && days.effectiveOn !== undefined;
  return noticeWindow({ ...owed, ...(isPair ? { roll, buffer, timeZone } : {}), ...days, days: amount, unit });
}

/** The first day on which a change told on `noticeOn` may take effect: every lead of its duties must have run. */
export function earliestEffectiveOn(duties: NoticeDuties | null, rules: CountingRules, noticeOn: IsoDate): IsoDate {
  return latestOf(leadsOf(duties).map((lead) => windowFor(lead, rules, { noticeOn }).effectiveOn));
}

/** The day that is chosen where none is asked for: what is owed, then the buffer, then the roll to a business day. */
function plannedEffectiveOn(facts: ScheduleFacts, noticeOn: IsoDate): IsoDate {
  const { rules, duties, notice, toldOn } = facts;
  const told = toldOn === null ? null : (notice.window?.effectiveOn ?? null);
  // Once everybody has been told there is nothing left for a buffer to absorb.
  const buffer = toldOn === null ? rules.buffer : 0;
  const unrolled = { ...rules, buffer, roll: 'none' } as const;
  const days = leadsOf(duties).map((lead) => forwards(unrolled, noticeOn, lead ?? noLead));
  const earliest = laterOf(laterOf(latestOf(days), afterSiblings(facts)), facts.today);
  return told !== null && told >= earliest ? told : forwards(rules, earliest, noLead);
}

function forwards(rules: CountingRules, noticeOn: IsoDate, { amount, unit }: Lead): IsoDate {
  return noticeWindow({ ...rules, noticeOn, days: amount, unit }).effectiveOn;
}

function leadsOf(duties: NoticeDuties | null): readonly (Lead | null)[] {
  return [duties?.lead?.value ?? null, ...(duties?.otherLeads ?? []).map(({ value }) => value)];
}

function latestOf(days: readonly IsoDate[]): IsoDate {
  return days.reduce((a, b) => (a > b ? a : b));
}

/**
 * The window of a notice.
 *
 * @throws Refusal (attention) where the days would break the promise, naming the earliest day that keeps it; Refusal (usage)
 * for a notice or effective day in the past, an effective day before the notice day, or a later revision that would take effect before an earlier one.
 */
export function planSchedule(facts: ScheduleFacts, request: ScheduleRequest): NoticeWindow {
  const lead = facts.duties.lead?.value ?? null;
  const noticeOn = noticeDay(facts, request);
  const earliest = earliestEffectiveOn(facts.duties, facts.rules, noticeOn);
  const effectiveOn = request.effectiveOn ?? plannedEffectiveOn(facts, noticeOn);
  if (effectiveOn < noticeOn) {
    throw new Refusal('usage', {
      message: 'The change would take effect before anybody is told',
      expected: `an effective day on or after the notice day ${noticeOn}`,
      found: effectiveOn,
      remedy: `use --effective ${earliest} or a later day`,
    });
  }
  refusePast(facts, effectiveOn, earliest);
  refuseEarlierThanTold(facts, effectiveOn);
  refuseOverlap(facts, effectiveOn);
  if (effectiveOn < earliest && !request.override) throw brokenPromise(facts, noticeOn, effectiveOn, earliest);
  return windowFor(lead, facts.rules, { noticeOn, effectiveOn });
}

function noticeDay({ notice, today, toldOn }: ScheduleFacts, { noticeOn }: ScheduleRequest): IsoDate {
  if (toldOn !== null) {
    if (noticeOn === null || noticeOn === toldOn) return toldOn;
    throw new Refusal('usage', {
      message: `${notice.id} has already been announced`,
      expected: `its notice day to stay ${toldOn}; only the effective day can move`,
      found: `--notice ${noticeOn}`,
      remedy: 'leave --notice out and give --effective DATE',
    });
  }
  if (noticeOn !== null && noticeOn < today) {
    throw new Refusal('usage', {
      message: 'The notice day has passed',
      expected: `today (${today}) or a later day`,
      found: noticeOn,
      remedy: 'give a later --notice, or leave it out to announce today',
    });
  }
  return noticeOn ?? today;
}

/** A text cannot be given force for days on which another one stood on the site. */
function refusePast({ today, ...facts }: ScheduleFacts, effectiveOn: IsoDate, earliest: IsoDate): void {
  if (effectiveOn >= today) return;
  throw new Refusal('usage', {
    message: 'The effective day has passed',
    expected: `today (${today}) or a later day`,
    found: effectiveOn,
    remedy: `use --effective ${laterOf(laterOf(earliest, facts.notice.window?.effectiveOn ?? null), today)} or a later day`,
  });
}

/** People who were told a day may rely on it: it can only move away from them. */
function refuseEarlierThanTold({ notice, toldOn }: ScheduleFacts, effectiveOn: IsoDate): void {
  const told = notice.window?.effectiveOn;
  if (toldOn === null || told === undefined || effectiveOn >= told) return;
  throw new Refusal('usage', {
    message: `People were told that ${notice.id} takes effect on ${told}`,
    expected: `${told} or a later day`,
    found: effectiveOn,
    remedy: `postpone it with --effective ${told} or later, or withdraw it and tell people anew`,
  });
}

function laterOf(a: IsoDate, b: IsoDate | null): IsoDate {
  return b !== null && b > a ? b : a;
}

/** The day after the last of the earlier pending notices takes effect: two revisions cannot begin on one day. */
function afterSiblings({ notice, siblings }: ScheduleFacts): IsoDate | null {
  const days = siblings
    .filter((other) => isPending(other) && other.revision < notice.revision)
    .flatMap(({ window }) => window?.effectiveOn ?? []);
  const last = days.sort().at(-1);
  return last === undefined ? null : isoDate(dayNumber(last) + 1);
}

function refuseOverlap({ notice, siblings }: ScheduleFacts, effectiveOn: IsoDate): void {
  for (const other of siblings.filter(isPending)) {
    const theirs = other.window?.effectiveOn;
    const earlier = other.revision < notice.revision;
    if (theirs === undefined) {
      if (!earlier) continue;
      throw new Refusal('usage', {
        message: `${other.id} comes first and has no dates yet`,
        expected: 'the earlier revision to be scheduled or withdrawn first',
        found: `${other.id} is ${other.state}`,
        remedy: `run \`fairnotice schedule ${other.id}\` or \`fairnotice withdraw ${other.id}\``,
      });
    }
    if (earlier ? effectiveOn > theirs : effectiveOn < theirs) continue;
    throw new Refusal('usage', {
      message: 'Two revisions of one policy can only wait together if the later one takes effect later',
      expected: `a day ${earlier ? 'after' : 'before'} ${theirs}, when ${other.id} takes effect`,
      found: effectiveOn,
      remedy: `choose such a day, or withdraw ${other.id}`,
    });
  }
}

function brokenPromise(facts: ScheduleFacts, noticeOn: IsoDate, effectiveOn: IsoDate, earliest: IsoDate): Refusal {
  const { duties, rules } = facts;
  const lead = duties.lead;
  const asked = windowFor(lead?.value ?? null, rules, { noticeOn, effectiveOn });
  const latestNoticeOn = windowFor(lead?.value ?? null, rules, { effectiveOn }).noticeOn;
  return new Refusal(
    'attention',
    {
      message: `Taking effect on ${effectiveOn} would break the promise`,
      expected: `${longLead(lead?.value ?? noLead)} after notice on ${noticeOn}: ${earliest} or later${lead === null ? '' : ` (${describeSource(lead.source)})`}`,
      found: `${asked.counted} of ${lead?.value.amount ?? 0} days between notice and effect; for ${effectiveOn} notice was due on ${latestNoticeOn}`,
      remedy: `schedule it with --effective ${earliest}; \`fairnotice window --notice ${noticeOn} --effective ${effectiveOn}\` shows every day`,
    },
    {
      noticeOn,
      effectiveOn,
      earliestEffectiveOn: earliest,
      latestNoticeOn,
      counted: asked.counted,
      lead: lead?.value ?? null,
    },
  );
}
