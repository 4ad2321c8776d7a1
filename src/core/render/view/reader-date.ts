import { civilDate, dayNumber, weekday } from '../../calendar/days/day-number.ts';
import { longDate } from '../../calendar/days/long-date.ts';
import type { Instant, IsoDate } from '../../calendar/days/types.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date with its weekday in the words of a locale: "Friday, 8 January 2027" in English, "Friday, January 8, 2027" for
 * `en-US`. English is spelt here, because its punctuation differs between versions of the Unicode tables and a rendered
 * notice must be the same bytes on each.
 *
 * @throws Refusal (usage) for a date or a locale that is not valid.
 */
export function readerDate(date: IsoDate, locale: string): string {
  if (!/^en(?:-|$)/i.test(locale)) return longDate(date, locale, 'full');
  const number = dayNumber(date);
  const { year, month, day } = civilDate(number);
  const [weekdayName, monthName] = [weekdays[weekday(number)], months[month - 1]];
  return /^en-us$/i.test(locale)
    ? `${weekdayName}, ${monthName} ${day}, ${year}`
    : `${weekdayName}, ${day} ${monthName} ${year}`;
}

/** "January 2027". */
export function monthTitle(date: IsoDate): string {
  const { year, month } = civilDate(dayNumber(date));
  return `${months[month - 1]} ${year}`;
}

/** "Friday, 20 November 2026, 09:05 UTC". */
export function readerInstant(at: Instant, locale: string): string {
  return `${readerDate(at.slice(0, 10), locale)}, ${at.slice(11, 16)} UTC`;
}
