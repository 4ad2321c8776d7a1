import { describe, expect, it } from 'vitest';
import { noticeWindow, windowKeeps } from '../../src/core/calendar/counting/notice-window.ts';
import { replayWindow } from '../../src/core/calendar/counting/replay-window.ts';
import type { HalfDays, NoticeWindow, Roll, WindowRequest } from '../../src/core/calendar/days/types.ts';

const reasons = ({ span }: NoticeWindow) => Object.fromEntries(span.map(({ date, reason }) => [date, reason]));

describe('a window without options', () => {
  it('has no key beyond those of the plain count', () => {
    const window = noticeWindow({ noticeOn: '2026-11-23', days: 30, saturdays: false, roll: 'none', buffer: 0 });
    expect(window).toEqual(noticeWindow({ noticeOn: '2026-11-23', days: 30 }));
    expect(Object.keys(window)).toEqual([
      ...['noticeOn', 'effectiveOn', 'counting', 'days', 'unit', 'calendar', 'calendarVersion'],
      ...['span', 'counted', 'warnings'],
    ]);
  });
});

describe('Saturdays as business days', () => {
  it('count, closed ones excepted', () => {
    const window = noticeWindow({ noticeOn: '2026-06-29', days: 6, saturdays: true });
    expect(window.effectiveOn).toBe('2026-07-09');
    expect(reasons(window)).toMatchObject({
      '2026-07-03': 'Independence Day (observed) (US-FED)',
      '2026-07-04': 'Independence Day (US-FED)',
      '2026-07-05': 'Sunday',
      '2026-07-08': 'business day 6',
    });
    expect(reasons(noticeWindow({ noticeOn: '2026-11-23', days: 6, saturdays: true }))['2026-11-28']).toBe(
      'business day 4',
    );
    expect(window.saturdays).toBe(true);
  });
});

describe('half-days', () => {
  const closures = [
    { date: '2026-12-23', name: 'Summer hours', half: true },
    { date: '2026-12-24', name: 'Morning only', half: true },
    { date: '2026-12-24', name: 'Works holiday' },
  ];
  const request = { noticeOn: '2026-12-22', days: 2, closures };

  it('do not count by default, and are pinned as what they are', () => {
    const window = noticeWindow(request);
    expect(window.effectiveOn).toBe('2026-12-30');
    expect(reasons(window)['2026-12-23']).toBe('half-day: Summer hours');
    expect(reasons(window)['2026-12-24']).toBe('closed: Morning only, Works holiday');
    expect(window.closures).toEqual([
      { date: '2026-12-23', name: 'Summer hours', half: true },
      { date: '2026-12-24', name: 'Morning only, Works holiday' },
    ]);
  });

  it('count where they are open, but a closure of the same day still closes it', () => {
    const window = noticeWindow({ ...request, halfDays: 'open' });
    expect(window.effectiveOn).toBe('2026-12-29');
    expect(reasons(window)['2026-12-23']).toBe('business day 1 (half-day: Summer hours)');
    expect(reasons(window)['2026-12-24']).toBe('closed: Morning only, Works holiday');
  });
});

describe('the roll of the effective day', () => {
  it.each<[string, string, Partial<WindowRequest>]>([
    ['2025-04-22', '2025-06-10', { calendars: ['FR'] }],
    ['2032-08-30', '2032-10-18', { calendars: ['JP'] }],
    ['2025-04-22', '2025-05-31', { calendars: ['FR'], saturdays: true }],
    ['2026-11-23', '2026-12-28', { days: 31, unit: 'days' }],
    ['2026-11-25', '2026-12-28', { days: 1, unit: 'months', counting: 'include-last' }],
    ['2026-11-28', '2026-11-30', { days: 0 }],
  ])('notice on %s takes effect on %s', (noticeOn, effectiveOn, rest) => {
    const window = noticeWindow({ days: 30, roll: 'following', ...rest, noticeOn });
    expect(window.effectiveOn).toBe(effectiveOn);
    expect(windowKeeps(window)).toBe(true);
    expect(replayWindow(window)).toEqual([]);
  });

  it('says where the effective day was moved from', () => {
    const window = noticeWindow({ noticeOn: '2025-04-22', days: 30, calendars: ['FR'], roll: 'following' });
    expect(window.span.at(-1)?.reason).toBe('effective day, moved from Saturday 2025-06-07');
    expect(reasons(window)['2025-06-09']).toBe('Whit Monday (FR)');
  });

  it('takes a closed effective day backwards to the business day after it', () => {
    const window = noticeWindow({ effectiveOn: '2027-01-01', days: 30, roll: 'following' });
    expect(window.effectiveOn).toBe('2027-01-04');
    expect(window.noticeOn).toBe('2026-11-17');
  });

  it('leaves a given pair as it is, and warns of its closed effective day', () => {
    const pair = { noticeOn: '2025-04-22', effectiveOn: '2025-06-07', days: 30, calendars: ['FR'] };
    const window = noticeWindow({ ...pair, roll: 'following' });
    expect(window.effectiveOn).toBe('2025-06-07');
    expect(window.warnings).toEqual([
      'the effective day 2025-06-07 was given and stays, though it is no business day (Saturday)',
    ]);
  });
});

describe('a buffer', () => {
  it.each<[string, Partial<WindowRequest>]>([
    ['2027-01-12', {}],
    ['2027-01-11', { counting: 'include-last' }],
    ['2026-12-26', { unit: 'days' }],
    ['2029-05-26', { unit: 'months' }],
    ['2026-11-23', { days: 0 }],
  ])('comes on top of the lead: %s with %j', (effectiveOn, rest) => {
    const window = noticeWindow({ noticeOn: '2026-11-23', days: 30, buffer: 2, ...rest });
    expect(window.effectiveOn).toBe(effectiveOn);
    expect(noticeWindow({ days: 30, buffer: 2, ...rest, effectiveOn }).noticeOn >= '2026-11-23').toBe(true);
    expect(replayWindow(window)).toEqual([]);
  });

  it('is shown as such, and is not owed', () => {
    const window = noticeWindow({ noticeOn: '2026-11-23', days: 30, buffer: 2 });
    expect(window.buffer).toBe(2);
    expect(window.span.filter(({ buffer }) => buffer)).toEqual([
      { date: '2027-01-08', counts: true, buffer: true, reason: 'business day 31, buffer day 1 of 2' },
      { date: '2027-01-11', counts: true, buffer: true, reason: 'business day 32, buffer day 2 of 2' },
    ]);
    const without = noticeWindow({ noticeOn: '2026-11-23', effectiveOn: '2027-01-08', days: 30, buffer: 2 });
    expect(windowKeeps(without)).toBe(true);
  });
});

describe('refusals of options', () => {
  it.each<[Partial<WindowRequest>, RegExp]>([
    [{ buffer: -1 }, /a buffer of -1 days cannot be counted/],
    [{ buffer: 1.5 }, /a buffer of 1.5 days cannot be counted/],
    [{ buffer: 400 }, /a buffer of 400 days cannot be counted/],
    [{ roll: 'preceding' as Roll }, /the roll of the effective day is not known/],
    [{ halfDays: 'half' as HalfDays }, /the rule for half-days is not known/],
    [{ timeZone: 'Mars/Olympus' }, /the time zone is not known/],
  ])('%j', (options, message) => {
    expect(() => noticeWindow({ noticeOn: '2026-11-23', days: 30, ...options })).toThrow(message);
  });
});
