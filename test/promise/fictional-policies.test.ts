import { describe, expect, it } from 'vitest';
import { noticeDuties } from '../../src/core/promise/owing/notice-duties.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { brindle, larkmail, tidewire } from './fictional-policies.ts';

const readingOf = (text: string) => promises(parsePolicy(text));

describe('a policy with one period for every change', () => {
  const reading = readingOf(larkmail);

  it('promises thirty business days for any change and a choice on new use, and states no channel', () => {
    expect(
      reading.promises.map(({ trigger, lead, channels, choice }) => ({ trigger, lead, channels, choice })),
    ).toEqual([
      { trigger: 'any', lead: { amount: 30, unit: 'business-days' }, channels: [], choice: false },
      { trigger: 'new-use', lead: null, channels: [], choice: true },
    ]);
  });

  it('owes the period even for an editorial change', () => {
    const duties = noticeDuties(reading, null, { level: 'editorial', newUse: false, categories: [] });
    expect(duties.lead?.value).toEqual({ amount: 30, unit: 'business-days' });
    expect(duties.choice.required).toBe(false);
  });
});

describe('a policy with duties in several places', () => {
  const reading = readingOf(tidewire);

  it('tells what comes beforehand', () => {
    expect(reading.promises.filter(({ beforehand }) => beforehand).map(({ trigger }) => trigger)).toEqual([
      'business-transition',
      'third-party-sharing',
    ]);
  });

  it('is read promise by promise', () => {
    expect(
      reading.promises.map(({ trigger, channels, choice, exclusions, discretionary }) => [
        trigger,
        channels,
        choice,
        exclusions,
        discretionary,
      ]),
    ).toEqual([
      ['business-transition', [], true, [], false],
      ['outside-collection', [], false, [], false],
      ['third-party-sharing', [], true, [], false],
      ['any', ['post'], false, [], false],
      ['new-use', ['email'], true, ['opted-out-all', 'deactivated'], false],
      ['material-without-held-data', ['banner'], false, [], false],
      ['any', ['email'], false, [], true],
    ]);
    expect(reading).toMatchObject({ pinsRevision: true, missing: false, reserves: [] });
    expect(reading.promises.map(({ section }) => section.at(-1))).toEqual([
      'Sale of the company',
      'Outside collection',
      'Questionnaires',
      'How we announce changes',
      'How we announce changes',
      'How we announce changes',
      'How we announce changes',
    ]);
  });

  it.each([
    ['an editorial change', { level: 'editorial', newUse: false }, ['post'], false, []],
    [
      'a material change that leaves held data alone',
      { level: 'material', newUse: false },
      ['post', 'banner'],
      false,
      [],
    ],
    ['a new use', { level: 'material', newUse: true }, ['post', 'email'], true, ['opted-out-all', 'deactivated']],
  ] as const)('owes for %s what it promised, and no period', (_, facts, channels, choice, exclusions) => {
    const duties = noticeDuties(reading, null, { ...facts, categories: [] });
    expect(duties.lead).toBeNull();
    expect(duties.channels.map(({ channel }) => channel)).toEqual(channels);
    expect(duties.choice.required).toBe(choice);
    expect(duties.exclusions.map(({ exclusion }) => exclusion)).toEqual(exclusions);
  });
});

describe('a policy without a change clause', () => {
  it('promises nothing, and nothing is invented', () => {
    const reading = readingOf(brindle);
    expect(reading).toEqual({ promises: [], reserves: [], pinsRevision: false, missing: true });
    expect(noticeDuties(reading, null, { level: 'material', newUse: true, categories: ['sharing'] })).toMatchObject({
      lead: null,
      otherLeads: [],
      channels: [{ channel: 'post' }],
      choice: { required: false },
    });
  });
});
