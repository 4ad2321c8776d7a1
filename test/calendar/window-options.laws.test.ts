import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendars } from '../../src/core/calendar/closures/registry.ts';
import { noticeWindow, windowKeeps } from '../../src/core/calendar/counting/notice-window.ts';
import { replayWindow } from '../../src/core/calendar/counting/replay-window.ts';
import { isoDate } from '../../src/core/calendar/days/day-number.ts';
import type { NoticeWindow, WindowRequest } from '../../src/core/calendar/days/types.ts';

const someDay = fc.integer({ min: 15_000, max: 22_300 }).map(isoDate);
const terms = fc.record({
  days: fc.integer({ min: 0, max: 45 }),
  unit: fc.constantFrom('business-days', 'business-days', 'days', 'months'),
  counting: fc.constantFrom('clear', 'include-last'),
  calendars: fc.uniqueArray(fc.constantFrom(...calendars.map(({ id }) => id)), { maxLength: 3 }),
  closures: fc.array(fc.record({ date: someDay, name: fc.constant('own'), half: fc.boolean() }), { maxLength: 40 }),
  halfDays: fc.constantFrom('closed', 'open'),
  saturdays: fc.boolean(),
  roll: fc.constantFrom('none', 'following'),
  buffer: fc.integer({ min: 0, max: 12 }),
}) satisfies fc.Arbitrary<WindowRequest>;
type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never;

function holds(law: (day: string, request: Terms) => void): void {
  fc.assert(fc.property(someDay, terms, law), { numRuns: 200 });
}

const effectiveOf = (request: WindowRequest) => noticeWindow(request).effectiveOn;
const isBusinessDay = (day: string, request: Terms) =>
  noticeWindow({ ...request, noticeOn: day, days: 0, roll: 'following' }).effectiveOn === day;

describe('laws of the options', () => {
  it('a roll never brings the effective day forward, ends on a business day, and moves no business day', () => {
    holds((noticeOn, request) => {
      const plain = effectiveOf({ ...request, noticeOn, roll: 'none' });
      const rolled = effectiveOf({ ...request, noticeOn, roll: 'following' });
      expect(rolled >= plain).toBe(true);
      expect(isBusinessDay(rolled, request)).toBe(true);
      expect(rolled === plain).toBe(isBusinessDay(plain, request));
    });
  });

  it('a greater buffer never brings the effective day forward, nor the notice day back', () => {
    holds((day, request) => {
      const more = { ...request, buffer: request.buffer + 1 };
      expect(effectiveOf({ ...more, noticeOn: day }) >= effectiveOf({ ...request, noticeOn: day })).toBe(true);
      const [latest, earlier] = [request, more].map((asked) => noticeWindow({ ...asked, effectiveOn: day }).noticeOn);
      expect((earlier as string) <= (latest as string)).toBe(true);
    });
  });

  it('a buffer in the unit of the lead is a longer lead', () => {
    holds((noticeOn, request) => {
      const unit = request.unit === 'months' ? 'days' : request.unit;
      const days = request.days + 1;
      const longer = { ...request, unit, days: days + request.buffer, buffer: 0 };
      expect(effectiveOf({ ...request, unit, days, noticeOn })).toBe(effectiveOf({ ...longer, noticeOn }));
    });
  });

  it('Saturdays and open half-days never make a window longer', () => {
    holds((noticeOn, request) => {
      const strict = effectiveOf({ ...request, noticeOn, saturdays: false, halfDays: 'closed' });
      expect(effectiveOf({ ...request, noticeOn, saturdays: true, halfDays: 'closed' }) <= strict).toBe(true);
      expect(effectiveOf({ ...request, noticeOn, saturdays: false, halfDays: 'open' }) <= strict).toBe(true);
    });
  });

  it('backwards is the inverse of forwards under every option', () => {
    holds((day, request) => {
      const backwards = noticeWindow({ ...request, effectiveOn: day });
      const dayAfter = isoDate(Math.round(Date.parse(backwards.noticeOn) / 86_400_000) + 1);
      expect(windowKeeps(backwards)).toBe(true);
      expect(effectiveOf({ ...request, noticeOn: backwards.noticeOn }) <= backwards.effectiveOn).toBe(true);
      expect(effectiveOf({ ...request, noticeOn: dayAfter }) > backwards.effectiveOn).toBe(true);
    });
  });

  it('a window counted again from its JSON is the same, forwards, backwards and as a pair', () => {
    holds((day, request) => {
      const { effectiveOn } = noticeWindow({ ...request, noticeOn: day });
      for (const given of [{ noticeOn: day }, { effectiveOn: day }, { noticeOn: day, effectiveOn }]) {
        const window = noticeWindow({ ...request, ...given });
        expect(replayWindow(JSON.parse(JSON.stringify(window)) as NoticeWindow)).toEqual([]);
      }
    });
  });
});
