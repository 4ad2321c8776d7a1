import { describe, expect, it } from 'vitest';
import { addMonths } from '../../src/core/calendar/days/add-months.ts';
import { lastWeekday, nthWeekday } from '../../src/core/calendar/days/day-in-month.ts';
import { dayNumber, isIsoDate, isoDate, weekday } from '../../src/core/calendar/days/day-number.ts';
import { easterSunday } from '../../src/core/calendar/days/easter.ts';
import { longDate } from '../../src/core/calendar/days/long-date.ts';
import { Refusal } from '../../src/core/refusal.ts';

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-23', 20_780],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i, and back', (iso, day) => {
    expect(dayNumber(iso)).toBe(day);
    expect(isoDate(day)).toBe(iso);
  });

  it('agree with UTC dates on every day of 1890 to 2110, weekdays too', () => {
    const first = dayNumber('1890-01-01');
    const wrong: string[] = [];
    for (let day = first; day <= dayNumber('2110-12-31'); day += 1) {
      const utc = new Date(day * 86_400_000);
      if (isoDate(day) !== utc.toISOString().slice(0, 10) || weekday(day) !== utc.getUTCDay()) {
        wrong.push(isoDate(day));
      }
      if (dayNumber(isoDate(day)) !== day) {
        wrong.push(`${day}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-02-30', /2026-02 has the days 01 to 28/],
    ['2100-02-29', /01 to 28/],
    ['2026-04-31', /01 to 30/],
    ['2026-01-00', /01 to 31/],
    ['2026-13-01', /months run from 01 to 12/],
    ['2026-00-10', /months run from 01 to 12/],
    ['0000-01-01', /year 0000/],
    ['26-1-1', /not written as YYYY-MM-DD/],
    ['2026-1-1', /not written as YYYY-MM-DD/],
    ['tomorrow', /not written as YYYY-MM-DD/],
    ['', /not written as YYYY-MM-DD/],
    ['2026-11-23T00:00:00Z', /not written as YYYY-MM-DD/],
    ['2026-11-23\n', /not written as YYYY-MM-DD/],
    [' 2026-11-23', /not written as YYYY-MM-DD/],
    ['20261123', /not written as YYYY-MM-DD/],
    ['２０２６-11-23', /not written as YYYY-MM-DD/],
  ])('refuse %j and say what is wrong', (text, problem) => {
    expect(() => dayNumber(text)).toThrow(problem);
    expect(() => dayNumber(text)).toThrow(Refusal);
    expect(isIsoDate(text)).toBe(false);
  });

  it('name the date that was refused', () => {
    expect(() => dayNumber('soon', 'the notice day')).toThrow('the notice day is not written as YYYY-MM-DD');
  });

  it.each([-719_163, 2_932_897, 0.5])('refuse to write day %d as a date', (day) => {
    expect(() => isoDate(day)).toThrow(Refusal);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-15', 2, '2026-03-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -1, '2025-12-10'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDate(addMonths(dayNumber(from), months))).toBe(to);
  });
});

describe('days named by their place', () => {
  it('finds the nth and the last weekday of a month', () => {
    expect(isoDate(nthWeekday(2026, 11, 4, 4))).toBe('2026-11-26');
    expect(isoDate(nthWeekday(2026, 6, 1, 1))).toBe('2026-06-01');
    expect(isoDate(lastWeekday(2026, 5, 1))).toBe('2026-05-25');
    expect(isoDate(lastWeekday(2027, 5, 1))).toBe('2027-05-31');
  });

  it.each([
    [1961, '1961-04-02'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter of %i is %s', (year, iso) => {
    expect(isoDate(easterSunday(year))).toBe(iso);
  });
});

describe('longDate', () => {
  it.each([
    ['2027-01-08', 'en-US', 'January 8, 2027'],
    ['2027-01-08', 'en-GB', '8 January 2027'],
    ['2027-01-08', 'fr', '8 janvier 2027'],
    ['2027-03-01', 'de-DE', '1. März 2027'],
    ['1900-01-01', 'en-US', 'January 1, 1900'],
    ['2027-01-08', 'th-TH', '2027'],
  ])('writes %s in %s as %s', (iso, locale, expected) => {
    expect(longDate(iso, locale)).toContain(expected);
  });

  it('adds the weekday in the full style', () => {
    expect(longDate('2027-01-08', 'en-US', 'full')).toMatch(/^Friday,? January 8,? 2027$/);
  });

  it('refuses what is no language tag', () => {
    expect(() => longDate('2027-01-08', 'english_please')).toThrow('the locale is not a language tag');
  });
});
