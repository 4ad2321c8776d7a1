import { describe, expect, test } from 'vitest';
import type { Notice } from '../../src/core/notice/life/types.ts';
import { noticeCalendarFile } from '../../src/core/render/calendar-file/notice-calendar-file.ts';
import { buildNoticeView } from '../../src/core/render/view/notice-view.ts';
import { sampleInput, sampleNotice, sampleWindow } from './sample-notice.ts';

const stamp = '2026-11-20T09:05:00.000Z';

function fileOf(fields: Partial<Notice> = {}, input: Parameters<typeof sampleInput>[0] = {}): string {
  const notice = sampleNotice(fields);
  return noticeCalendarFile(notice, buildNoticeView(sampleInput({ ...input, notice })), stamp) ?? '';
}

function linesOf(file: string, name: string): readonly string[] {
  const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
  return unfolded.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
}

describe('the calendar file', () => {
  test('has whole days for the notice day, two reminders, the last days of the period and to choose, and the effective day', () => {
    const file = fileOf();
    expect(linesOf(file, 'DTSTART;VALUE=DATE:')).toEqual([
      '20261123',
      '20261223',
      '20261231',
      '20270107',
      '20270107',
      '20270108',
    ]);
    expect(linesOf(file, 'DTEND;VALUE=DATE:')).toEqual([
      '20261124',
      '20261224',
      '20270101',
      '20270108',
      '20270108',
      '20270109',
    ]);
    expect(linesOf(file, 'DTSTAMP:')).toEqual(Array(6).fill('20261120T090500Z'));
    expect(linesOf(file, 'SUMMARY:').slice(1)).toEqual([
      'Reminder: the new Privacy Notice applies on Friday\\, 8 January 2027',
      'Reminder: the new Privacy Notice applies on Friday\\, 8 January 2027',
      'Last day of the notice period',
      'Last day to choose before the new Privacy Notice applies',
      'Effective day: the new Privacy Notice applies',
    ]);
  });

  test('keeps its UIDs over a reschedule and counts SEQUENCE up', () => {
    const before = fileOf({ sequence: 0 });
    const after = fileOf({
      sequence: 1,
      window: { ...sampleWindow, noticeOn: '2026-11-24', effectiveOn: '2027-01-11' },
    });
    expect(linesOf(after, 'UID:')).toEqual(linesOf(before, 'UID:'));
    expect(new Set(linesOf(before, 'UID:')).size).toBe(6);
    expect(linesOf(before, 'SEQUENCE:')).toEqual(Array(6).fill('0'));
    expect(linesOf(after, 'SEQUENCE:')).toEqual(Array(6).fill('1'));
  });

  test('has other UIDs for another text', () => {
    expect(linesOf(fileOf({ afterHash: 'a'.repeat(64) }), 'UID:')).not.toEqual(linesOf(fileOf(), 'UID:'));
  });

  test('cancels the entries of a withdrawn notice', () => {
    const file = fileOf({ state: 'withdrawn' });
    expect(linesOf(file, 'METHOD:')).toEqual(['CANCEL']);
    expect(linesOf(file, 'STATUS:')).toEqual(Array(6).fill('CANCELLED'));
    expect(linesOf(file, 'SEQUENCE:')).toEqual(Array(6).fill('2'));
  });

  test('is not written without a window, and has no reminder in a short one', () => {
    expect(fileOf({ window: null })).toBe('');
    const short = { ...sampleWindow, counted: 3, days: 3, span: sampleWindow.span.slice(0, 5) };
    expect(linesOf(fileOf({ window: short }), 'SUMMARY:')).toEqual([
      'Notice day: tell people about the change to Privacy Notice',
      'Last day of the notice period',
      'Last day to choose before the new Privacy Notice applies',
      'Effective day: the new Privacy Notice applies',
    ]);
  });

  test('has no last day to choose where nobody is given a choice', () => {
    const duties = sampleNotice().duties;
    if (duties === null) return expect.unreachable();
    const file = fileOf({ duties: { ...duties, choice: { required: false, source: null } } });
    expect(linesOf(file, 'DTSTART;VALUE=DATE:')).toEqual(['20261123', '20261223', '20261231', '20270107', '20270108']);
  });

  test('ends lines with CRLF and folds at 75 octets without splitting a character', () => {
    const name = 'Ünïcödé “Fäx” & Söhne 王王王王王王王王王王王王王王王王王王王王王王王王王王王; a, b\\c '.repeat(3);
    const file = fileOf({}, { organisation: { name, contact: '', address: '', url: '' } });
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(linesOf(file, 'DESCRIPTION:')[0]).toContain('a\\, b\\\\c');
  });

  test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('is the same bytes in the zone %s', (zone) => {
    const kept = process.env.TZ;
    const expected = fileOf();
    process.env.TZ = zone;
    try {
      expect(fileOf()).toBe(expected);
    } finally {
      if (kept === undefined) delete process.env.TZ;
      else process.env.TZ = kept;
    }
  });
});
