import { Refusal } from '../../refusal.ts';
import { civilDay, dayNumber } from './day-number.ts';
import type { DayNumber, Instant, IsoDate } from './types.ts';

const secondMs = 1000;
const quarterHourMs = 900 * secondMs;
const dayMs = 96 * quarterHourMs;
/** No zone is further from UTC than this, in either direction, local mean times of old included. */
const greatestOffsetMs = 64 * quarterHourMs;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The first instant of a day in an IANA time zone, in UTC. Where the clocks skip midnight (Santiago, Beirut, Cairo in
 * spring) that is the first instant after the gap; where they go back across it, the first of the two; where a zone left
 * out the whole day (Apia, 2011-12-30), the first instant of the day after. Exact to the second.
 * Throws a `usage` refusal for a date or a zone that is none.
 */
export function effectiveMoment(effectiveOn: IsoDate, timeZone: string): Instant {
  const day = dayNumber(effectiveOn, 'the effective day');
  const localDay = localDayIn(timeZone);
  const hasBegun = (atMs: number) => localDay(atMs) >= day;
  let beginMs = day * dayMs - greatestOffsetMs;
  // In quarters of an hour: an hour could step over a midnight that is followed by going back before it.
  while (!hasBegun(beginMs)) {
    beginMs += quarterHourMs;
  }
  return new Date(firstSecond(beginMs - quarterHourMs, beginMs, hasBegun)).toISOString();
}

/** The first whole second after `beforeMs`, up to `atMs`, at which `hasBegun` is true, as it is at `atMs`. */
function firstSecond(beforeMs: number, atMs: number, hasBegun: (atMs: number) => boolean): number {
  let [before, at] = [beforeMs, atMs];
  while (at - before > secondMs) {
    const middle = before + Math.floor((at - before) / 2 / secondMs) * secondMs;
    if (hasBegun(middle)) at = middle;
    else before = middle;
  }
  return at;
}

function localDayIn(timeZone: string): (atMs: number) => DayNumber {
  const format = formatOf(timeZone);
  return (atMs) => {
    const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
    const numberOf = (type: 'year' | 'month' | 'day') => Number(parts.get(type));
    // Years before 1 are counted as 1 BC, 2 BC: a day before 0001-01-01 in the zone is simply before every other.
    return parts.get('era') === 'BC'
      ? Number.NEGATIVE_INFINITY
      : civilDay(numberOf('year'), numberOf('month'), numberOf('day'));
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = newFormat(timeZone);
    formats.set(timeZone, format);
  }
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  } catch {
    throw new Refusal('usage', {
      message: 'the time zone is not known',
      expected: 'an IANA time zone, such as America/New_York or Europe/Berlin',
      found: JSON.stringify(timeZone),
      remedy: 'Write the zone as region and city, or UTC.',
    });
  }
}
