import { describe, expect, it } from 'vitest';
import { noticeWindow } from '../../src/core/calendar/counting/notice-window.ts';
import { windowCalendarFile } from '../../src/core/render/calendar-file/window-calendar-file.ts';

const asked = { noticeOn: '2026-11-23' };
const window = noticeWindow({ ...asked, days: 30, timeZone: 'America/New_York' });
const stamp = '2026-11-20T09:05:00.000Z';
const first = windowCalendarFile({ window, asked, stamp, previous: null });

function linesOf(file: string, name: string): readonly string[] {
  const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
  return unfolded.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
}

describe('the calendar file of a window', () => {
  it('has notice day, reminders, last day of the period and effective day', () => {
    expect(linesOf(first, 'DTSTART;VALUE=DATE:')).toEqual(['20261123', '20261223', '20261231', '20270107', '20270108']);
    expect(linesOf(first, 'SUMMARY:')).toEqual([
      'Notice day: tell people about the change',
      'Reminder: the change applies on January 8\\, 2027',
      'Reminder: the change applies on January 8\\, 2027',
      'Last day of the notice period',
      'Effective day: the change applies',
    ]);
    expect(linesOf(first, 'DESCRIPTION:')[0]).toContain('30 business days\\, clear\\, US-FED');
    expect(linesOf(first, 'DESCRIPTION:')[0]).toContain('2027-01-08T05:00:00.000Z (America/New_York)');
  });

  it('leaves out what a short window has no room for', () => {
    const short = noticeWindow({ ...asked, days: 2, counting: 'include-last' });
    const file = windowCalendarFile({ window: short, asked, stamp, previous: null });
    expect(linesOf(file, 'DTSTART;VALUE=DATE:')).toEqual(['20261123', '20261124', '20261125']);
    const none = noticeWindow({ ...asked, days: 0 });
    expect(linesOf(windowCalendarFile({ window: none, asked, stamp, previous: null }), 'UID:')).toHaveLength(2);
  });

  it('gives the same question the same UIDs, and another one others', () => {
    const again = windowCalendarFile({ window, asked, stamp: '2026-11-21T09:05:00.000Z', previous: null });
    expect(linesOf(again, 'UID:')).toEqual(linesOf(first, 'UID:'));
    expect(new Set(linesOf(first, 'UID:')).size).toBe(5);
    const other = windowCalendarFile({ window, asked: { effectiveOn: '2027-01-08' }, stamp, previous: null });
    expect(linesOf(other, 'UID:')).not.toEqual(linesOf(first, 'UID:'));
  });

  it('over an earlier file keeps the UIDs and counts SEQUENCE up, so that the entries move', () => {
    const moved = noticeWindow({ noticeOn: '2026-11-30', days: 30 });
    const request = { window: moved, asked: { noticeOn: '2026-11-30' }, stamp, previous: first };
    const second = windowCalendarFile(request);
    expect(linesOf(second, 'UID:')).toEqual(linesOf(first, 'UID:'));
    expect(linesOf(second, 'SEQUENCE:')).toEqual(Array(5).fill('1'));
    expect(linesOf(second, 'DTSTART;VALUE=DATE:').at(-1)).toBe('20270114');
    expect(linesOf(windowCalendarFile({ ...request, window, previous: second }), 'SEQUENCE:')[0]).toBe('2');
  });

  it('is the very same text where nothing changed', () => {
    expect(windowCalendarFile({ window, asked, stamp: '2026-12-01T00:00:00.000Z', previous: first })).toBe(first);
  });

  it.each(['', '# Privacy policy\n', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'])(
    'never replaces another file: %j',
    (previous) => {
      expect(() => windowCalendarFile({ window, asked, stamp, previous })).toThrow(/holds something else/);
    },
  );
});
