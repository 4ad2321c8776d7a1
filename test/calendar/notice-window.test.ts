import { describe, expect, it } from 'vitest';
import { noticeWindow, windowKeeps } from '../../src/core/calendar/counting/notice-window.ts';
import type { Counting, LeadUnit, WindowRequest } from '../../src/core/calendar/days/types.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { windowVectors } from './vectors.ts';

describe('noticeWindow', () => {
  it.each(windowVectors)('$calendar $noticeOn $counting: $catches', (vector) => {
    const request = { days: 30, calendars: [vector.calendar], counting: vector.counting };
    const forwards = noticeWindow({ ...request, noticeOn: vector.noticeOn });
    expect(forwards.effectiveOn).toBe(vector.effectiveOn);
    expect(forwards.counted).toBe(30);
    const backwards = noticeWindow({ ...request, effectiveOn: vector.effectiveOn });
    expect(backwards.noticeOn >= vector.noticeOn).toBe(true);
    expect(windowKeeps(backwards)).toBe(true);
    expect(noticeWindow({ ...request, noticeOn: backwards.noticeOn }).effectiveOn).toBe(vector.effectiveOn);
  });

  it('counts weekdays alone without calendars', () => {
    expect(noticeWindow({ noticeOn: '2026-11-23', days: 30, calendars: [] }).effectiveOn).toBe('2027-01-05');
  });

  it.each([
    ['2027-02-01', '2026-12-15'],
    ['2027-01-01', '2026-11-17'],
  ])('to take effect on %s the notice goes out by %s', (effectiveOn, noticeOn) => {
    const window = noticeWindow({ effectiveOn, days: 30 });
    expect(window.noticeOn).toBe(noticeOn);
    expect(window.counted).toBe(30);
  });

  it('says of every day from notice to effect why it counts or not', () => {
    const { span } = noticeWindow({
      noticeOn: '2026-12-22',
      days: 4,
      closures: [{ date: '2026-12-31', name: 'Stocktaking' }],
    });
    expect(span.map(({ date, counts, reason }) => `${date} ${counts ? 'counts' : '-'} ${reason}`)).toEqual([
      '2026-12-22 - notice day: not counted',
      '2026-12-23 counts business day 1',
      '2026-12-24 counts business day 2',
      '2026-12-25 - Christmas Day (US-FED)',
      '2026-12-26 - Saturday',
      '2026-12-27 - Sunday',
      '2026-12-28 counts business day 3',
      '2026-12-29 counts business day 4',
      '2026-12-30 - effective day',
    ]);
  });

  it('names own closures, and a shared holiday once with each of its calendars', () => {
    const { span } = noticeWindow({
      noticeOn: '2026-12-23',
      days: 3,
      counting: 'include-last',
      calendars: ['US-FED', 'GB-ENG', 'DE'],
      closures: [
        { date: '2026-12-24', name: 'Works holiday' },
        { date: '2026-12-25', name: 'Works holiday' },
      ],
    });
    const reasons = Object.fromEntries(span.map(({ date, reason }) => [date, reason]));
    expect(reasons['2026-12-24']).toBe('closed: Works holiday');
    expect(reasons['2026-12-25']).toBe('Christmas Day (US-FED, GB-ENG, DE); closed: Works holiday');
    expect(reasons['2026-12-28']).toBe('Boxing Day (substitute) (GB-ENG)');
    expect(reasons['2026-12-31']).toBe('business day 3, effective day');
  });

  it('keeps control characters of a closure name out of the reasons', () => {
    const names = ['\u001b[31mParty\r\nat noon', ' \t'];
    const closures = names.map((name, index) => ({ date: `2026-12-0${index + 2}`, name }));
    const { span } = noticeWindow({ noticeOn: '2026-12-01', days: 1, closures });
    expect(span.slice(1, 3).map(({ reason }) => reason)).toEqual(['closed: [31mParty at noon', 'closed: own closure']);
  });

  it.each<[string, number, LeadUnit, Counting, string]>([
    ['2026-11-23', 10, 'days', 'clear', '2026-12-04'],
    ['2026-11-23', 10, 'days', 'include-last', '2026-12-03'],
    ['2027-01-31', 1, 'months', 'include-last', '2027-02-28'],
    ['2027-01-31', 1, 'months', 'clear', '2027-03-01'],
    ['2028-01-30', 1, 'months', 'include-last', '2028-02-29'],
    ['2026-11-23', 2, 'months', 'include-last', '2027-01-23'],
    ['2026-11-23', 2, 'months', 'clear', '2027-01-24'],
    ['2026-11-23', 0, 'business-days', 'clear', '2026-11-23'],
    ['2026-11-23', 0, 'days', 'clear', '2026-11-23'],
    ['2026-11-23', 0, 'months', 'include-last', '2026-11-23'],
    ['2026-11-26', 0, 'business-days', 'include-last', '2026-11-26'],
    ['2026-11-23', 1, 'business-days', 'clear', '2026-11-25'],
  ])('notice on %s with a lead of %i %s, %s, takes effect on %s', (noticeOn, days, unit, counting, effectiveOn) => {
    const window = noticeWindow({ noticeOn, days, unit, counting });
    expect(window.effectiveOn).toBe(effectiveOn);
    expect(windowKeeps(window)).toBe(true);
  });

  it.each<[string, number, LeadUnit, Counting, string]>([
    ['2027-02-28', 1, 'months', 'include-last', '2027-01-31'],
    ['2027-03-01', 1, 'months', 'clear', '2027-01-31'],
    ['2027-03-30', 1, 'months', 'include-last', '2027-02-28'],
    ['2026-12-04', 10, 'days', 'clear', '2026-11-23'],
    ['2026-12-03', 10, 'days', 'include-last', '2026-11-23'],
    ['2026-12-03', 0, 'days', 'include-last', '2026-12-03'],
  ])(
    'to take effect on %s after %i %s, %s, the notice goes out by %s',
    (effectiveOn, days, unit, counting, noticeOn) => {
      expect(noticeWindow({ effectiveOn, days, unit, counting }).noticeOn).toBe(noticeOn);
    },
  );

  it('counts every calendar day of a lead in days, holidays and weekends too', () => {
    const window = noticeWindow({ noticeOn: '2026-12-24', days: 3, unit: 'days' });
    expect(window.span.map(({ counts }) => counts)).toEqual([false, true, true, true, false]);
    expect(window.counted).toBe(3);
  });

  it.each<[string, string, boolean, number, Partial<WindowRequest>]>([
    ['2026-11-23', '2027-01-08', true, 30, {}],
    ['2026-11-23', '2027-01-07', false, 29, {}],
    ['2026-11-23', '2027-01-12', true, 32, {}],
    ['2026-11-23', '2026-11-23', false, 0, {}],
    ['2026-11-23', '2027-01-07', true, 30, { counting: 'include-last' }],
    ['2026-11-23', '2027-01-09', true, 31, { counting: 'include-last' }],
    ['2026-11-23', '2026-12-23', false, 29, { unit: 'days' }],
    ['2026-11-23', '2026-12-24', true, 30, { unit: 'days' }],
    ['2027-01-31', '2027-02-28', false, 27, { unit: 'months', days: 1 }],
    ['2027-01-31', '2027-03-01', true, 28, { unit: 'months', days: 1 }],
    ['2026-11-23', '2026-11-23', true, 0, { days: 0 }],
  ])('checks the pair %s to %s: kept is %s, %i days counted', (noticeOn, effectiveOn, keeps, counted, rest) => {
    const window = noticeWindow({ days: 30, ...rest, noticeOn, effectiveOn });
    expect(window.effectiveOn).toBe(effectiveOn);
    expect(window.counted).toBe(counted);
    expect(windowKeeps(window)).toBe(keeps);
  });

  it('starts at the next business day when the notice day is itself closed', () => {
    const onHoliday = noticeWindow({ noticeOn: '2026-11-26', days: 5 });
    const theDayBefore = noticeWindow({ noticeOn: '2026-11-25', days: 5 });
    expect(onHoliday.effectiveOn).toBe(theDayBefore.effectiveOn);
  });

  it('looks past closures of any length', () => {
    const year = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2027, 0, 1 + index)));
    const closures = year.map((day) => ({ date: day.toISOString().slice(0, 10), name: 'Closed for the year' }));
    const window = noticeWindow({ noticeOn: '2026-12-31', days: 1, closures });
    expect(window.effectiveOn).toBe('2028-01-04');
    expect(noticeWindow({ effectiveOn: '2028-01-03', days: 1, closures }).noticeOn).toBe('2026-12-30');
  });
});

