import { civilDay, daysInMonth, type Weekday, weekday } from './day-number.ts';
import type { DayNumber } from './types.ts';

/** The `nth` (1 to 4) given weekday of a month: the fourth Thursday of November. */
export function nthWeekday(year: number, month: number, nth: number, wanted: Weekday): DayNumber {
  const first = civilDay(year, month, 1);
  return first + ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7;
}

/** The last given weekday of a month. */
export function lastWeekday(year: number, month: number, wanted: Weekday): DayNumber {
  const last = civilDay(year, month, daysInMonth(year, month));
  return last - ((weekday(last) - wanted + 7) % 7);
}
