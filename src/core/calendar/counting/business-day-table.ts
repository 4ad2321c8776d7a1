import { isClosing, type OpenDays } from '../closures/open-days.ts';
import { civilDate, dayNumber, weekday } from '../days/day-number.ts';
import type { ClosureCalendar, DayNumber } from '../days/types.ts';

/**
 * Business days of a range of days, arranged so that counting and finding the nth are single look-ups.
 * `days` holds the business days, ascending; `countUpTo[i]` how many of them are not after `firstDay + i`.
 */
export interface BusinessDayTable {
  readonly firstDay: DayNumber;
  /** Inclusive. */
  readonly lastDay: DayNumber;
  readonly days: Int32Array;
  readonly countUpTo: Int32Array;
}

/**
 * The table of the days from `firstDay` to `lastDay`, both included: Monday to Friday (to Saturday where `open` says so),
 * minus the closures of every calendar, half-days by the rule of `open`, minus `ownClosures` (day numbers that are closed
 * whatever `open` says; those outside the range are ignored).
 */
export function businessDayTable(
  calendars: readonly ClosureCalendar[],
  ownClosures: Iterable<DayNumber>,
  firstDay: DayNumber,
  lastDay: DayNumber,
  open: OpenDays = {},
): BusinessDayTable {
  const length = lastDay - firstDay + 1;
  const closed = new Uint8Array(length);
  const close = (day: DayNumber) => {
    if (day >= firstDay && day <= lastDay) {
      closed[day - firstDay] = 1;
    }
  };
  for (const calendar of calendars) {
    for (let year = civilDate(firstDay).year; year <= civilDate(lastDay).year; year += 1) {
      for (const closure of calendar.closures(year)) {
        if (isClosing(closure, open)) {
          close(dayNumber(closure.date));
        }
      }
    }
  }
  for (const day of ownClosures) {
    close(day);
  }
  return filled(closed, firstDay, lastDay, open.saturdays === true);
}

function filled(closed: Uint8Array, firstDay: DayNumber, lastDay: DayNumber, saturdays: boolean): BusinessDayTable {
  const countUpTo = new Int32Array(closed.length);
  const days = new Int32Array(closed.length);
  let count = 0;
  for (let index = 0; index < closed.length; index += 1) {
    const dayOfWeek = weekday(firstDay + index);
    if (closed[index] === 0 && dayOfWeek !== 0 && (saturdays || dayOfWeek !== 6)) {
      days[count] = firstDay + index;
      count += 1;
    }
    countUpTo[index] = count;
  }
  return { firstDay, lastDay, days: days.slice(0, count), countUpTo };
}

/** Business days up to and including `day`, counted from the start of the table. A day outside the table is a bug. */
export function businessDaysUpTo(table: BusinessDayTable, day: DayNumber): number {
  const count = table.countUpTo[day - table.firstDay];
  if (count === undefined) {
    throw outside(table, day);
  }
  return count;
}

/** The business day with that count (1 is the first of the table). One outside the table is a bug. */
export function businessDayAt(table: BusinessDayTable, count: number): DayNumber {
  const day = table.days[count - 1];
  if (day === undefined) {
    throw outside(table, count);
  }
  return day;
}

function outside(table: BusinessDayTable, wanted: number): RangeError {
  return new RangeError(`${wanted} lies outside the business days of ${table.firstDay} to ${table.lastDay}`);
}
