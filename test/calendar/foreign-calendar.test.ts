import { describe, expect, it } from 'vitest';
import { foreignCalendars } from '../../src/app/workspace/foreign-calendars.ts';
import { noticeWindow } from '../../src/core/calendar/counting/notice-window.ts';
import { replayWindow } from '../../src/core/calendar/counting/replay-window.ts';
import { dayNumber, weekday } from '../../src/core/calendar/days/day-number.ts';
import type { ClosureCalendar, NoticeWindow } from '../../src/core/calendar/days/types.ts';
import { foreignCalendar, foreignJurisdictions } from '../../src/shell/calendars/foreign-calendar.ts';

function closed(id: string, year: number): readonly string[] {
  const calendar = foreignCalendar(id) as ClosureCalendar;
  return calendar.closures(year).map(({ date, half }) => (half ? `${date} half` : date));
}

describe('calendars of other jurisdictions', () => {
  it('give the days of their country, whatever zone the machine is in', () => {
    const kept = process.env.TZ;
    const ids = ['CA-ON', 'AU-NSW', 'KR', 'AE', 'IL'];
    const here = ids.map((id) => closed(id, 2027));
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        expect(ids.map((id) => closed(id, 2027))).toEqual(here);
      }
    } finally {
      if (kept === undefined) delete process.env.TZ;
      else process.env.TZ = kept;
    }
    expect(here[0]).toContain('2027-07-01');
    expect(here[1]).toContain('2027-01-26');
  });

  it('close every day of a holiday of several days, and half-days in part', () => {
    expect(closed('KR', 2026)).toEqual(expect.arrayContaining(['2026-02-17', '2026-02-18', '2026-02-19']));
    expect(closed('AT', 2026)).toEqual(expect.arrayContaining(['2026-12-24 half', '2026-12-25', '2026-12-31 half']));
  });

  it('agree with the sourced table of the same country where that was checked', () => {
    const german = (foreignCalendar('DE-BY') as ClosureCalendar).closures(2027).filter(({ half }) => !half);
    const sourced = noticeWindow({ noticeOn: '2027-01-01', effectiveOn: '2027-12-31', days: 1, calendars: ['DE-BY'] });
    const weekdays = german.filter(({ date }) => ![0, 6].includes(weekday(dayNumber(date)))).map(({ date }) => date);
    const open = sourced.span.filter(({ counts }) => counts).map(({ date }) => date);
    expect(weekdays.filter((date) => open.includes(date))).toEqual([]);
  });

  it.each(['', 'XX', 'CA-XX', 'ca', 'CA-ON-X', 'CA-ON-X-Y', 'constructor', '__proto__', 'DE-__proto__'])(
    'are none for %j',
    (id) => expect(foreignCalendar(id)).toBeNull(),
  );

  it('are listed with their states and regions', () => {
    const titles = new Map(foreignJurisdictions().map(({ id, title }) => [id, title]));
    expect(titles.get('CA')).toBe('Canada');
    expect(titles.get('CA-ON')).toBe('Canada, Ontario');
    expect(titles.size).toBeGreaterThan(500);
  });

  it('are asked for only beside built-in ones, and left out where nobody knows them', async () => {
    expect(await foreignCalendars(['US-FED', 'DE-BY'])).toEqual([]);
    expect((await foreignCalendars(['US-FED', 'CA-ON', 'CA-ON', 'XX'])).map(({ id }) => id)).toEqual(['CA-ON']);
  });
});

describe('a window with such a calendar', () => {
  const foreign = [foreignCalendar('CA-ON') as ClosureCalendar];
  const window = noticeWindow({ noticeOn: '2027-06-21', days: 10, calendars: ['US-FED', 'CA-ON'], foreign });

  it('counts their union and warns plainly', () => {
    expect(window.effectiveOn).toBe('2027-07-08');
    expect(window.warnings).toEqual([
      'CA-ON is an unverified calendar: its closures come from the date-holidays package, which is known to err for CA; compare them with an official list',
    ]);
  });

  it('pins the closures that it met, so that it is counted again without the package', () => {
    expect(window.foreign).toMatchObject([
      { id: 'CA-ON', title: 'Canada, Ontario', closures: [{ date: '2027-07-01', name: 'Canada Day' }] },
    ]);
    const recorded = JSON.parse(JSON.stringify(window)) as NoticeWindow;
    expect(replayWindow(recorded)).toEqual([]);
    const [pinned] = recorded.foreign ?? [];
    const without = { ...recorded, foreign: [{ ...pinned, closures: [] }] } as unknown as NoticeWindow;
    expect(replayWindow(without).length).toBeGreaterThan(0);
  });

  it.each(['days', 'months'] as const)('is counted again in %s as well, where no closure is met', (unit) => {
    const plain = noticeWindow({ noticeOn: '2027-06-21', days: 2, unit, calendars: ['CA-ON'], foreign });
    expect(plain.warnings).toEqual([]);
    expect(replayWindow(JSON.parse(JSON.stringify(plain)) as NoticeWindow)).toEqual([]);
  });

  it('is refused by name where nobody gives the calendar', () => {
    expect(() => noticeWindow({ noticeOn: '2027-06-21', days: 10, calendars: ['CA-ON'] })).toThrow(
      /no calendar is called "CA-ON"/,
    );
  });
});
