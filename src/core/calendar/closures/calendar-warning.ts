import type { ClosureCalendar } from '../days/types.ts';

/** What must be known about a calendar that is used from the year `first` to the year `last`, both included. */
export function calendarWarning(calendar: ClosureCalendar, first: number, last: number): readonly string[] {
  const { id, verifiedFrom, verifiedTo, unverified } = calendar;
  if (unverified !== undefined) {
    return [`${id} is an unverified calendar: ${unverified}`];
  }
  return first >= verifiedFrom && last <= verifiedTo
    ? []
    : [
        `${id} is checked for ${verifiedFrom} to ${verifiedTo}; this window reaches ${last > verifiedTo ? last : first}, where its rules may miss a closure`,
      ];
}
