import { civilDate, dayNumber, isoDate } from './day-number.ts';
import type { Closure, ClosureCalendar, DayNumber, IsoDate } from './types.ts';

/** A holiday of a rule table: its day, its proper name, and a mark where only a part of the day is closed. */
export type Holiday = readonly [day: DayNumber, name: string, part?: 'half'];

export interface CalendarTable extends Omit<ClosureCalendar, 'closures'> {
  /** The holidays that belong to a year, in any order; an observed day may fall into a neighbouring year. */
  holidays(year: number): readonly Holiday[];
  /** Closures decreed for one date only. */
  readonly oneOff?: Readonly<Record<IsoDate, string>>;
}

/**
 * A calendar from its table. `closures(year)` collects what the years before, of and after `year` place in it, so that
 * New Year's Day 2028 observed on 2027-12-31 is found in 2027. Years are computed once. Two holidays on one date are
 * both listed.
 */
export function defineCalendar(table: CalendarTable): ClosureCalendar {
  const byYear = new Map<number, readonly Closure[]>();
  return {
    id: table.id,
    title: table.title,
    authority: table.authority,
    verifiedFrom: table.verifiedFrom,
    verifiedTo: table.verifiedTo,
    ...(table.unverified === undefined ? {} : { unverified: table.unverified }),
    closures(year) {
      let closures = byYear.get(year);
      if (closures === undefined) {
        closures = closuresDatedIn(table, year);
        byYear.set(year, closures);
      }
      return closures;
    },
  };
}

function closuresDatedIn(table: CalendarTable, year: number): readonly Closure[] {
  const decreed = Object.entries(table.oneOff ?? {}).map(([date, name]): Holiday => [dayNumber(date), name]);
  return [year - 1, year, year + 1]
    .flatMap((belongsTo) => table.holidays(belongsTo))
    .concat(decreed)
    .filter(([day]) => civilDate(day).year === year)
    .sort(([one, oneName], [other, otherName]) => one - other || (oneName < otherName ? -1 : 1))
    .map(([day, name, part]) => ({ date: isoDate(day), name, ...(part === 'half' ? { half: true } : {}) }));
}
