import type { IsoDate } from '../../calendar/days/types.ts';
import type { NoticeDuties } from '../../promise/clause/types.ts';
import { type CountingRules, earliestEffectiveOn, windowFor } from './plan-schedule.ts';

/**
 * How many business days an effective day lies after the earliest one that keeps the duties for people told on `toldOn`:
 * 0 where they are the same day, negative where the promise is broken by that many.
 */
export function businessDaysOfMargin(
  duties: NoticeDuties | null,
  rules: CountingRules,
  toldOn: IsoDate,
  effectiveOn: IsoDate,
): number {
  const earliest = earliestEffectiveOn(duties, rules, toldOn);
  if (earliest === effectiveOn) return 0;
  const [from, to, sign] = earliest < effectiveOn ? [earliest, effectiveOn, 1] : [effectiveOn, earliest, -1];
  const counted = windowFor(null, { ...rules, counting: 'include-last' }, { noticeOn: from, effectiveOn: to }).counted;
  return sign * counted;
}
