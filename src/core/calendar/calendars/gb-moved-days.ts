import { lastWeekday, nthWeekday } from '../days/day-in-month.ts';
import { civilDay } from '../days/day-number.ts';
import type { Holiday } from '../days/define-calendar.ts';

/** First Monday in May; in 2020 on Friday 8 May, for the 75th anniversary of VE Day. */
export function earlyMayBankHoliday(year: number): Holiday {
  return year === 2020
    ? [civilDay(2020, 5, 8), 'Early May bank holiday (VE day)']
    : [nthWeekday(year, 5, 1, 1), 'Early May bank holiday'];
}

/** Last Monday in May; moved beside the jubilees of 2002, 2012 and 2022. */
export function springBankHoliday(year: number): Holiday {
  const name = 'Spring bank holiday';
  switch (year) {
    case 2002:
      return [civilDay(2002, 6, 4), name];
    case 2012:
      return [civilDay(2012, 6, 4), name];
    case 2022:
      return [civilDay(2022, 6, 2), name];
    default:
      return [lastWeekday(year, 5, 1), name];
  }
}

/** Bank holidays proclaimed once, in every nation of the United Kingdom. */
export const proclaimedOnce = {
  '2002-06-03': 'Golden Jubilee bank holiday',
  '2011-04-29': 'Royal wedding bank holiday',
  '2012-06-05': 'Diamond Jubilee bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank Holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
} as const;
