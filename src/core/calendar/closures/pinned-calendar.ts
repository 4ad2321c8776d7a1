import { civilDate, isoDate } from '../days/day-number.ts';
import type { Closure, ClosureCalendar, DayNumber, PinnedCalendar } from '../days/types.ts';

/** The calendars in use that come from `foreign`, each with its closures from `first` to `last`, both included. */
export function pinnedCalendars(
  used: readonly ClosureCalendar[],
  foreign: readonly ClosureCalendar[],
  first: DayNumber,
  last: DayNumber,
): readonly PinnedCalendar[] {
  const [from, to] = [isoDate(first), isoDate(last)];
  return used
    .filter((calendar) => foreign.includes(calendar))
    .map((calendar) => ({
      id: calendar.id,
      title: calendar.title,
      authority: calendar.authority,
      ...(calendar.unverified === undefined ? {} : { unverified: calendar.unverified }),
      closures: closuresOfYears(calendar, civilDate(first).year, civilDate(last).year).filter(
        ({ date }) => date >= from && date <= to,
      ),
    }));
}

function closuresOfYears(calendar: ClosureCalendar, first: number, last: number): readonly Closure[] {
  return Array.from({ length: last - first + 1 }, (_, index) => calendar.closures(first + index)).flat();
}

/** A calendar that knows what was pinned and nothing else: enough to count the same window again. */
export function calendarOfPinned({ closures, ...calendar }: PinnedCalendar): ClosureCalendar {
  return {
    ...calendar,
    verifiedFrom: 1,
    verifiedTo: 9999,
    closures: (year) => closures.filter(({ date }) => Number(date.slice(0, 4)) === year),
  };
}
