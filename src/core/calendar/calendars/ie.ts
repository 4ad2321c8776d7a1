import { lastWeekday, nthWeekday } from '../days/day-in-month.ts';
import { civilDay, weekday } from '../days/day-number.ts';
import { defineCalendar, type Holiday } from '../days/define-calendar.ts';
import { easterSunday } from '../days/easter.ts';

/** The Act knows no substitutes: a public holiday on a weekend gives another day off, but not the Monday to all. */
export const ie = defineCalendar({
  id: 'IE',
  title: 'Ireland',
  authority: "Organisation of Working Time Act 1997, second schedule; S.I. 50/2022 (18 March 2022 and St Brigid's Day)",
  verifiedFrom: 2010,
  verifiedTo: 2035,
  holidays: (year) => {
    const holidays: Holiday[] = [
      [civilDay(year, 1, 1), "New Year's Day"],
      [civilDay(year, 3, 17), "St Patrick's Day"],
      [easterSunday(year) + 1, 'Easter Monday'],
      [nthWeekday(year, 5, 1, 1), 'May Day'],
      [nthWeekday(year, 6, 1, 1), 'June Holiday'],
      [nthWeekday(year, 8, 1, 1), 'August Holiday'],
      [lastWeekday(year, 10, 1), 'October Holiday'],
      [civilDay(year, 12, 25), 'Christmas Day'],
      [civilDay(year, 12, 26), "St Stephen's Day"],
    ];
    return year < 2023 ? holidays : [...holidays, stBrigidsDay(year)];
  },
  oneOff: { '2022-03-18': 'Day of Remembrance and Recognition' },
});

/** The first Monday of February, or 1 February itself where that is a Friday. */
function stBrigidsDay(year: number): Holiday {
  const first = civilDay(year, 2, 1);
  return [weekday(first) === 5 ? first : nthWeekday(year, 2, 1, 1), "St Brigid's Day"];
}
