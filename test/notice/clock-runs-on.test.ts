import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/core/notice/life/types.ts';
import { clockRunsOn } from '../../src/core/notice/planning/clock-runs-on.ts';
import { type CountingRules, windowFor } from '../../src/core/notice/planning/plan-schedule.ts';
import type { NoticeDuties } from '../../src/core/promise/clause/types.ts';
import { aNotice, theDuties } from './a-notice.ts';

const rules: CountingRules = { calendars: ['US-FED'], counting: 'clear', closures: [] };
const source = { regime: 'promise', reference: 'a clause' } as const;
const lead = (amount: number): Partial<NoticeDuties> => ({
  lead: { value: { amount, unit: 'business-days' }, source },
});
const email: Partial<NoticeDuties> = { channels: [{ channel: 'email', source }] };
const withoutLeavers: Partial<NoticeDuties> = { ...email, exclusions: [{ exclusion: 'deactivated', source }] };
const override = { by: 'Ada', at: '2026-11-23T15:00:00.000Z', reason: 'court order' };

function amended(duties: NoticeDuties, parts: Partial<Notice> = {}): Notice {
  const window = windowFor(duties.lead?.value ?? null, rules, { noticeOn: '2026-11-23' });
  return aNotice({ state: 'announced', duties, window, announcedOn: '2026-11-23', ...parts });
}

describe('the clock of a text amended in form only', () => {
  const cases: readonly [string, boolean, NoticeDuties, Notice][] = [
    ['runs on where the same is owed', true, theDuties(), amended(theDuties())],
    ['runs on where less is owed', true, theDuties(lead(10)), amended(theDuties())],
    ['starts again where a longer period is owed', false, theDuties(), amended(theDuties(lead(10)))],
    ['starts again where e-mails are owed that were not', false, theDuties(email), amended(theDuties())],
    ['starts again where fewer people may be left out', false, theDuties(email), amended(theDuties(withoutLeavers))],
    ['runs on under an override', true, theDuties(), amended(theDuties(lead(10)), { override })],
    ['starts again where there are no days', false, theDuties(), aNotice({ state: 'approved' })],
  ];
  it.each(cases)('%s', (_what, expected, own, notice) => {
    expect(clockRunsOn(own, notice, rules, notice.announcedOn)).toBe(expected);
  });
});
