import { dayNumber } from '../../core/calendar/days/day-number.ts';
import { describeLead } from '../../core/calendar/days/describe-lead.ts';
import type { IsoDate } from '../../core/calendar/days/types.ts';

/** A notice between the day on which people are told and the day on which it takes effect. */
export interface TimelineFacts {
  /** The day on which people were told, or will be. */
  readonly noticeOn: IsoDate;
  readonly told: boolean;
  readonly effectiveOn: IsoDate;
  readonly today: IsoDate;
  /** Business days after today, up to and including the effective day. */
  readonly businessDaysLeft: number;
}

const longestBar = 28;
const shortestBar = 8;

/**
 * The way of a notice on one line, or on two where the terminal is narrow:
 * `2026-11-23 told ●━━━━╌╌╌╌╌○ 2027-01-08 effective, 23 business days left`. A filled circle is a day that has come and was
 * kept, an empty one is to come; the thick part of the line is the time that has passed.
 */
export function timelineLines(facts: TimelineFacts, width: number): readonly string[] {
  const { noticeOn, told, effectiveOn, today, businessDaysLeft } = facts;
  const left = `${describeLead({ amount: businessDaysLeft, unit: 'business-days' })} left`;
  const tail = effectiveOn > today ? left : effectiveOn === today ? 'today' : 'overdue';
  const before = `${noticeOn} ${told ? 'told' : 'to be told'} `;
  const after = ` ${effectiveOn} effective, ${tail}`;
  const room = width - before.length - after.length;
  if (room >= shortestBar) return [`${before}${bar(facts, Math.min(room, longestBar))}${after}`];
  const narrow = Math.max(shortestBar, Math.min(longestBar, width - noticeOn.length - effectiveOn.length - 2));
  return [`${noticeOn} ${bar(facts, narrow)} ${effectiveOn}`, `${told ? 'told' : 'to be told'}; effective, ${tail}`];
}

/** `length` columns, the two circles included. */
function bar({ noticeOn, told, effectiveOn, today }: TimelineFacts, length: number): string {
  const [from, to, now] = [dayNumber(noticeOn), dayNumber(effectiveOn), dayNumber(today)];
  const inner = length - 2;
  const share = to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
  // A day that has passed is seen, and so is one that is left.
  const passed =
    share === 0 || share === 1 ? share * inner : Math.min(inner - 1, Math.max(1, Math.round(share * inner)));
  return `${told ? '●' : '○'}${'━'.repeat(told ? passed : 0)}${'╌'.repeat(inner - (told ? passed : 0))}○`;
}
