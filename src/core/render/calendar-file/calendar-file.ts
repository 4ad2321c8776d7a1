import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { dayNumber, isoDate } from '../../calendar/days/day-number.ts';
import type { Instant, IsoDate } from '../../calendar/days/types.ts';
import { plainValue } from '../markdown/plain-value.ts';

/** A whole day to be entered. Importing the same `uid` again replaces the entry. */
interface CalendarEntry {
  readonly uid: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly text: string;
}

export interface CalendarContent {
  /** Name of the calendar. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** Greater in every later version of the same entries. */
  readonly sequence: number;
  /** DTSTAMP of every entry. */
  readonly stamp: Instant;
  /** True where the entries are to be taken out of calendars again. */
  readonly cancelled: boolean;
}

/**
 * Whole-day entries as an iCalendar file (RFC 5545) with CRLF line ends, folded at 75 octets. The same arguments give the
 * same bytes, whatever zone the machine is in.
 */
export function calendarFile({ name, entries, sequence, stamp, cancelled }: CalendarContent): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'fairnotice', product: 'fairnotice', language: 'EN' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    name: plainValue(name),
  });
  for (const { uid, date, title, text } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(stamp),
      start: midnight(date),
      end: midnight(isoDate(dayNumber(date) + 1)),
      allDay: true,
      summary: plainValue(title),
      description: plainValue(text),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString().replace(/(?:\r\n)+$/, '')}\r\n`;
}

function midnight(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
