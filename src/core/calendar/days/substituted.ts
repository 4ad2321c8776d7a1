import { weekday } from './day-number.ts';
import type { Holiday } from './define-calendar.ts';
import type { DayNumber } from './types.ts';

/**
 * The holidays of a year with a substitute beside each that falls on a weekend: the next weekday that is neither a
 * holiday nor already a substitute. Given in order of date, two neighbours on a weekend take Monday and Tuesday.
 */
export function substituted(holidays: readonly Holiday[]): readonly Holiday[] {
  const taken = new Set<DayNumber>(holidays.map(([day]) => day));
  return holidays.flatMap(([day, name]): readonly Holiday[] => {
    if (!isWeekend(day)) {
      return [[day, name]];
    }
    let substitute = day + 1;
    while (isWeekend(substitute) || taken.has(substitute)) {
      substitute += 1;
    }
    taken.add(substitute);
    return [
      [day, name],
      [substitute, `${name} (substitute)`],
    ];
  });
}

function isWeekend(day: DayNumber): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}
