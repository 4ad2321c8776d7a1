import { civilDate, dayNumber } from '../days/day-number.ts';
import type { Closure, ClosureCalendar, DayNumber } from '../days/types.ts';

/** One of the organisation's own closures, on its day. */
export interface OwnClosure {
  readonly name: string;
  readonly half: boolean;
}

/** A closure with the id of its calendar, or `own` for one of the organisation's. */
export interface SourcedClosure extends Closure {
  readonly calendar: string;
}

/** Every closure of the calendars and of the organisation between two days, both included, by date within each source. */
export function closuresBetween(
  calendars: readonly ClosureCalendar[],
  ownClosures: ReadonlyMap<DayNumber, OwnClosure>,
  first: DayNumber,
  last: DayNumber,
): ReadonlyMap<DayNumber, readonly SourcedClosure[]> {
  const byDay = new Map<DayNumber, SourcedClosure[]>();
  const add = (day: DayNumber, closure: SourcedClosure) => {
    if (day >= first && day <= last) {
      byDay.set(day, [...(byDay.get(day) ?? []), closure]);
    }
  };
  for (const calendar of calendars) {
    for (let year = civilDate(first).year; year <= civilDate(last).year; year += 1) {
      for (const closure of calendar.closures(year)) {
        add(dayNumber(closure.date), { ...closure, calendar: calendar.id });
      }
    }
  }
  for (const [day, { name, half }] of ownClosures) {
    add(day, { date: '', name, calendar: 'own', half });
  }
  return byDay;
}

/**
 * Why a day is closed, in words: `Thanksgiving Day (US-FED)`, `Christmas Day (US-FED, GB-ENG)`, `closed: Stocktaking`,
 * `half-day: Christmas Eve (AT)`. Holidays that share a name are said once, with each of their calendars.
 */
export function closureReason(closures: readonly SourcedClosure[]): string {
  const calendarsByHoliday = new Map<string, string[]>();
  for (const { name, calendar, half } of closures) {
    if (calendar !== 'own') {
      const holiday = half ? `half-day: ${name}` : name;
      calendarsByHoliday.set(holiday, [...(calendarsByHoliday.get(holiday) ?? []), calendar]);
    }
  }
  const holidays = [...calendarsByHoliday].map(([holiday, ids]) => `${holiday} (${[...new Set(ids)].join(', ')})`);
  const own = closures
    .filter(({ calendar }) => calendar === 'own')
    .map(({ name, half }) => `${half ? 'half-day' : 'closed'}: ${name}`);
  return [...holidays, ...own].join('; ');
}
