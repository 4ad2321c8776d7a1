import { isoDate } from '../days/day-number.ts';
import { sha256 } from '../days/sha256.ts';
import type { DayNumber } from '../days/types.ts';
import type { SourcedClosure } from './closure-reasons.ts';
import { tablesVersion } from './registry.ts';

/**
 * The version of the tables, `+`, and twelve hexadecimal digits of the SHA-256 of the closures that lay in the window,
 * one line each of date, calendar and name (and `half` for a half-day). Two counts with the same digits met the same closures.
 */
export function calendarVersion(closures: ReadonlyMap<DayNumber, readonly SourcedClosure[]>): string {
  const lines = [...closures]
    .flatMap(([day, found]) =>
      found.map(({ calendar, name, half }) => `${isoDate(day)}\t${calendar}\t${name}${half ? '\thalf' : ''}\n`),
    )
    .sort();
  return `${tablesVersion}+${sha256(lines.join('')).slice(0, 12)}`;
}
