import { type CalendarTable, defineCalendar } from '../days/define-calendar.ts';
import { observed } from '../days/observed.ts';
import { usFederalHolidays } from './us-federal-holidays.ts';

const table: CalendarTable = {
  id: 'US-FED',
  title: 'United States, federal government',
  authority:
    '5 U.S.C. 6103(a) and (b); Executive Order 11582 of 1971 (Sunday holidays); Office of Personnel Management',
  verifiedFrom: 2010,
  verifiedTo: 2035,
  holidays: (year) => usFederalHolidays(year).flatMap((holiday) => observed(holiday, 'friday')),
};

export const usFed = defineCalendar(table);

/**
 * Days on which an executive order closed the executive departments. They are no legal public holidays, and are decreed
 * a few days ahead: hence a calendar of its own, checked only for years that are over.
 */
export const usFedWithOrders = defineCalendar({
  ...table,
  id: 'US-FED+EO',
  title: 'United States, federal government, with closures by executive order',
  authority: `${table.authority}; Executive Orders 13852, 13854, 13900, 13965, 14129, 14133 and that of December 2025`,
  verifiedFrom: 2018,
  verifiedTo: 2025,
  oneOff: {
    '2018-12-05': 'Day of mourning for George H. W. Bush (executive order)',
    '2018-12-24': 'Christmas Eve (executive order)',
    '2019-12-24': 'Christmas Eve (executive order)',
    '2020-12-24': 'Christmas Eve (executive order)',
    '2024-12-24': 'Christmas Eve (executive order)',
    '2025-01-09': 'Day of mourning for James Earl Carter, Jr. (executive order)',
    '2025-12-24': 'Christmas Eve (executive order)',
    '2025-12-26': 'Day after Christmas (executive order)',
  },
});
