import { civilDay, weekday } from '../days/day-number.ts';
import { defineCalendar, type Holiday } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';

/**
 * The generally recognised holidays and, by its paragraph 2, Good Friday. Single days that a royal decree equates with
 * them for three years at a time (paragraph 3: bridging days of the government) are not in the table.
 */
export const nl = defineCalendar({
  id: 'NL',
  title: 'Netherlands',
  authority: 'Algemene termijnenwet, art. 3(1) and (2)',
  verifiedFrom: 2010,
  verifiedTo: 2035,
  holidays: (year) => [
    [civilDay(year, 1, 1), "New Year's Day"],
    [easterSunday(year) - 2, 'Good Friday'],
    [easterSunday(year) + 1, 'Easter Monday'],
    birthdayOfTheMonarch(year),
    [civilDay(year, 5, 5), 'Liberation Day'],
    [easterSunday(year) + 39, 'Ascension Day'],
    [easterSunday(year) + 50, 'Whit Monday'],
    [civilDay(year, 12, 25), 'Christmas Day'],
    [civilDay(year, 12, 26), 'Second Day of Christmas'],
  ],
});

/** 27 April, until 2013 30 April; on the Saturday before where that is a Sunday. */
function birthdayOfTheMonarch(year: number): Holiday {
  const day = year >= 2014 ? civilDay(year, 4, 27) : civilDay(year, 4, 30);
  return [weekday(day) === 0 ? day - 1 : day, year >= 2014 ? "King's Day" : "Queen's Day"];
}
