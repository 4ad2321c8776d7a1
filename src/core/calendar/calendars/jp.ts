import { nthWeekday } from '../days/day-in-month.ts';
import { civilDay, weekday } from '../days/day-number.ts';
import { defineCalendar, type Holiday } from '../days/define-calendar.ts';
import type { DayNumber } from '../days/types.ts';

/** The Act on National Holidays as it reads for years from 2007 on (with the changes of 2014, 2017, 2018 and 2020). */
export const jp = defineCalendar({
  id: 'JP',
  title: 'Japan',
  authority:
    'Act on National Holidays (Act 178 of 1948); Act 99 of 2018 (2019); Tokyo Olympics special measures (2020, 2021); Cabinet Office list',
  verifiedFrom: 2010,
  verifiedTo: 2027,
  holidays: (year) => withDaysOff(nationalHolidays(year)),
});

function nationalHolidays(year: number): readonly Holiday[] {
  return [
    [civilDay(year, 1, 1), "New Year's Day"],
    [nthWeekday(year, 1, 2, 1), 'Coming of Age Day'],
    [civilDay(year, 2, 11), 'National Foundation Day'],
    ...emperorsBirthday(year),
    [springEquinox(year), 'Vernal Equinox Day'],
    [civilDay(year, 4, 29), 'Showa Day'],
    ...enthronement(year),
    [civilDay(year, 5, 3), 'Constitution Memorial Day'],
    [civilDay(year, 5, 4), 'Greenery Day'],
    [civilDay(year, 5, 5), "Children's Day"],
    ...summerHolidays(year),
    [nthWeekday(year, 9, 3, 1), 'Respect for the Aged Day'],
    [autumnEquinox(year), 'Autumnal Equinox Day'],
    [civilDay(year, 11, 3), 'Culture Day'],
    [civilDay(year, 11, 23), 'Labor Thanksgiving Day'],
  ];
}

/** 23 December until 2018, 23 February from 2020; none in 2019. */
function emperorsBirthday(year: number): readonly Holiday[] {
  if (year === 2019) {
    return [];
  }
  return [[year < 2019 ? civilDay(year, 12, 23) : civilDay(year, 2, 23), "The Emperor's Birthday"]];
}

function enthronement(year: number): readonly Holiday[] {
  return year === 2019
    ? [
        [civilDay(2019, 5, 1), 'Day of the Accession to the Throne'],
        [civilDay(2019, 10, 22), 'Day of the Enthronement Ceremony'],
      ]
    : [];
}

/** Marine Day, Mountain Day (since 2016) and Sports Day, which moved to the Olympic Games in 2020 and 2021. */
function summerHolidays(year: number): readonly Holiday[] {
  switch (year) {
    case 2020:
      return [
        [civilDay(2020, 7, 23), 'Marine Day'],
        [civilDay(2020, 7, 24), 'Sports Day'],
        [civilDay(2020, 8, 10), 'Mountain Day'],
      ];
    case 2021:
      return [
        [civilDay(2021, 7, 22), 'Marine Day'],
        [civilDay(2021, 7, 23), 'Sports Day'],
        [civilDay(2021, 8, 8), 'Mountain Day'],
      ];
    default: {
      const mountain: Holiday = [civilDay(year, 8, 11), 'Mountain Day'];
      return [
        [nthWeekday(year, 7, 3, 1), 'Marine Day'],
        ...(year >= 2016 ? [mountain] : []),
        [nthWeekday(year, 10, 2, 1), year < 2020 ? 'Health and Sports Day' : 'Sports Day'],
      ];
    }
  }
}

/** Good for 1980 to 2099; the day itself is fixed by the government in February of the year before. */
function springEquinox(year: number): DayNumber {
  return civilDay(year, 3, equinoxDay(year, 20.8431));
}

function autumnEquinox(year: number): DayNumber {
  return civilDay(year, 9, equinoxDay(year, 23.2488));
}

function equinoxDay(year: number, dayIn1980: number): number {
  return Math.floor(dayIn1980 + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
}

/**
 * Article 3(2): a holiday on a Sunday makes the next day that is no national holiday a day off. Article 3(3): so is a day
 * between two national holidays.
 */
function withDaysOff(holidays: readonly Holiday[]): readonly Holiday[] {
  const days = new Set(holidays.map(([day]) => day));
  const substitutes = holidays
    .filter(([day]) => weekday(day) === 0)
    .map(([day, name]): Holiday => [firstFreeAfter(day, days), `${name} (substitute)`]);
  const between = holidays
    .map(([day]) => day + 1)
    .filter((day) => days.has(day + 1) && !days.has(day))
    .map((day): Holiday => [day, "Citizens' Holiday"]);
  return [...holidays, ...substitutes, ...between];
}

function firstFreeAfter(day: DayNumber, holidays: ReadonlySet<DayNumber>): DayNumber {
  let free = day + 1;
  while (holidays.has(free)) {
    free += 1;
  }
  return free;
}
