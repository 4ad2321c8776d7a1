import type { IsoDate } from '../../calendar/days/types.ts';
import type { NoticeDuties } from '../../promise/clause/types.ts';
import type { Notice } from '../life/types.ts';
import { type CountingRules, earliestEffectiveOn } from './plan-schedule.ts';
import { needsEmail } from './plan-tick.ts';

/**
 * True where a text that amends a pending one in form only may take over its days and what people were told: nothing is
 * owed for it that was not owed for the amended one. A person may have judged the findings of the two differently.
 *
 * @param toldOn the day from which the amended notice counts; null before it is announced
 */
export function clockRunsOn(own: NoticeDuties, amended: Notice, rules: CountingRules, toldOn: IsoDate | null): boolean {
  const { duties, window, override } = amended;
  if (duties === null || window === null) return false;
  const from = toldOn ?? window.noticeOn;
  const kept = [window.effectiveOn, earliestEffectiveOn(duties, rules, from)].sort().at(-1) ?? window.effectiveOn;
  const inTime = override !== null || earliestEffectiveOn(own, rules, from) <= kept;
  const everyChannel = own.channels.every(({ channel }) => duties.channels.some((other) => other.channel === channel));
  const everybody =
    !needsEmail({ duties: own }) ||
    duties.exclusions.every(({ exclusion }) => own.exclusions.some((other) => other.exclusion === exclusion));
  return inTime && everyChannel && everybody && (duties.choice.required || !own.choice.required);
}
