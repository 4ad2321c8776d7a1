import { dayNumber } from '../../calendar/days/day-number.ts';
import type { Instant, IsoDate } from '../../calendar/days/types.ts';
import type { Notice } from './types.ts';

/** When `tick` ran: the first time on a day, or the last time that it did something. */
export interface TickRun {
  readonly at: Instant;
  /** The organisation's day that it ran for. */
  readonly today: IsoDate;
  readonly rehearsed: boolean;
}

/** A daily run may be this late: one day, one hour for the end of summer time, and one for a slow machine. */
const longestGapHours = 26;

/**
 * Whether `tick` has stopped running: a notice waits for its day, and the last run is more than 26 hours or more than one
 * day of the organisation ago, or there never was one. A notice without dates waits for people, not for `tick`.
 *
 * @param lastRun null where there never was one.
 */
export function missedRun(
  notices: readonly Pick<Notice, 'state'>[],
  lastRun: TickRun | null,
  now: { readonly at: Instant; readonly today: IsoDate },
): boolean {
  if (!notices.some(({ state }) => state === 'scheduled' || state === 'announced')) return false;
  if (lastRun === null) return true;
  const hours = (Date.parse(now.at) - Date.parse(lastRun.at)) / 3_600_000;
  return hours > longestGapHours || dayNumber(now.today) - dayNumber(lastRun.today) > 1;
}
