import { describe, expect, it } from 'vitest';
import { type CountingRules, planSchedule, type ScheduleFacts } from '../../src/core/notice/planning/plan-schedule.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { aNotice, theDuties } from './a-notice.ts';

const rules: CountingRules = { calendars: ['US-FED'], counting: 'clear', closures: [] };
const request = { noticeOn: null, effectiveOn: null, override: false };

function facts(parts: Partial<ScheduleFacts> = {}): ScheduleFacts {
  return {
    notice: aNotice({ state: 'approved' }),
    duties: theDuties(),
    today: '2026-11-23',
    rules,
    siblings: [],
    toldOn: null,
    ...parts,
  };
}

function refusal(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return expect.unreachable('it was not refused');
}

describe('scheduling', () => {
  it('announces today and takes effect on the earliest day that keeps the promise', () => {
    expect(planSchedule(facts(), request)).toMatchObject({
      noticeOn: '2026-11-23',
      effectiveOn: '2027-01-08',
      counted: 30,
    });
  });

  it('counts the organisation’s own closures', () => {
    const closures = [{ date: '2026-12-24', name: 'Company day' }];
    expect(planSchedule(facts({ rules: { ...rules, closures } }), request).effectiveOn).toBe('2027-01-09');
  });

  it('refuses a day that breaks the promise and names the earliest that keeps it', () => {
    const error = refusal(() => planSchedule(facts(), { ...request, effectiveOn: '2027-01-07' }));
    expect(error.kind).toBe('attention');
    expect(error.facts).toMatchObject({ earliestEffectiveOn: '2027-01-08', latestNoticeOn: '2026-11-22', counted: 29 });
    expect(error.expected).toContain('at least 30 business days');
    expect(error.remedy).toContain('--effective 2027-01-08');
  });

  it('lets a named person override, with the window as it is', () => {
    expect(planSchedule(facts(), { ...request, effectiveOn: '2026-12-01', override: true }).effectiveOn).toBe(
      '2026-12-01',
    );
  });

  it('keeps a second promise in another unit as well', () => {
    const source = { regime: 'statute', reference: 'a law' } as const;
    const duties = theDuties({ otherLeads: [{ value: { amount: 3, unit: 'months' }, source }] });
    expect(planSchedule(facts({ duties }), request).effectiveOn).toBe('2027-02-24');
  });

  it('takes effect the same day where no period is owed', () => {
    expect(planSchedule(facts({ duties: theDuties({ lead: null }) }), request)).toMatchObject({
      noticeOn: '2026-11-23',
      effectiveOn: '2026-11-23',
    });
  });

  const usage: readonly [string, Partial<ScheduleFacts>, object][] = [
    ['a notice day in the past', {}, { noticeOn: '2026-11-20' }],
    ['an effective day before the notice day', {}, { noticeOn: '2026-12-01', effectiveOn: '2026-11-30' }],
    ['another notice day once people were told', { toldOn: '2026-11-20' }, { noticeOn: '2026-11-25' }],
    [
      'coming before an earlier revision without dates',
      { siblings: [aNotice({ id: 'privacy-r1', revision: 1, state: 'draft' })] },
      {},
    ],
    [
      'an effective day in the past, though the period has run',
      { toldOn: '2026-10-01' },
      { effectiveOn: '2026-11-20' },
    ],
    ['a day that is no day', {}, { effectiveOn: '2027-02-30' }],
  ];
  it.each(usage)('refuses %s as wrong usage', (_what, parts, asked) => {
    expect(refusal(() => planSchedule(facts(parts), { ...request, ...asked })).kind).toBe('usage');
  });

  it('counts from the day people were told when an announced notice is postponed', () => {
    expect(planSchedule(facts({ toldOn: '2026-11-23', today: '2026-12-10' }), request).noticeOn).toBe('2026-11-23');
  });

  it('gives a postponed notice no day in the past, though its period ran out while it was held', () => {
    expect(planSchedule(facts({ toldOn: '2026-11-23', today: '2027-02-10' }), request).effectiveOn).toBe('2027-02-10');
  });

  it('lets two revisions wait together only if the later takes effect later', () => {
    const first = aNotice({
      id: 'privacy-r2',
      state: 'announced',
      window: planSchedule(facts(), { ...request, effectiveOn: '2027-02-01' }),
    });
    const later = facts({ notice: aNotice({ id: 'privacy-r3', revision: 3, state: 'approved' }), siblings: [first] });
    expect(planSchedule(later, request).effectiveOn).toBe('2027-02-02');
    expect(refusal(() => planSchedule(later, { ...request, effectiveOn: '2027-02-01' })).kind).toBe('usage');
  });
});
