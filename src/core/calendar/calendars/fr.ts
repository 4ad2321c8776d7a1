import { civilDay } from '../days/day-number.ts';
import { defineCalendar } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';

/** The eleven holidays of the whole country, without substitutes; Alsace and Moselle keep two more. */
export const fr = defineCalendar({
  id: 'FR',
  title: 'France',
  authority: 'Code du travail, art. L3133-1',
  verifiedFrom: 2010,
  verifiedTo: 2035,
  holidays: (year) => [
    [civilDay(year, 1, 1), "New Year's Day"],
    [easterSunday(year) + 1, 'Easter Monday'],
    [civilDay(year, 5, 1), 'Labour Day'],
    [civilDay(year, 5, 8), 'Victory Day'],
    [easterSunday(year) + 39, 'Ascension Day'],
    [easterSunday(year) + 50, 'Whit Monday'],
    [civilDay(year, 7, 14), 'National Day'],
    [civilDay(year, 8, 15), 'Assumption Day'],
    [civilDay(year, 11, 1), "All Saints' Day"],
    [civilDay(year, 11, 11), 'Armistice Day'],
    [civilDay(year, 12, 25), 'Christmas Day'],
  ],
});
