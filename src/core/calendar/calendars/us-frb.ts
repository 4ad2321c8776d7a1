import { defineCalendar } from '../days/define-calendar.ts';
import { observed } from '../days/observed.ts';
import { usFederalHolidays } from './us-federal-holidays.ts';

/** The Reserve Banks stay open on the Friday before a holiday that falls on a Saturday, unlike the federal government. */
export const usFrb = defineCalendar({
  id: 'US-FRB',
  title: 'United States, Federal Reserve Banks',
  authority: 'Board of Governors of the Federal Reserve System, holidays observed by the Federal Reserve System (K.8)',
  verifiedFrom: 2010,
  verifiedTo: 2035,
  holidays: (year) => usFederalHolidays(year).flatMap((holiday) => observed(holiday, 'none')),
});
