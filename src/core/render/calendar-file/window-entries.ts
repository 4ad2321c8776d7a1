import { dayNumber, isoDate } from '../../calendar/days/day-number.ts';
import type { IsoDate, NoticeWindow } from '../../calendar/days/types.ts';

/** A day of a window to be entered. `key` keeps its identity when the window moves. */
export interface WindowEntry {
  readonly key: string;
  readonly date: IsoDate;
  readonly title: string;
}

/** How the entries name what changes. */
export interface EntryWording {
  /** What people are told about: "the change to Privacy Notice". */
  readonly change: string;
  /** What applies from the effective day: "the new Privacy Notice". */
  readonly subject: string;
  readonly effectiveOnLong: string;
  /** True where people must be given a choice. */
  readonly choice: boolean;
}

/** How many days of the window still count, the day itself included, when its owner is reminded. */
const remindedDays = [10, 5] as const;

/**
 * The days that a calendar holds of a window, ascending but for days that fall together: the notice day; a reminder when ten and when
 * five of its days still count, each only where more than that count at all; the last day of the period; the last day to choose, where
 * people must be given a choice; the effective day. A day that would lie before the notice day is left out.
 */
export function windowEntries(window: NoticeWindow, wording: EntryWording): readonly WindowEntry[] {
  const { noticeOn, effectiveOn, span } = window;
  const { change, subject, effectiveOnLong, choice } = wording;
  const lastDay = span.filter(({ counts, date }) => counts && date < effectiveOn).at(-1)?.date ?? null;
  const dayBefore = isoDate(dayNumber(effectiveOn) - 1);
  return [
    { key: 'notice', date: noticeOn, title: `Notice day: tell people about ${change}` },
    ...remindedDays.flatMap((days) =>
      entry(`reminder-${days}`, dayBeforeEnd(window, days), `Reminder: ${subject} applies on ${effectiveOnLong}`),
    ),
    ...entry('last-day', lastDay, 'Last day of the notice period'),
    ...entry(
      'choose',
      choice && dayBefore >= noticeOn ? dayBefore : null,
      `Last day to choose before ${subject} applies`,
    ),
    { key: 'effective', date: effectiveOn, title: `Effective day: ${subject} applies` },
  ];
}

function entry(key: string, date: IsoDate | null, title: string): readonly WindowEntry[] {
  return date === null ? [] : [{ key, date, title }];
}

/** The day from which, itself included, `countedDays` of a window still count; null where not more than these count at all. */
function dayBeforeEnd({ span, counted }: NoticeWindow, countedDays: number): IsoDate | null {
  if (counted <= countedDays) return null;
  return span.filter(({ counts }) => counts).at(-countedDays)?.date ?? null;
}
