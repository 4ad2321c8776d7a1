import type { Owed } from './change-promises.ts';

/** Holidays of the federal government that fall on a weekday, as the Office of Personnel Management lists them. */
const federalHolidays = new Set([
  ...['2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05'],
  ...['2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25', '2027-12-24', '2027-12-31', '2028-01-17', '2028-02-21'],
  ...['2028-05-29', '2028-06-19', '2028-07-04', '2028-09-04', '2028-10-09', '2028-11-10', '2028-11-23', '2028-12-25'],
]);

/** The day after, as a calendar on the wall has it. */
export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function isBusinessDay(day: string): boolean {
  if (day > '2028-12-31') throw new Error(`no holidays are listed for ${day}`);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !federalHolidays.has(day);
}

function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1, 12));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0, 12)).getUTCDate();
  return dayAfter(first.toISOString().slice(0, 10), Math.min(dayOfMonth, length) - 1);
}

/** True where the whole period lies between the day on which people were told and the day of effect, neither counted. */
export function leavesPeriod(lead: Owed['lead'], toldOn: string, effectiveOn: string): boolean {
  if (lead === null) return effectiveOn >= toldOn;
  if (lead.unit === 'months') return effectiveOn > monthsLater(toldOn, lead.amount);
  let counted = 0;
  for (let day = dayAfter(toldOn); day < effectiveOn; day = dayAfter(day))
    if (lead.unit === 'days' || isBusinessDay(day)) counted += 1;
  return counted >= lead.amount;
}
