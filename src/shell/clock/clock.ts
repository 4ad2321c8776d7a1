import type { Instant, IsoDate } from '../../core/calendar/days/types.ts';
import { Refusal } from '../../core/refusal.ts';

/** The only source of "now" and "today". */
export interface Clock {
  /** The present instant, UTC, to the millisecond. */
  now(): Instant;
  /** The calendar day it is in `timeZone` (an IANA name), or the day given with `--today`. */
  today(timeZone: string): IsoDate;
  /** True where the day or the instant was given by hand: what is done then is recorded as a rehearsal. */
  readonly rehearsed: boolean;
}

/** Name of the environment variable that fixes the instant, for tests and rehearsals. */
const FIXED_INSTANT = 'FAIRNOTICE_NOW';

/**
 * The system's clock. `todayFlag` (from `--today`, `YYYY-MM-DD`, already checked) replaces the day only; the environment
 * variable FAIRNOTICE_NOW (ISO 8601 with zone) replaces the instant.
 */
export function systemClock(
  todayFlag: IsoDate | null,
  environment: Readonly<Record<string, string | undefined>>,
  systemNow: () => Date,
): Clock {
  const fixed = environment[FIXED_INSTANT] || null;
  if (fixed !== null && (Number.isNaN(Date.parse(fixed)) || !/(Z|[+-]\d\d:\d\d)$/.test(fixed))) {
    throw new Refusal('usage', {
      message: `${FIXED_INSTANT} is not an instant`,
      expected: 'an ISO 8601 instant with a zone, such as 2026-11-23T15:00:00Z',
      found: fixed,
      remedy: `unset ${FIXED_INSTANT} or give it such an instant`,
    });
  }
  const now = (): Date => (fixed === null ? systemNow() : new Date(fixed));
  return {
    now: () => now().toISOString(),
    today: (timeZone) => todayFlag ?? dayIn(timeZone, now()),
    rehearsed: todayFlag !== null || fixed !== null,
  };
}

function dayIn(timeZone: string, instant: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(instant)
    .reduce<Record<string, string>>((found, { type, value }) => Object.assign(found, { [type]: value }), {});
  return `${parts.year}-${parts.month}-${parts.day}`;
}
