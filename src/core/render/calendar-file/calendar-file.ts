import { createHash } from 'node:crypto';
import { dayNumber, isoDate } from '../../calendar/days/day-number.ts';
import type { Instant, IsoDate } from '../../calendar/days/types.ts';
import type { Notice } from '../../notice/life/types.ts';
import type { NoticeView } from '../templates/types.ts';
import { calendarEntriesFile, dayBeforeEnd } from './calendar-entries.ts';

/** A day to be entered beside the notice day and the effective day. `key` keeps its identity over reschedules. */
export interface Reminder {
  readonly key: string;
  readonly date: IsoDate;
  readonly title: string;
}

const remindedDays = 5;

/**
 * The notice's dates as an iCalendar file (RFC 5545): all-day events for the notice day, a reminder, the last day to choose
 * where people are given a choice, and the effective day.
 * UIDs depend only on the notice and its text, and SEQUENCE on `notice.sequence`, so that importing the file again after a
 * reschedule moves the entries. A withdrawn notice cancels them. The same arguments give the same bytes.
 *
 * @param stamp DTSTAMP of every event.
 * @returns the file's text with CRLF line ends, folded at 75 octets; null where no window is set.
 */
export function calendarFile(
  notice: Notice,
  view: NoticeView,
  stamp: Instant,
  reminders = defaultReminders(notice, view),
): string | null {
  const { window } = notice;
  if (!window) return null;
  const withdrawn = notice.state === 'withdrawn';
  const title = view.policy.title;
  const days: readonly Reminder[] = [
    { key: 'notice', date: window.noticeOn, title: `Notice day: tell people about the change to ${title}` },
    ...reminders,
    ...lastDayToChoose(notice, view),
    { key: 'effective', date: window.effectiveOn, title: `Effective day: the new ${title} applies` },
  ];
  const text = eventText(notice, view);
  return calendarEntriesFile({
    name: `${title} (${notice.id})`,
    entries: days.map(({ key, date, title: entryTitle }) => ({
      uid: eventId(notice, key),
      date,
      title: entryTitle,
      text,
    })),
    sequence: notice.sequence + (withdrawn ? 1 : 0),
    stamp,
    cancelled: withdrawn,
  });
}

/** One reminder, on the fifth day from the last that counts; none where the window is shorter. */
function defaultReminders({ window }: Notice, view: NoticeView): readonly Reminder[] {
  const date = window === null ? null : dayBeforeEnd(window, remindedDays);
  if (date === null) return [];
  return [
    {
      key: 'reminder',
      date,
      title: `Reminder: ${view.policy.title} changes on ${view.notice.effectiveOnLong}`,
    },
  ];
}

/** The day before the effective day, where people must be given a choice and are told on an earlier day. */
function lastDayToChoose({ window, duties }: Notice, view: NoticeView): readonly Reminder[] {
  if (window === null || !duties?.choice.required) return [];
  const date = isoDate(dayNumber(window.effectiveOn) - 1);
  if (date < window.noticeOn) return [];
  return [{ key: 'choose', date, title: `Last day to choose before the new ${view.policy.title} applies` }];
}

function eventText(notice: Notice, view: NoticeView): string {
  return [
    `Notice ${notice.id} of ${view.organisation.name}.`,
    `Notice day: ${view.notice.noticeOnLong}.`,
    `Effective day: ${view.notice.effectiveOnLong}.`,
    ...(view.notice.lead ? [`Notice period: ${view.notice.lead}.`] : []),
  ].join('\n');
}

function eventId({ id, afterHash }: Notice, key: string): string {
  const digest = createHash('sha256').update(`${id}\n${afterHash}\n${key}`).digest('hex').slice(0, 16);
  return `${id}-${key}-${digest}@fairnotice`;
}
