import { describe, expect, it } from 'vitest';
import { missedRun } from '../../src/core/notice/life/missed-run.ts';

const ran = (at: string, today = at.slice(0, 10)) => ({ at, today, rehearsed: false });
const now = { at: '2026-11-25T15:00:00.000Z', today: '2026-11-25' };

describe('a missed run of tick', () => {
  it.each([
    { what: 'an hour ago', last: ran('2026-11-25T14:00:00.000Z'), missed: false },
    { what: 'yesterday at this time', last: ran('2026-11-24T15:00:00.000Z'), missed: false },
    { what: '26 hours ago, to the second', last: ran('2026-11-24T13:00:00.000Z'), missed: false },
    { what: 'more than 26 hours ago', last: ran('2026-11-24T12:59:59.000Z'), missed: true },
    { what: 'a moment ago, for a day long past', last: ran('2026-11-25T14:59:00.000Z', '2026-11-23'), missed: true },
    { what: 'in the future, by a clock that was set back', last: ran('2026-11-26T00:00:00.000Z'), missed: false },
    { what: 'never', last: null, missed: true },
  ])('is $missed where the last one was $what', ({ last, missed }) => {
    expect(missedRun([{ state: 'announced' }], last, now)).toBe(missed);
  });

  it.each([
    { states: [], missed: false },
    { states: ['draft', 'approved', 'in-force', 'superseded', 'withdrawn'], missed: false },
    { states: ['draft', 'scheduled'], missed: true },
  ] as const)('matters where a notice has dates: $states', ({ states, missed }) => {
    expect(
      missedRun(
        states.map((state) => ({ state })),
        null,
        now,
      ),
    ).toBe(missed);
  });
});
