import { Refusal } from '../../refusal.ts';
import { dayNumber } from './day-number.ts';
import type { IsoDate } from './types.ts';

const millisecondsPerDay = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date in the words of a locale (a BCP 47 tag): `January 8, 2027` for `en-US`; with the style `full`, the weekday too.
 * The same in every time zone. Throws a `usage` refusal for a date or a locale tag that is none.
 */
export function longDate(iso: IsoDate, locale: string, style: 'long' | 'full' = 'long'): string {
  return dateFormat(locale, style).format(dayNumber(iso) * millisecondsPerDay);
}

function dateFormat(locale: string, style: 'long' | 'full'): Intl.DateTimeFormat {
  const key = `${style} ${locale}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = newFormat(locale, style);
    formats.set(key, format);
  }
  return format;
}

function newFormat(locale: string, style: 'long' | 'full'): Intl.DateTimeFormat {
  try {
    // A day number times a day's length is midnight UTC: any other zone could show the neighbouring day.
    return new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC', calendar: 'gregory' });
  } catch {
    throw new Refusal('usage', {
      message: 'the locale is not a language tag',
      expected: 'a tag such as en-US, fr or pt-BR',
      found: JSON.stringify(locale),
      remedy: 'Write the language in two or three letters, with the region after a hyphen where it matters.',
    });
  }
}
