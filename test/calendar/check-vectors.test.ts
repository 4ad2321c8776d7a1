import { describe, expect, it } from 'vitest';
import { checkVector, readVectors } from '../../src/core/calendar/counting/check-vectors.ts';
import { windowVectors } from './vectors.ts';

const row = { start: '2026-11-23', calendar: 'US-FED', days: 30, rule: 'clear', earliestCalendar: '2027-01-08' };
const problemsOf = (rows: readonly unknown[]) => readVectors(rows, 'rows').flatMap((vector) => checkVector(vector));

describe('checkVector', () => {
  it('agrees with every window counted independently', () => {
    const rows = windowVectors.map(({ calendar, noticeOn, counting, effectiveOn }) => ({
      ...{ start: noticeOn, calendar, days: 30, earliestCalendar: effectiveOn },
      rule: counting === 'clear' ? 'clear' : 'inclusive-last',
    }));
    expect(rows.length).toBeGreaterThan(15);
    expect(problemsOf(rows)).toEqual([]);
  });

  it('takes several calendars, and an expected day that is rolled to a business day', () => {
    const union = { ...row, calendar: ['US-FED', 'GB-ENG'], earliestCalendar: '2027-01-09', note: 'passed over' };
    const rolled = { start: '2025-04-22', calendar: 'FR', days: 30, rule: 'clear', expected: '2025-06-10' };
    expect(problemsOf([union, { ...union, calendar: 'US-FED, GB-ENG' }])).toEqual([]);
    expect(problemsOf([rolled, { ...rolled, expected: '2025-06-07' }])).toEqual([]);
    expect(problemsOf([{ ...rolled, earliestCalendar: '2025-06-10' }])).toHaveLength(1);
  });

  it('says what it counted where a row is wrong', () => {
    expect(problemsOf([{ ...row, earliestCalendar: '2027-01-07' }])).toEqual(['counted to 2027-01-08, not 2027-01-07']);
    expect(problemsOf([{ ...row, start: '2026-11-24', earliestCalendar: undefined, expected: '2027-01-08' }])).toEqual([
      'counted to 2027-01-09 (rolled 2027-01-11), not 2027-01-08',
    ]);
  });
});

describe('readVectors', () => {
  it.each<[unknown, RegExp]>([
    [{}, /^rows cannot be read/],
    [[row, null], /^rows, row 2, "start"/],
    [[{ ...row, start: '23.11.2026' }], /row 1, "start"/],
    [[{ ...row, calendar: undefined }], /row 1, "calendar"/],
    [[{ ...row, days: '30' }], /row 1, "days"/],
    [[{ ...row, rule: 'exclusive' }], /row 1, "rule"/],
    [[{ ...row, rule: 'constructor' }], /row 1, "rule"/],
    [[{ ...row, earliestCalendar: 'soon' }], /row 1, "earliestCalendar"/],
    [[{ ...row, earliestCalendar: undefined }], /row 1 cannot be read/],
  ])('names what is wrong with %j', (value, message) => {
    expect(() => readVectors(value, 'rows')).toThrow(message);
  });
});