describe('the calendar version', () => {
  const request = { noticeOn: '2026-11-23', days: 30 };

  it('is the same for the same closures, however they are asked for', () => {
    const { calendarVersion } = noticeWindow(request);
    expect(calendarVersion).toMatch(/^\d{4}-\d{2}\+[0-9a-f]{12}$/);
    expect(noticeWindow({ noticeOn: '2026-11-23', effectiveOn: '2027-01-08', days: 30 }).calendarVersion).toBe(
      calendarVersion,
    );
    const later = [{ date: '2027-06-01', name: 'Beyond the window' }];
    expect(noticeWindow({ ...request, closures: later }).calendarVersion).toBe(calendarVersion);
  });

  it('differs when a closure within the window does', () => {
    const { calendarVersion } = noticeWindow(request);
    const own = [{ date: '2026-12-24', name: 'Works holiday' }];
    expect(noticeWindow({ ...request, closures: own }).calendarVersion).not.toBe(calendarVersion);
    expect(noticeWindow({ ...request, calendars: ['GB-ENG'] }).calendarVersion).not.toBe(calendarVersion);
  });
});

describe('warnings', () => {
  it('tell where a window leaves the checked years', () => {
    const [warning, ...others] = noticeWindow({
      noticeOn: '2028-12-20',
      days: 30,
      calendars: ['US-FED', 'GB-ENG'],
    }).warnings;
    expect(warning).toBe(
      'GB-ENG is checked for 2010 to 2028; this window reaches 2029, where its rules may miss a closure',
    );
    expect(others).toEqual([]);
  });

  it('are absent within them, and where no calendar is counted', () => {
    expect(noticeWindow({ noticeOn: '2026-11-23', days: 30, calendars: ['GB-ENG'] }).warnings).toEqual([]);
    expect(noticeWindow({ noticeOn: '2050-11-23', days: 30, unit: 'days' }).warnings).toEqual([]);
  });
});

