import { describe, expect, it } from 'vitest';
import { calendarById, calendars } from '../../src/core/calendar/closures/registry.ts';
import { dayNumber, weekday } from '../../src/core/calendar/days/day-number.ts';
import { witnessedClosures } from './witnessed-closures.ts';

function closedWeekdays(id: string, year: number): string {
  const dates = calendarById(id)
    .closures(year)
    .map(({ date }) => date)
    .filter((date) => weekday(dayNumber(date)) % 6 !== 0);
  return [...new Set(dates)].map((date) => date.slice(5)).join(' ');
}

function nameOn(id: string, date: string): string | undefined {
  return calendarById(id)
    .closures(Number(date.slice(0, 4)))
    .find((closure) => closure.date === date)?.name;
}

describe('closure tables', () => {
  it.each(Object.keys(witnessedClosures))('%s closes the weekdays that an independent count closes', (id) => {
    const witnessed = witnessedClosures[id] ?? {};
    const ours = Object.fromEntries(Object.keys(witnessed).map((year) => [year, closedWeekdays(id, Number(year))]));
    expect(ours).toEqual(witnessed);
  });

  it.each([
    ['US-FED', '2027-12-31', "New Year's Day (observed)"],
    ['US-FED', '2021-06-18', 'Juneteenth National Independence Day (observed)'],
    ['US-FED', '2026-07-03', 'Independence Day (observed)'],
    ['US-FED', '2020-06-19', undefined],
    ['US-FED', '2025-01-09', undefined],
    ['US-FED', '2021-01-20', undefined],
    ['US-FED+EO', '2025-01-09', 'Day of mourning for James Earl Carter, Jr. (executive order)'],
    ['US-FRB', '2026-07-03', undefined],
    ['US-FRB', '2027-12-31', undefined],
    ['US-FRB', '2021-07-05', 'Independence Day (observed)'],
    ['TARGET', '2026-05-14', undefined],
    ['TARGET', '2026-12-26', 'Christmas Holiday'],
    ['GB-ENG', '2028-01-03', "New Year's Day (substitute)"],
    ['GB-ENG', '2020-05-04', undefined],
    ['GB-ENG', '2020-05-08', 'Early May bank holiday (VE day)'],
    ['GB-ENG', '2022-05-30', undefined],
    ['GB-ENG', '2022-12-27', 'Christmas Day (substitute)'],
    ['GB-ENG', '2023-05-08', 'Bank holiday for the coronation of King Charles III'],
    ['GB-ENG', '2026-06-15', undefined],
    ['GB-SCT', '2026-06-15', 'World Cup bank holiday'],
    ['GB-SCT', '2026-04-06', undefined],
    ['GB-SCT', '2022-01-04', '2nd January (substitute)'],
    ['GB-SCT', '2025-12-01', "St Andrew's Day (substitute)"],
    ['GB-NIR', '2026-07-13', "Battle of the Boyne (Orangemen's Day) (substitute)"],
    ['GB-NIR', '2024-03-18', "St Patrick's Day (substitute)"],
    ['DE', '2017-10-31', 'Reformation Day (500th anniversary)'],
    ['DE', '2018-10-31', undefined],
    ['DE-HH', '2018-10-31', 'Reformation Day'],
    ['DE-SN', '2026-11-18', 'Day of Repentance and Prayer'],
    ['DE-BE', '2025-05-08', 'Day of Liberation (80th anniversary)'],
    ['DE-BE', '2026-03-08', "International Women's Day"],
    ['DE-MV', '2022-03-08', undefined],
    ['DE-MV', '2023-03-08', "International Women's Day"],
    ['DE-TH', '2019-09-20', "World Children's Day"],
    ['FR', '2026-04-03', undefined],
    ['NL', '2025-04-26', "King's Day"],
    ['NL', '2013-04-30', "Queen's Day"],
    ['IE', '2022-03-18', 'Day of Remembrance and Recognition'],
    ['IE', '2022-02-07', undefined],
    ['IE', '2024-02-05', "St Brigid's Day"],
    ['IE', '2030-02-01', "St Brigid's Day"],
    ['JP', '2019-05-02', "Citizens' Holiday"],
    ['JP', '2019-10-22', 'Day of the Enthronement Ceremony'],
    ['JP', '2020-07-24', 'Sports Day'],
    ['JP', '2021-08-09', 'Mountain Day (substitute)'],
    ['JP', '2020-05-06', 'Constitution Memorial Day (substitute)'],
    ['JP', '2019-12-23', undefined],
    ['JP', '2026-09-22', "Citizens' Holiday"],
    ['JP', '2032-09-21', "Citizens' Holiday"],
  ])('%s on %s: %s', (id, date, name) => {
    expect(nameOn(id, date)).toBe(name);
  });

  it('keeps the days of a German state beyond those common to all', () => {
    for (const calendar of calendars.filter(({ id }) => id.startsWith('DE-'))) {
      for (const year of [2017, 2020, 2026]) {
        const dates = calendar.closures(year).map(({ date }) => date);
        const common = calendarById('DE')
          .closures(year)
          .map(({ date }) => date);
        expect(dates).toEqual(expect.arrayContaining(common));
      }
    }
    expect(calendars.filter(({ id }) => id.startsWith('DE-'))).toHaveLength(16);
  });

  it.each(calendars.map((calendar) => [calendar.id, calendar] as const))(
    '%s lists each year in order, within that year, and names its authority',
    (_id, calendar) => {
      for (let year = calendar.verifiedFrom; year <= calendar.verifiedTo; year += 1) {
        const dates = calendar.closures(year).map(({ date }) => date);
        expect(dates).toEqual([...dates].sort());
        expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
        expect(dates.length).toBeGreaterThan(5);
      }
      expect(calendar.authority.length).toBeGreaterThan(10);
      expect(calendar.title).not.toBe('');
    },
  );

  it('gives every calendar an id of its own', () => {
    expect(new Set(calendars.map(({ id }) => id)).size).toBe(calendars.length);
  });

  it('answers an unknown id with the known ones', () => {
    expect(() => calendarById('US')).toThrow('no calendar is called "US"');
    expect(() => calendarById('us-fed')).toThrow(
      expect.objectContaining({ expected: expect.stringContaining('US-FED') }),
    );
  });
});
