import { civilDay } from '../days/day-number.ts';
import { defineCalendar } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';

/** Six closing days since 2002, without substitutes. */
export const target = defineCalendar({
  id: 'TARGET',
  title: 'Euro area, TARGET services (T2)',
  authority: 'European Central Bank, long-term calendar of TARGET closing days of 14 December 2000; T2 since 2023',
  verifiedFrom: 2010,
  verifiedTo: 2035,
  holidays: (year) => [
    [civilDay(year, 1, 1), "New Year's Day"],
    [easterSunday(year) - 2, 'Good Friday'],
    [easterSunday(year) + 1, 'Easter Monday'],
    [civilDay(year, 5, 1), 'Labour Day'],
    [civilDay(year, 12, 25), 'Christmas Day'],
    [civilDay(year, 12, 26), 'Christmas Holiday'],
  ],
});
