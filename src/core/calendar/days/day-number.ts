import { Refusal } from '../../refusal.ts';
import type { DayNumber, IsoDate } from './types.ts';

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export const firstYear = 1;
export const lastYear = 9999;

const daysPerEra = 146_097;
const daysFromEraStartToEpoch = 719_468;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * The day number of a civil date of the (proleptic) Gregorian calendar. The date is taken as valid: texts go through
 * `dayNumber`. Years start in March here, so that the leap day is the last of its year.
 */
export function civilDay(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromEraStartToEpoch;
}

/** The civil date of a day number; the inverse of `civilDay`. */
export function civilDate(day: DayNumber): CivilDate {
  const shifted = day + daysFromEraStartToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * The day number of a date written `YYYY-MM-DD`, years 0001 to 9999.
 * Throws a `usage` refusal that says what is wrong with any other text; `label` names the date in its message.
 */
export function dayNumber(iso: IsoDate, label = 'the date'): DayNumber {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (parts === null) {
    throw refusedDate(iso, label, 'is not written as YYYY-MM-DD');
  }
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (year < firstYear) {
    throw refusedDate(iso, label, 'has the year 0000, which does not exist');
  }
  if (month < 1 || month > 12) {
    throw refusedDate(iso, label, `has the month ${parts[2]}, but months run from 01 to 12`);
  }
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    throw refusedDate(iso, label, `does not exist: ${parts[1]}-${parts[2]} has the days 01 to ${length}`);
  }
  return civilDay(year, month, day);
}

/** True where `dayNumber` accepts the text. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) {
    return false;
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= firstYear && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` of a day number; throws a `usage` refusal for a day outside the years 0001 to 9999. */
export function isoDate(day: DayNumber): IsoDate {
  const civil = civilDate(day);
  if (!Number.isInteger(day) || civil.year < firstYear || civil.year > lastYear) {
    throw outsideYears(day);
  }
  return `${padded(civil.year, 4)}-${padded(civil.month, 2)}-${padded(civil.day, 2)}`;
}

/** The refusal for a count that leaves the years 0001 to 9999. */
export function outsideYears(day: DayNumber): Refusal {
  return new Refusal('usage', {
    message: 'the count leaves the years 0001 to 9999',
    expected: 'a first and a last day within these years',
    found: day < 0 ? 'a day before 1 January 0001' : 'a day after 31 December 9999',
    remedy: 'Choose a date or a lead that stays within these years.',
  });
}

/** The day of the week of a day number; day 0 (1970-01-01) is a Thursday. */
export function weekday(day: DayNumber): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function refusedDate(iso: string, label: string, problem: string): Refusal {
  return new Refusal('usage', {
    message: `${label} ${problem}`,
    expected: 'a date such as 2027-01-08',
    found: JSON.stringify(String(iso).slice(0, 40)),
    remedy: 'Write the year with four digits, the month and the day with two: YYYY-MM-DD.',
  });
}
