import { createHash } from 'node:crypto';
import { describeLead } from '../../calendar/days/describe-lead.ts';
import { longDate } from '../../calendar/days/long-date.ts';
import type { Instant, IsoDate, NoticeWindow } from '../../calendar/days/types.ts';
import { Refusal } from '../../refusal.ts';
import { calendarEntriesFile, dayBeforeEnd } from './calendar-entries.ts';

export interface WindowCalendarRequest {
  readonly window: NoticeWindow;
  /** The day that was asked about: with the terms of the count it names the entries. */
  readonly asked: { readonly noticeOn?: IsoDate; readonly effectiveOn?: IsoDate };
  readonly stamp: Instant;
  /** The file as it is now, or null where there is none. */
  readonly previous: string | null;
}

interface Entry {
  readonly key: string;
  readonly date: IsoDate;
  readonly title: string;
}

/** Counted days before the end at which people are reminded. */
const reminders = [10, 5] as const;

/**
 * A window as an iCalendar file: notice day, reminders, last day of the period and effective day. Over a file that this
 * function made, the entries keep their UIDs, and SEQUENCE grows where something changed, so that importing it again moves
 * them; where nothing did, the very same text comes back. A new file names its entries after the question.
 * Throws a `usage` refusal where `previous` is another file.
 */
export function windowCalendarFile({ window, asked, stamp, previous }: WindowCalendarRequest): string {
  const before = previous === null ? null : readPrevious(previous);
  const seed = before?.seed ?? seedOf(window, asked);
  const text = entryText(window);
  const file = (sequence: number, at: Instant): string =>
    calendarEntriesFile({
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

function entriesOf(window: NoticeWindow): readonly Entry[] {
  const { noticeOn, effectiveOn, span } = window;
  const effective = longDate(effectiveOn, 'en-US');
  const lastDay = span.filter(({ counts, date }) => counts && date < effectiveOn).at(-1);
  const last = { key: 'last-day', title: 'Last day of the notice period' };
  return [
    { key: 'notice', date: noticeOn, title: 'Notice day: tell people about the change' },
    ...reminders.flatMap((days): readonly Entry[] => {
      const date = dayBeforeEnd(window, days);
      return date === null
        ? []
        : [{ key: `reminder-${days}`, date, title: `Reminder: the change applies on ${effective}` }];
    }),
    ...(lastDay === undefined ? [] : [{ ...last, date: lastDay.date }]),
    { key: 'effective', date: effectiveOn, title: 'Effective day: the change applies' },
  ];
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
