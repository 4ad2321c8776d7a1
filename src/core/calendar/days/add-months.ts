import { civilDate, civilDay, daysInMonth } from './day-number.ts';
import type { DayNumber } from './types.ts';

/**
 * The same day of the month `months` later (or earlier, if negative), or the last day of that month where it is shorter:
 * one month after 31 January is 28 or 29 February. Never decreases when `day` grows.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilDate(day);
  const monthIndex = civil.year * 12 + (civil.month - 1) + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return civilDay(year, month, Math.min(civil.day, daysInMonth(year, month)));
}
