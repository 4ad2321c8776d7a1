import { calendarOfPinned } from '../closures/pinned-calendar.ts';
import type { Instant, NoticeWindow, WindowDay } from '../days/types.ts';
import { noticeWindow } from './notice-window.ts';

/**
 * Counts a recorded window again from what it pins (its two days, lead and buffer, rules, calendar ids, own and foreign
 * closures, zone) and says in words where the record and the count differ; an empty list where they agree. A newer version
 * of the tables is no difference as long as the closures met are the same. Throws the refusals of `noticeWindow` for a
 * record that cannot be counted.
 */
export function replayWindow(recorded: NoticeWindow): readonly string[] {
  const { noticeOn, effectiveOn, days, unit, buffer, counting, saturdays, halfDays, roll, closures } = recorded;
  const counted = noticeWindow({
    ...{ noticeOn, effectiveOn, days, unit, buffer, counting, saturdays, halfDays, roll, closures },
    calendars: recorded.calendar,
    foreign: recorded.foreign?.map(calendarOfPinned),
    timeZone: recorded.timeZone,
  });
  const differences = differentDays(recorded.span, counted.span);
  if (recorded.counted !== counted.counted) {
    differences.push(`the record says that ${recorded.counted} days count, the count gives ${counted.counted}`);
  }
  if (digest(recorded.calendarVersion) !== digest(counted.calendarVersion)) {
    differences.push(
      `the record was counted with closures ${recorded.calendarVersion}, now ${counted.calendarVersion}`,
    );
  }
  if (!isSameMoment(recorded.effectiveAt, counted.effectiveAt)) {
    differences.push(
      `the record says that the effective day begins at ${recorded.effectiveAt ?? 'no moment'}, the zone gives ${counted.effectiveAt ?? 'none'}`,
    );
  }
  return differences;
}

/**
 * Governments move their clocks at short notice, and this program may know a zone's rules of another year than the one that
 * made the record: what a change of summer time can explain is no forgery.
 */
const greatestClockChangeMs = 2 * 3_600_000;

function isSameMoment(recorded: Instant | undefined, counted: Instant | undefined): boolean {
  return recorded === undefined || counted === undefined
    ? recorded === counted
    : Math.abs(Date.parse(recorded) - Date.parse(counted)) <= greatestClockChangeMs;
}

function differentDays(recorded: readonly WindowDay[], counted: readonly WindowDay[]): string[] {
  const recordedByDate = new Map(recorded.map((day) => [day.date, words(day)]));
  const countedByDate = new Map(counted.map((day) => [day.date, words(day)]));
  const dates = [...new Set([...recordedByDate.keys(), ...countedByDate.keys()])].sort();
  return dates
    .filter((date) => recordedByDate.get(date) !== countedByDate.get(date))
    .map(
      (date) =>
        `${date}: recorded as ${recordedByDate.get(date) ?? 'no day'}, counted as ${countedByDate.get(date) ?? 'no day'}`,
    );
}

function words({ counts, reason }: WindowDay): string {
  return `${counts ? 'counting' : 'not counting'} (${reason})`;
}

function digest(calendarVersion: string): string | undefined {
  return calendarVersion.split('+').at(-1);
}
