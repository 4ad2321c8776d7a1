import { describe, expect, it } from 'vitest';
import { replayWindow } from '../../src/core/calendar/counting/replay-window.ts';
import {
  type CountingRules,
  earliestEffectiveOn,
  planSchedule,
  type ScheduleFacts,
  windowFor,
} from '../../src/core/notice/planning/plan-schedule.ts';
import { aNotice, theDuties } from './a-notice.ts';

const plain: CountingRules = { calendars: ['US-FED'], counting: 'clear', closures: [] };
const request = { noticeOn: null, effectiveOn: null, override: false };
const lead = { amount: 30, unit: 'business-days' } as const;

function facts(rules: Partial<CountingRules>, parts: Partial<ScheduleFacts> = {}): ScheduleFacts {
  return {
    notice: aNotice({ state: 'approved' }),
    duties: theDuties(),
    today: '2026-11-23',
    rules: { ...plain, ...rules },
    siblings: [],
    toldOn: null,
    ...parts,
  };
}

describe('roll and buffer of the organisation', () => {
  it('move the day that is chosen where none is asked for, and are kept with it', () => {
    const buffered = planSchedule(facts({ buffer: 2 }), request);
    expect(buffered).toMatchObject({ effectiveOn: '2027-01-12', counted: 32, buffer: 2 });
    const rolled = planSchedule(facts({ roll: 'following' }, { today: '2026-12-15' }), request);
    expect(rolled).toMatchObject({ effectiveOn: '2027-02-01', roll: 'following' });
    const offSaturday = planSchedule(facts({ roll: 'following' }, { today: '2026-11-24' }), request);
    expect(offSaturday.effectiveOn).toBe('2027-01-11');
    expect(offSaturday.span.at(-1)?.reason).toBe('effective day, moved from Saturday 2027-01-09');
    expect([buffered, rolled, offSaturday].flatMap(replayWindow)).toEqual([]);
  });

  it('are not owed: an earlier day that keeps the promise is no refusal, and a late delivery may use the buffer up', () => {
    const rules = { ...plain, buffer: 2, roll: 'following' } as const;
    const asked = planSchedule(facts(rules, { today: '2026-11-24' }), { ...request, effectiveOn: '2027-01-09' });
    expect(asked.effectiveOn).toBe('2027-01-09');
    expect(asked.warnings).toHaveLength(1);
    expect(earliestEffectiveOn(theDuties(), rules, '2026-11-25')).toBe('2027-01-12');
    expect(windowFor(lead, rules, { effectiveOn: '2027-01-08' }).noticeOn).toBe('2026-11-23');
  });

  it('leave a day alone that people were told', () => {
    const window = windowFor(lead, plain, { noticeOn: '2026-11-24', effectiveOn: '2027-01-09' });
    const told = facts(
      { buffer: 5, roll: 'following' },
      { notice: aNotice({ state: 'announced', window }), toldOn: '2026-11-24' },
    );
    expect(planSchedule(told, request).effectiveOn).toBe('2027-01-09');
  });
});

describe('the other rules of the organisation', () => {
  it('reach the window: Saturdays, half-days, calendars from elsewhere, the zone', () => {
    const elsewhere = {
      id: 'XX',
      title: 'Nowhere',
      authority: 'a test',
      verifiedFrom: 1,
      verifiedTo: 9999,
      unverified: 'it is made up',
      closures: (year: number) => [{ date: `${year}-11-24`, name: 'Nowhere Day' }],
    };
    const rules: CountingRules = {
      ...plain,
      ...{ calendars: ['US-FED', 'XX'], foreign: [elsewhere], saturdays: true, halfDays: 'open' },
      closures: [{ date: '2026-11-25', name: 'Morning only', half: true }],
      timeZone: 'Europe/Berlin',
    };
    const window = planSchedule(facts(rules), request);
    expect(window).toMatchObject({ saturdays: true, halfDays: 'open', timeZone: 'Europe/Berlin' });
    expect(window.effectiveAt).toBe('2026-12-31T23:00:00.000Z');
    expect(window.warnings).toEqual(['XX is an unverified calendar: it is made up']);
    expect(replayWindow(JSON.parse(JSON.stringify(window)))).toEqual([]);
  });
});
