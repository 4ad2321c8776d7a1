import { civilDay } from '../days/day-number.ts';
import { defineCalendar, type Holiday } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';

/** The nine holidays that every German state has by law. German holidays have no substitutes. */
export function germanHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  return [
    [civilDay(year, 1, 1), "New Year's Day"],
    [easter - 2, 'Good Friday'],
    [easter + 1, 'Easter Monday'],
    [civilDay(year, 5, 1), 'Labour Day'],
    [easter + 39, 'Ascension Day'],
    [easter + 50, 'Whit Monday'],
    [civilDay(year, 10, 3), 'German Unity Day'],
    [civilDay(year, 12, 25), 'Christmas Day'],
    [civilDay(year, 12, 26), 'Second Day of Christmas'],
  ];
}

/** The 500th anniversary of the Reformation was a holiday in all states. */
export const germanAnniversary = { '2017-10-31': 'Reformation Day (500th anniversary)' } as const;

export const de = defineCalendar({
  id: 'DE',
  title: 'Germany, holidays common to all states',
  authority: 'The holiday acts of the sixteen states; Einigungsvertrag, art. 2(2) (3 October)',
  verifiedFrom: 2010,
  verifiedTo: 2035,
  holidays: germanHolidays,
  oneOff: germanAnniversary,
});
