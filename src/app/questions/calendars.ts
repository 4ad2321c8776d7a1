import { calendarWarning } from '../../core/calendar/closures/calendar-warning.ts';
import { calendarById, calendars, isBuiltIn } from '../../core/calendar/closures/registry.ts';
import { checkVector, readVectors, type WindowVector } from '../../core/calendar/counting/check-vectors.ts';
import type { Closure } from '../../core/calendar/days/types.ts';
import { Refusal } from '../../core/refusal.ts';
import { foreignCalendars } from '../workspace/foreign-calendars.ts';

/** A calendar as it is listed; the years are null where nobody has checked it. */
export interface ListedCalendar {
  readonly id: string;
  readonly title: string;
  readonly verifiedFrom: number | null;
  readonly verifiedTo: number | null;
}

/** The built-in calendars; with `foreign` the unverified ones of other jurisdictions after them. */
export async function listCalendars(foreign: boolean): Promise<readonly ListedCalendar[]> {
  const builtIn = calendars.map(({ id, title, verifiedFrom, verifiedTo }) => ({ id, title, verifiedFrom, verifiedTo }));
  if (!foreign) return builtIn;
  const { foreignJurisdictions } = await import('../../shell/calendars/foreign-calendar.ts');
  const others = foreignJurisdictions().filter(({ id }) => !isBuiltIn(id));
  return [...builtIn, ...others.map(({ id, title }) => ({ id, title, verifiedFrom: null, verifiedTo: null }))];
}

/** One year of a calendar, with what it rests on. */
export interface CalendarYear extends ListedCalendar {
  readonly authority: string;
  readonly year: number;
  readonly closures: readonly Closure[];
  readonly warnings: readonly string[];
}

/** The closures of a year, `YYYY`. Throws a Refusal (usage) for an unknown calendar or another text for the year. */
export async function calendarYear(id: string, yearText: string): Promise<CalendarYear> {
  const calendar = calendarById(id, await foreignCalendars([id]));
  const year = Number(yearText);
  if (!/^\d{4}$/.test(yearText) || year < 1) {
    throw new Refusal('usage', {
      message: 'The year cannot be read',
      expected: 'a year such as 2027',
      found: JSON.stringify(yearText),
      remedy: 'write it with four digits',
    });
  }
  const { title, authority, unverified, verifiedFrom, verifiedTo } = calendar;
  const checked = unverified === undefined ? { verifiedFrom, verifiedTo } : { verifiedFrom: null, verifiedTo: null };
  const closures = calendar.closures(year);
  return { id, title, authority, ...checked, year, closures, warnings: calendarWarning(calendar, year, year) };
}

/** What a list of counted windows says against the count. */
export interface VectorReport {
  readonly checked: number;
  readonly differences: readonly (WindowVector & { readonly problems: readonly string[] })[];
}

/**
 * Counts every window of a JSON file (see `readVectors`), or those of one calendar alone, forwards and backwards.
 * Throws a Refusal (usage) where the file cannot be read or has no such window.
 */
export async function checkVectorFile(path: string, calendarId: string | undefined): Promise<VectorReport> {
  const { readText } = await import('../../shell/workspace/read-text.ts');
  const vectors = readVectors(parsedJson(await readText(path), path), path);
  const wanted = vectors.filter(({ calendars: ids }) => calendarId === undefined || ids.includes(calendarId));
  if (wanted.length === 0) {
    throw new Refusal('usage', {
      message: `${path} holds no window${calendarId === undefined ? '' : ` of ${calendarId}`}`,
      expected: 'at least one row',
      found: `${vectors.length} rows${calendarId === undefined ? '' : `, of ${[...new Set(vectors.flatMap(({ calendars: ids }) => ids))].join(', ')}`}`,
      remedy: 'check the file, or leave the calendar out',
    });
  }
  const foreign = await foreignCalendars(wanted.flatMap(({ calendars: ids }) => ids));
  const differences = wanted
    .map((vector) => ({ ...vector, problems: checkVector(vector, foreign) }))
    .filter(({ problems }) => problems.length > 0);
  return { checked: wanted.length, differences };
}

function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('usage', {
      message: `${path} is not valid JSON`,
      expected: 'a list of counted windows',
      found: (error as Error).message,
      remedy: 'fix the file',
    });
  }
}
