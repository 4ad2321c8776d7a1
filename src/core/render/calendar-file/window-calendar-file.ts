import { createHash } from 'node:crypto';
import { describeLead } from '../../calendar/days/describe-lead.ts';
import { longDate } from '../../calendar/days/long-date.ts';
import type { Instant, IsoDate, NoticeWindow } from '../../calendar/days/types.ts';
import { Refusal } from '../../refusal.ts';
import { calendarFile } from './calendar-file.ts';
import { type WindowEntry, windowEntries } from './window-entries.ts';

export interface WindowCalendarRequest {
  readonly window: NoticeWindow;
  /** The day that was asked about: with the terms of the count it names the entries. */
  readonly asked: { readonly noticeOn?: IsoDate; readonly effectiveOn?: IsoDate };
  readonly stamp: Instant;
  /** The file as it is now, or null where there is none. */
  readonly previous: string | null;
}

/**
 * A window as an iCalendar file: the entries of `windowEntries`. Over a file that this
 * function made, the entries keep their UIDs, and SEQUENCE grows where something changed, so that importing it again moves
 * them; where nothing did, the very same text comes back. A new file names its entries after the question.
 * Throws a `usage` refusal where `previous` is another file.
 */
export function windowCalendarFile({ window, asked, stamp, previous }: WindowCalendarRequest): string {
  const before = previous === null ? null : readPrevious(previous);
  const seed = before?.seed ?? seedOf(window, asked);
  const text = entryText(window);
  const file = (sequence: number, at: Instant): string =>
    calendarFile({
      name: 'Notice window',
      entries: entriesOf(window).map(({ key, date, title }) => ({
        uid: `window-${seed}-${key}@fairnotice`,
        date,
        title,
        text,
      })),
      sequence,
      stamp: at,
      cancelled: false,
    });
  if (previous === null || before === null) return file(0, stamp);
  const unchanged = withoutStamp(file(before.sequence, stamp)) === withoutStamp(previous);
  return unchanged ? previous : file(before.sequence + 1, stamp);
}

function entriesOf(window: NoticeWindow): readonly WindowEntry[] {
  const effectiveOnLong = longDate(window.effectiveOn, 'en-US');
  return windowEntries(window, { change: 'the change', subject: 'the change', effectiveOnLong, choice: false });
}

function entryText(window: NoticeWindow): string {
  const { noticeOn, effectiveOn, effectiveAt, timeZone, days, unit, counting, calendar, buffer } = window;
  return [
    `Notice day: ${longDate(noticeOn, 'en-US', 'full')}.`,
    `Effective day: ${longDate(effectiveOn, 'en-US', 'full')}.`,
    `Notice period: ${describeLead({ amount: days, unit })}${buffer === undefined ? '' : ` and a buffer of ${buffer}`}, ${counting}, ${calendar.join(' + ') || 'no closures'}.`,
    ...(effectiveAt === undefined ? [] : [`It begins at ${effectiveAt} (${timeZone}).`]),
  ].join('\n');
}

function seedOf({ days, unit, counting, calendar }: NoticeWindow, asked: WindowCalendarRequest['asked']): string {
  const question = JSON.stringify([asked.noticeOn, asked.effectiveOn, days, unit, counting, calendar]);
  return createHash('sha256').update(question).digest('hex').slice(0, 16);
}

function readPrevious(text: string): { readonly seed: string; readonly sequence: number } {
  const seed = /^UID:window-([0-9a-f]{16})-/m.exec(text)?.[1];
  const sequence = /^SEQUENCE:(\d{1,9})\r?$/m.exec(text)?.[1];
  if (text.startsWith('BEGIN:VCALENDAR') && seed !== undefined && sequence !== undefined) {
    return { seed, sequence: Number(sequence) };
  }
  throw new Refusal('usage', {
    message: 'The file for the calendar entries holds something else',
    expected: 'no such file yet, or one that `fairnotice window --ics` wrote',
    found: JSON.stringify(text.slice(0, 40)),
    remedy: 'give another name, such as window.ics, or remove that file first',
  });
}

function withoutStamp(text: string): string {
  return text.replace(/^DTSTAMP:.*$/gm, '');
}
