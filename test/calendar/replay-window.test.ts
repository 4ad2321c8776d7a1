import { describe, expect, it } from 'vitest';
import { noticeWindow } from '../../src/core/calendar/counting/notice-window.ts';
import { replayWindow } from '../../src/core/calendar/counting/replay-window.ts';
import type { NoticeWindow } from '../../src/core/calendar/days/types.ts';

const closures = [
  { date: '2026-12-24', name: 'Works holiday' },
  { date: '2027-05-01', name: 'Beyond the window' },
];
const recorded = noticeWindow({ noticeOn: '2026-11-23', days: 30, calendars: ['US-FED', 'GB-ENG'], closures });

describe('replayWindow', () => {
  it('agrees with a window read back from its JSON, own closures included', () => {
    expect(recorded.closures).toEqual([{ date: '2026-12-24', name: 'Works holiday' }]);
    expect(replayWindow(JSON.parse(JSON.stringify(recorded)) as NoticeWindow)).toEqual([]);
  });

  it('agrees across versions of the tables that met the same closures', () => {
    const older = { ...recorded, calendarVersion: recorded.calendarVersion.replace(/^[^+]+/, '2020-01') };
    expect(replayWindow(older)).toEqual([]);
  });

  it('finds a day that was made to count', () => {
    const span = recorded.span.map((day) => (day.date === '2026-11-26' ? { ...day, counts: true } : day));
    expect(replayWindow({ ...recorded, span })).toEqual([
      '2026-11-26: recorded as counting (Thanksgiving Day (US-FED)), counted as not counting (Thanksgiving Day (US-FED))',
    ]);
  });

  it('finds a moved effective day, a wrong total and another set of closures', () => {
    expect(replayWindow({ ...recorded, effectiveOn: '2027-01-04' }).length).toBeGreaterThan(1);
    expect(replayWindow({ ...recorded, counted: 31 })).toEqual([
      'the record says that 31 days count, the count gives 30',
    ]);
    const other = `${recorded.calendarVersion.split('+')[0]}+000000000000`;
    expect(replayWindow({ ...recorded, calendarVersion: other })).toHaveLength(1);
  });
});