describe('refusals', () => {
  it.each<[WindowRequest, RegExp]>([
    [{ days: 30 }, /needs a notice day or an effective day/],
    [{ noticeOn: '2026-02-30', days: 30 }, /the notice day does not exist/],
    [{ effectiveOn: 'tomorrow', days: 30 }, /the effective day is not written as YYYY-MM-DD/],
    [{ noticeOn: '2026-11-23', days: -1 }, /cannot be counted/],
    [{ noticeOn: '2026-11-23', days: 1.5 }, /cannot be counted/],
    [{ noticeOn: '2026-11-23', days: Number.NaN }, /cannot be counted/],
    [{ noticeOn: '2026-11-23', days: 1_000_000 }, /cannot be counted/],
    [{ noticeOn: '2026-11-23', days: 30, calendars: ['US'] }, /no calendar is called "US"/],
    [{ noticeOn: '2026-11-23', days: 30, unit: 'weeks' as LeadUnit }, /the unit of the lead is not known/],
    [{ noticeOn: '2026-11-23', days: 30, counting: 'inclusive' as Counting }, /the counting rule is not known/],
    [
      { noticeOn: '2026-11-23', days: 30, closures: [{ date: '24 Dec', name: 'Party' }] },
      /the own closure "Party" is not written/,
    ],
    [{ noticeOn: '2026-11-23', effectiveOn: '2926-11-23', days: 30 }, /more than a hundred years apart/],
    [{ noticeOn: '9999-12-20', days: 30 }, /leaves the years 0001 to 9999/],
    [{ effectiveOn: '0001-01-05', days: 30 }, /leaves the years 0001 to 9999/],
  ])('%j', (request, message) => {
    expect(() => noticeWindow(request)).toThrow(message);
    expect(() => noticeWindow(request)).toThrow(Refusal);
  });

  it('name the earliest day that keeps the lead when the effective day lies before the notice day', () => {
    const backwards = { noticeOn: '2026-11-23', effectiveOn: '2026-11-20', days: 30 };
    expect(() => noticeWindow(backwards)).toThrow(
      expect.objectContaining({ facts: { earliestEffectiveOn: '2027-01-08' } }),
    );
  });
});
