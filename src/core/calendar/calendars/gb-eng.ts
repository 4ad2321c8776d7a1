import { lastWeekday } from '../days/day-in-month.ts';
import { civilDay } from '../days/day-number.ts';
import { defineCalendar } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';
import { substituted } from '../days/substituted.ts';
import { earlyMayBankHoliday, proclaimedOnce, springBankHoliday } from './gb-moved-days.ts';

export const gbEng = defineCalendar({
  id: 'GB-ENG',
  title: 'England and Wales',
  authority:
    'Banking and Financial Dealings Act 1971, schedule 1, and royal proclamations; list of gov.uk/bank-holidays',
  verifiedFrom: 2010,
  verifiedTo: 2028,
  holidays: (year) =>
    substituted([
      [civilDay(year, 1, 1), "New Year's Day"],
      [easterSunday(year) - 2, 'Good Friday'],
      [easterSunday(year) + 1, 'Easter Monday'],
      earlyMayBankHoliday(year),
      springBankHoliday(year),
      [lastWeekday(year, 8, 1), 'Summer bank holiday'],
      [civilDay(year, 12, 25), 'Christmas Day'],
      [civilDay(year, 12, 26), 'Boxing Day'],
    ]),
  oneOff: proclaimedOnce,
});
