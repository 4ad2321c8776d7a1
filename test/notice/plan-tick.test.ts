import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/core/notice/life/types.ts';
import { type CountingRules, windowFor } from '../../src/core/notice/planning/plan-schedule.ts';
import { type DeliveryProgress, planTick, type TickAction } from '../../src/core/notice/planning/plan-tick.ts';
import { aNotice, theDuties } from './a-notice.ts';

const rules: CountingRules = { calendars: ['US-FED'], counting: 'clear', closures: [] };
const window = windowFor({ amount: 30, unit: 'business-days' }, rules, { noticeOn: '2026-11-23' });
const source = { regime: 'promise', reference: 'by e-mail and on the site' } as const;
const duties = theDuties({
  channels: [
    { channel: 'post', source },
    { channel: 'email', source },
    { channel: 'banner', source },
  ],
});
const scheduled = aNotice({ state: 'scheduled', duties, window });
const announced = aNotice({ state: 'announced', duties, window, announcedOn: '2026-11-23', bannerSince: '2026-11-23' });
const done: DeliveryProgress = { outstanding: 0, lastSentOn: '2026-11-23' };

function plan(today: string, notices: readonly Notice[], progress: DeliveryProgress = done): readonly TickAction[] {
  return planTick({ notices, today, rules, progressOf: () => progress });
}
const kinds = (actions: readonly TickAction[]): readonly string[] => actions.map(({ kind }) => kind);

describe('what is due', () => {
  const cases: readonly [string, string, Notice, DeliveryProgress, readonly string[]][] = [
    ['nothing before the notice day', '2026-11-22', scheduled, done, []],
    ['the announcement on the notice day', '2026-11-23', scheduled, done, ['announce']],
    ['a hold where the notice day was missed', '2026-11-24', scheduled, done, ['hold']],
    ['nothing while the period runs', '2026-12-15', announced, done, []],
    ['nothing on the day before', '2027-01-07', announced, done, []],
    ['in force on the effective day', '2027-01-08', announced, done, ['put-in-force']],
    ['in force later where tick did not run that day', '2027-01-20', announced, done, ['put-in-force']],
    [
      'the banner that a death kept from being switched on',
      '2026-11-23',
      { ...announced, bannerSince: null },
      done,
      ['banner-on'],
    ],
    ['deliveries that are outstanding', '2026-11-23', announced, { outstanding: 3, lastSentOn: null }, ['deliver']],
    [
      'a hold on the effective day where deliveries are outstanding',
      '2027-01-08',
      announced,
      { outstanding: 3, lastSentOn: null },
      ['deliver', 'hold'],
    ],
    [
      'a hold as soon as a delivery was too late',
      '2026-11-30',
      announced,
      { outstanding: 0, lastSentOn: '2026-11-30' },
      ['hold'],
    ],
    [
      'a hold where the banner came too late',
      '2026-12-01',
      { ...announced, bannerSince: '2026-12-01' },
      done,
      ['hold'],
    ],
    ['the banner off once in force', '2027-01-08', { ...announced, state: 'in-force' }, done, ['banner-off']],
    [
      'nothing while a banner of the same day is on',
      '2026-11-23',
      { ...announced, state: 'in-force', inForceOn: '2026-11-23' },
      done,
      [],
    ],
    [
      'the banner off once withdrawn, on any day',
      '2026-11-23',
      { ...announced, state: 'withdrawn' },
      done,
      ['banner-off'],
    ],
    ['the banner off once withdrawn', '2026-12-01', { ...announced, state: 'withdrawn' }, done, ['banner-off']],
    ['nothing for a draft', '2027-01-08', aNotice(), done, []],
  ];
  it.each(cases)('is %s', (_what, today, notice, progress, expected) => {
    expect(kinds(plan(today, [notice], progress))).toEqual(expected);
  });

  it('says in a hold why, and the earliest day that keeps the promise', () => {
    expect(plan('2026-11-24', [scheduled])).toEqual([
      {
        kind: 'hold',
        notice: 'privacy-r2',
        hold: {
          reason: expect.stringContaining('notice day 2026-11-23 was missed'),
          earliestEffectiveOn: '2027-01-09',
        },
      },
    ]);
  });

  it('announces late where the promise still holds', () => {
    const roomy = {
      ...scheduled,
      window: windowFor({ amount: 30, unit: 'business-days' }, rules, {
        noticeOn: '2026-11-23',
        effectiveOn: '2027-03-01',
      }),
    };
    expect(plan('2026-12-07', [roomy])).toEqual([{ kind: 'announce', notice: 'privacy-r2', email: true, late: true }]);
  });

  it('goes on where a named person overrode the promise', () => {
    const overridden = { ...announced, override: { by: 'Ada', at: '2026-11-23T15:00:00.000Z', reason: 'court order' } };
    expect(kinds(plan('2027-01-08', [overridden], { outstanding: 0, lastSentOn: '2027-01-05' }))).toEqual([
      'put-in-force',
    ]);
  });

  it('holds a notice that was told as following a text that will never be in force', () => {
    const gone = aNotice({ state: 'withdrawn' });
    const later = { ...announced, id: 'privacy-r3', revision: 3, baseRevision: 2 };
    expect(plan('2027-01-08', [gone, later])).toMatchObject([
      { kind: 'hold', hold: { reason: expect.stringContaining('compared with privacy@2') } },
    ]);
  });

  it('never puts a later revision in force before an earlier pending one', () => {
    const held = { ...announced, bannerSince: '2027-01-04' };
    const later = { ...announced, id: 'privacy-r3', revision: 3, baseRevision: 2 };
    expect(plan('2027-01-08', [later, held]).map(({ notice, kind }) => `${notice} ${kind}`)).toEqual([
      'privacy-r2 hold',
      'privacy-r3 hold',
    ]);
  });
});
