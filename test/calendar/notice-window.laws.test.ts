import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarById, calendars } from '../../src/core/calendar/closures/registry.ts';
import { noticeWindow, windowKeeps } from '../../src/core/calendar/counting/notice-window.ts';
import { isoDate } from '../../src/core/calendar/days/day-number.ts';
import type { WindowRequest } from '../../src/core/calendar/days/types.ts';

const dayOfTwentyYears = fc.integer({ min: 15_000, max: 22_300 }).map(isoDate);
const terms = fc.record({
  days: fc.integer({ min: 0, max: 70 }),
  unit: fc.constantFrom('business-days', 'business-days', 'days', 'months'),
  counting: fc.constantFrom('clear', 'include-last'),
  calendars: fc.uniqueArray(fc.constantFrom(...calendars.map(({ id }) => id)), { maxLength: 3 }),
  closures: fc.array(fc.record({ date: dayOfTwentyYears, name: fc.constant('own') }), { maxLength: 40 }),
}) satisfies fc.Arbitrary<WindowRequest>;

/** Another way to say which days are open: UTC dates and plain sets, day by day. */
function isOpen(iso: string, request: WindowRequest): boolean {
  const dayOfWeek = new Date(`${iso}T00:00:00Z`).getUTCDay();
  const closed = (request.calendars ?? []).some((id) =>
    calendarById(id)
      .closures(Number(iso.slice(0, 4)))
      .some(({ date }) => date === iso),
  );
  return dayOfWeek !== 0 && dayOfWeek !== 6 && !closed && !(request.closures ?? []).some(({ date }) => date === iso);
}

function moved(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function naiveEffective(noticeOn: string, request: WindowRequest): string {
  let day = noticeOn;
  for (let left = request.days; left > 0; ) {
    day = moved(day, 1);
    left -= isOpen(day, request) ? 1 : 0;
  }
  return request.days > 0 && request.counting === 'clear' ? moved(day, 1) : day;
}

describe('laws of the window', () => {
  it('agrees with a count made day by day', () => {
    fc.assert(
      fc.property(dayOfTwentyYears, terms, (noticeOn, drawn) => {
        const request = { ...drawn, unit: 'business-days' as const };
        expect(noticeWindow({ ...request, noticeOn }).effectiveOn).toBe(naiveEffective(noticeOn, request));
      }),
      { numRuns: 300 },
    );
  });

  it('forwards, one day less breaks the lead', () => {
    fc.assert(
      fc.property(dayOfTwentyYears, terms, (noticeOn, request) => {
        const window = noticeWindow({ ...request, noticeOn });
        expect(windowKeeps(window)).toBe(true);
        expect(windowKeeps(noticeWindow({ ...request, noticeOn, effectiveOn: window.effectiveOn }))).toBe(true);
        if (window.effectiveOn > noticeOn) {
          const shorter = noticeWindow({ ...request, noticeOn, effectiveOn: moved(window.effectiveOn, -1) });
          expect(windowKeeps(shorter)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('backwards, the notice day keeps the lead and the day after does not', () => {
    fc.assert(
      fc.property(dayOfTwentyYears, terms, (effectiveOn, request) => {
        const window = noticeWindow({ ...request, effectiveOn });
        expect(windowKeeps(window)).toBe(true);
        expect(noticeWindow({ ...request, noticeOn: window.noticeOn }).effectiveOn <= effectiveOn).toBe(true);
        expect(noticeWindow({ ...request, noticeOn: moved(window.noticeOn, 1) }).effectiveOn > effectiveOn).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('backwards after forwards never asks for an earlier notice', () => {
    fc.assert(
      fc.property(dayOfTwentyYears, terms, (noticeOn, request) => {
        const { effectiveOn } = noticeWindow({ ...request, noticeOn });
        expect(noticeWindow({ ...request, effectiveOn }).noticeOn >= noticeOn).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a later notice never takes effect earlier', () => {
    fc.assert(
      fc.property(dayOfTwentyYears, fc.integer({ min: 0, max: 40 }), terms, (noticeOn, later, request) => {
        const first = noticeWindow({ ...request, noticeOn }).effectiveOn;
        const second = noticeWindow({ ...request, noticeOn: moved(noticeOn, later) }).effectiveOn;
        expect(second >= first).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('more calendars, closures or days never bring the effective day forward', () => {
    fc.assert(
      fc.property(dayOfTwentyYears, terms, fc.constantFrom(...calendars), (noticeOn, request, calendar) => {
        const plain = noticeWindow({ ...request, noticeOn }).effectiveOn;
        const union = [...new Set([...request.calendars, calendar.id])];
        expect(noticeWindow({ ...request, noticeOn, calendars: union }).effectiveOn >= plain).toBe(true);
        expect(noticeWindow({ ...request, noticeOn, days: request.days + 1 }).effectiveOn > plain).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('lists every day once, in order, and counts exactly the open days of the lead', () => {
    fc.assert(
      fc.property(dayOfTwentyYears, terms, fc.boolean(), (day, drawn, forwards) => {
        const request = { ...drawn, unit: 'business-days' as const };
        const window = noticeWindow({ ...request, ...(forwards ? { noticeOn: day } : { effectiveOn: day }) });
        const dates = window.span.map(({ date }) => date);
        expect(dates).toEqual(dates.map((_date, index) => moved(window.noticeOn, index)));
        expect(dates.at(-1)).toBe(window.effectiveOn);
        const counted = window.span.filter(({ counts }) => counts);
        expect(counted.every(({ date }) => isOpen(date, request))).toBe(true);
        expect(counted).toHaveLength(request.days);
        expect(window.counted).toBe(request.days);
        expect(window.span.every(({ reason }) => reason !== '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
