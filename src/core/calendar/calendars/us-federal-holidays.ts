import { lastWeekday, nthWeekday } from '../days/day-in-month.ts';
import { civilDay } from '../days/day-number.ts';
import type { Holiday } from '../days/define-calendar.ts';

/**
 * The legal public holidays of 5 U.S.C. 6103(a) on their own dates. Juneteenth since Public Law 117-17 of 17 June 2021.
 * Inauguration Day (6103(c)) binds the Washington area alone and is left out.
 */
export function usFederalHolidays(year: number): readonly Holiday[] {
  const holidays: Holiday[] = [
    [civilDay(year, 1, 1), "New Year's Day"],
    [nthWeekday(year, 1, 3, 1), 'Birthday of Martin Luther King, Jr.'],
    [nthWeekday(year, 2, 3, 1), "Washington's Birthday"],
    [lastWeekday(year, 5, 1), 'Memorial Day'],
    [civilDay(year, 7, 4), 'Independence Day'],
    [nthWeekday(year, 9, 1, 1), 'Labor Day'],
    [nthWeekday(year, 10, 2, 1), 'Columbus Day'],
    [civilDay(year, 11, 11), 'Veterans Day'],
    [nthWeekday(year, 11, 4, 4), 'Thanksgiving Day'],
    [civilDay(year, 12, 25), 'Christmas Day'],
  ];
  return year < 2021 ? holidays : [...holidays, [civilDay(year, 6, 19), 'Juneteenth National Independence Day']];
}
