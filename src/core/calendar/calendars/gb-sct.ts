import { nthWeekday } from '../days/day-in-month.ts';
import { civilDay } from '../days/day-number.ts';
import { defineCalendar } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';
import { substituted } from '../days/substituted.ts';
import { earlyMayBankHoliday, proclaimedOnce, springBankHoliday } from './gb-moved-days.ts';

/** No Easter Monday; 2 January, an earlier summer holiday and, since 2007, St Andrew's Day. */
export const gbSct = defineCalendar({
  id: 'GB-SCT',
  title: 'Scotland',
  authority:
    "Banking and Financial Dealings Act 1971, schedule 1; St Andrew's Day Bank Holiday (Scotland) Act 2007; royal proclamations; list of gov.uk/bank-holidays",
  verifiedFrom: 2010,
  verifiedTo: 2028,
  holidays: (year) =>
    substituted([
      [civilDay(year, 1, 1), "New Year's Day"],
      [civilDay(year, 1, 2), '2nd January'],
      [easterSunday(year) - 2, 'Good Friday'],
      earlyMayBankHoliday(year),
      springBankHoliday(year),
      [nthWeekday(year, 8, 1, 1), 'Summer bank holiday'],
      [civilDay(year, 11, 30), "St Andrew's Day"],
      [civilDay(year, 12, 25), 'Christmas Day'],
      [civilDay(year, 12, 26), 'Boxing Day'],
    ]),
  oneOff: { ...proclaimedOnce, '2026-06-15': 'World Cup bank holiday' },
});
