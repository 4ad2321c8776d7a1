import { Refusal } from '../../refusal.ts';
import { isIsoDate } from '../days/day-number.ts';
import type { ClosureCalendar, Counting, IsoDate } from '../days/types.ts';
import { noticeWindow, windowKeeps } from './notice-window.ts';

/** A window that somebody else has counted: so many business days after `start` by a rule of counting. */
export interface WindowVector {
  /** Its place in the list, from 1. */
  readonly row: number;
  readonly start: IsoDate;
  readonly calendars: readonly string[];
  readonly days: number;
  readonly counting: Counting;
  /** The effective day without a roll; null where only the other is given. */
  readonly earliest: IsoDate | null;
  /** The effective day as it is, or rolled to a business day; null where only the other is given. */
  readonly expected: IsoDate | null;
}

/** Vectors call one rule by two names. */
const countingOfRule: Readonly<Record<string, Counting>> = {
  clear: 'clear',
  'include-last': 'include-last',
  'inclusive-last': 'include-last',
};

/**
 * Reads a list of `{start, calendar, days, rule, earliestCalendar?, expected?}`: `rule` is `clear`, `include-last` or
 * `inclusive-last`, `calendar` one id or several (a list, or joined by commas). Other members are ignored.
 * Throws a `usage` refusal that names the row and the member that is not so.
 */
export function readVectors(value: unknown, name: string): readonly WindowVector[] {
  if (!Array.isArray(value)) {
    throw refusedVector(name, 'a list of rows', value);
  }
  return value.map((row: unknown, index) => readVector(row, index + 1, `${name}, row ${index + 1}`));
}

function readVector(value: unknown, row: number, place: string): WindowVector {
  const { start, calendar, days, rule, earliestCalendar, expected } = Object(value) as Readonly<
    Record<string, unknown>
  >;
  const counting = Object.hasOwn(countingOfRule, String(rule)) ? countingOfRule[String(rule)] : undefined;
  const calendars = Array.isArray(calendar) ? calendar.map(String) : String(calendar ?? '').split(',');
  if (!isDay(start)) throw refusedVector(`${place}, "start"`, 'a day as YYYY-MM-DD', start);
  if (calendar === undefined) throw refusedVector(`${place}, "calendar"`, 'the id of a calendar', calendar);
  if (typeof days !== 'number') throw refusedVector(`${place}, "days"`, 'a number of business days', days);
  if (counting === undefined) throw refusedVector(`${place}, "rule"`, Object.keys(countingOfRule).join(' or '), rule);
  for (const [member, day] of Object.entries({ earliestCalendar, expected })) {
    if (day !== undefined && !isDay(day)) throw refusedVector(`${place}, "${member}"`, 'a day as YYYY-MM-DD', day);
  }
  if (earliestCalendar === undefined && expected === undefined) {
    throw refusedVector(`${place}`, '"earliestCalendar" or "expected", the effective day', value);
  }
  return {
    row,
    start,
    calendars: calendars.map((id) => id.trim()),
    days,
    counting,
    earliest: (earliestCalendar as IsoDate | undefined) ?? null,
    expected: (expected as IsoDate | undefined) ?? null,
  };
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === 'string' && isIsoDate(value);
}

/**
 * Counts a vector's window forwards, and from its effective day backwards.
 *
 * @param foreign calendars that are no built-in ones.
 * @returns in words where the vector and the count differ; empty where they agree.
 */
export function checkVector(vector: WindowVector, foreign: readonly ClosureCalendar[] = []): readonly string[] {
  const { start, calendars, days, counting, earliest, expected } = vector;
  const terms = { days, calendars, counting, foreign };
  const { effectiveOn } = noticeWindow({ ...terms, noticeOn: start });
  const rolled = noticeWindow({ ...terms, noticeOn: start, roll: 'following' }).effectiveOn;
  const backwards = noticeWindow({ ...terms, effectiveOn });
  const again = noticeWindow({ ...terms, noticeOn: backwards.noticeOn });
  return [
    ...(earliest === null || earliest === effectiveOn ? [] : [`counted to ${effectiveOn}, not ${earliest}`]),
    ...(expected === null || expected === effectiveOn || expected === rolled
      ? []
      : [`counted to ${effectiveOn}${rolled === effectiveOn ? '' : ` (rolled ${rolled})`}, not ${expected}`]),
    ...(backwards.noticeOn >= start && windowKeeps(backwards) && again.effectiveOn === effectiveOn
      ? []
      : [`counted backwards from ${effectiveOn} to ${backwards.noticeOn}, and from there to ${again.effectiveOn}`]),
  ];
}

function refusedVector(place: string, expected: string, found: unknown): Refusal {
  return new Refusal('usage', {
    message: `${place} cannot be read as a counted window`,
    expected,
    found: JSON.stringify(found)?.slice(0, 60) ?? 'nothing',
    remedy: 'write each row as {"start", "calendar", "days", "rule", "earliestCalendar"}',
  });
}
