import { addMonths } from '../days/add-months.ts';
import type { Counting, DayNumber, Lead } from '../days/types.ts';
import { type BusinessDayTable, businessDayAt, businessDaysUpTo } from './business-day-table.ts';

/** A lead and the days that are given on top of it: business days for a lead in business days, else calendar days. */
export interface BufferedLead extends Lead {
  /** Default 0. A lead of 0 takes none: nothing is promised that it could protect. */
  readonly buffer?: number;
}

/**
 * The earliest effective day of a notice given on `notice`. Business days: the Nth business day after the notice day
 * (`include-last`), or the day after that (`clear`: N full business days lie strictly between). Days: the same with
 * calendar days. Months: the same day of the month N months later, clamped to the month's end, or for `clear` the day
 * after. A lead of 0 is kept on the notice day itself. The result is not rolled to a business day.
 * `table` must hold the notice day and N business days after it, buffer included; other units do not read it.
 */
export function earliestEffective(
  table: BusinessDayTable,
  notice: DayNumber,
  lead: BufferedLead,
  counting: Counting,
): DayNumber {
  if (lead.amount === 0) {
    return notice;
  }
  const beyond = counting === 'clear' ? 1 : 0;
  const buffer = lead.buffer ?? 0;
  switch (lead.unit) {
    case 'business-days':
      return businessDayAt(table, businessDaysUpTo(table, notice) + lead.amount + buffer) + beyond;
    case 'days':
      return notice + lead.amount + buffer + beyond;
    case 'months':
      return addMonths(notice, lead.amount) + buffer + beyond;
  }
}

/**
 * The latest notice day whose earliest effective day is not after `effective`: the inverse of `earliestEffective`.
 * `table` must hold the effective day and N business days before it, buffer included.
 */
export function latestNotice(
  table: BusinessDayTable,
  effective: DayNumber,
  lead: BufferedLead,
  counting: Counting,
): DayNumber {
  if (lead.amount === 0) {
    return effective;
  }
  const lastCounted = counting === 'clear' ? effective - 1 : effective;
  const buffer = lead.buffer ?? 0;
  switch (lead.unit) {
    case 'business-days':
      return businessDayAt(table, businessDaysUpTo(table, lastCounted) - lead.amount - buffer + 1) - 1;
    case 'days':
      return lastCounted - lead.amount - buffer;
    case 'months':
      return latestMonthsBefore(lastCounted - buffer, lead.amount);
  }
}

/** Several days share one clamped month end (28 to 31 January + 1 month): the latest of them is wanted. */
function latestMonthsBefore(day: DayNumber, months: number): DayNumber {
  let notice = addMonths(day, -months);
  while (addMonths(notice + 1, months) <= day) {
    notice += 1;
  }
  return notice;
}
