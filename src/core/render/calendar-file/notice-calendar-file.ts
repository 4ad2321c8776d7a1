import { createHash } from 'node:crypto';
import type { Instant } from '../../calendar/days/types.ts';
import type { Notice } from '../../notice/life/types.ts';
import type { NoticeView } from '../templates/types.ts';
import { calendarFile } from './calendar-file.ts';
import { windowEntries } from './window-entries.ts';

/**
 * The notice's dates as an iCalendar file: the entries of its window (see `windowEntries`). UIDs depend only on the notice and its text,
 * and SEQUENCE on `notice.sequence`, so that importing the file again after a reschedule moves the entries. A withdrawn notice cancels
 * them. The same arguments give the same bytes.
 *
 * @param stamp DTSTAMP of every event.
 * @returns the file's text; null where no window is set.
 */
export function noticeCalendarFile(notice: Notice, view: NoticeView, stamp: Instant): string | null {
  const { window, duties } = notice;
  if (!window) return null;
  const withdrawn = notice.state === 'withdrawn';
  const text = eventText(notice, view);
  const days = windowEntries(window, {
    change: `the change to ${view.policy.title}`,
    subject: `the new ${view.policy.title}`,
    effectiveOnLong: view.notice.effectiveOnLong,
    choice: duties?.choice.required === true,
  });
  return calendarFile({
    name: `${view.policy.title} (${notice.id})`,
    entries: days.map(({ key, date, title }) => ({ uid: eventId(notice, key), date, title, text })),
    sequence: notice.sequence + (withdrawn ? 1 : 0),
    stamp,
    cancelled: withdrawn,
  });
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
