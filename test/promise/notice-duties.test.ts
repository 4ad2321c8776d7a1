import { describe, expect, it } from 'vitest';
import type { Lead } from '../../src/core/calendar/days/types.ts';
import type {
  ChangeFacts,
  ConfiguredPromise,
  NoticePromise,
  PromiseReading,
  PromiseTrigger,
} from '../../src/core/promise/clause/types.ts';
import { noticeDuties } from '../../src/core/promise/owing/notice-duties.ts';
import { Refusal } from '../../src/core/refusal.ts';

const lead = (amount: number, unit: Lead['unit'] = 'days'): Lead => ({ amount, unit });

function promise(trigger: PromiseTrigger, given: Partial<NoticePromise> = {}): NoticePromise {
  return {
    trigger,
    lead: null,
    beforehand: false,
    channels: [],
    anyChannel: false,
    audience: 'users',
    exclusions: [],
    exclusionQuote: '',
    choice: (given.choiceKind ?? null) !== null,
    choiceKind: null,
    effect: null,
    discretionary: false,
    quote: `the ${trigger} clause`,
    section: [],
    line: 1,
    ...given,
  };
}

function reading(...promises: readonly NoticePromise[]): PromiseReading {
  return { promises, reserves: [], pinsRevision: false, missing: promises.length === 0 };
}

function configured(given: Partial<ConfiguredPromise>): ConfiguredPromise {
  return { trigger: 'material', lead: null, channels: [], choice: null, exclusions: [], ...given };
}

const editorial: ChangeFacts = { level: 'editorial', newUse: false, categories: [] };
const minor: ChangeFacts = { level: 'minor', newUse: false, categories: [] };
const material: ChangeFacts = { level: 'material', newUse: false, categories: ['retention'] };
const newUse: ChangeFacts = { level: 'material', newUse: true, categories: ['sharing'] };
const newOwner: ChangeFacts = { level: 'material', newUse: false, categories: ['controller'] };

describe('which changes a promise is for', () => {
  it.each<[PromiseTrigger, readonly ChangeFacts[], readonly ChangeFacts[]]>([
    ['any', [editorial, minor, material, newUse], []],
    ['minor', [editorial, minor], [material, newUse]],
    ['material', [material, newUse], [editorial, minor]],
    ['new-use', [newUse], [editorial, minor, material]],
    ['material-without-held-data', [material], [minor, newUse]],
    ['business-transition', [newOwner], [material, newUse]],
    ['third-party-sharing', [newUse], [material, newOwner]],
    ['outside-collection', [], [editorial, minor, material, newUse, newOwner]],
  ])('%s', (trigger, owed, free) => {
    const leadFor = (change: ChangeFacts) =>
      noticeDuties(reading(promise(trigger, { lead: lead(9) })), null, change).lead;
    for (const change of owed) expect(leadFor(change)?.value).toEqual(lead(9));
    for (const change of free) expect(leadFor(change)).toBeNull();
  });

  it('owes nothing for a promise that is left to the company', () => {
    const left = promise('any', {
      lead: lead(9),
      channels: ['email'],
      choiceKind: 'opt-out',
      discretionary: true,
      exclusions: ['deactivated'],
    });
    expect(noticeDuties(reading(left), null, newUse)).toMatchObject({
      lead: null,
      channels: [{ channel: 'post' }],
      choice: { required: false },
      exclusions: [],
      audience: null,
    });
  });
});

describe('the merge of text, configuration and statutes', () => {
  it('takes the strictest lead and says where it came from', () => {
    const text = reading(promise('material', { lead: lead(30, 'business-days') }));
    expect(noticeDuties(text, configured({ lead: lead(90) }), material).lead).toEqual({
      value: lead(90),
      source: { regime: 'configuration', reference: 'promise.lead' },
    });
    expect(noticeDuties(text, configured({ lead: lead(10) }), material).lead).toEqual({
      value: lead(30, 'business-days'),
      source: { regime: 'promise', reference: 'the material clause' },
    });
  });

  it('keeps every lead that the strictest is not certain to cover', () => {
    const duties = noticeDuties(
      reading(promise('any', { lead: lead(30, 'business-days') })),
      configured({ lead: lead(42) }),
      material,
    );
    expect([duties.lead?.value, duties.otherLeads.map(({ value }) => value)]).toEqual([
      lead(30, 'business-days'),
      [lead(42)],
    ]);
  });

  it('drops a lead that the strictest covers', () => {
    const duties = noticeDuties(
      reading(promise('any', { lead: lead(30, 'business-days') }), promise('material', { lead: lead(14) })),
      configured({ lead: lead(40) }),
      material,
    );
    expect(duties.otherLeads).toEqual([]);
  });

  it('never invents a lead', () => {
    expect(
      noticeDuties(reading(promise('any', { channels: ['email'] })), configured({ channels: ['banner'] }), material),
    ).toMatchObject({ lead: null, otherLeads: [] });
  });

  it('gathers every channel in the order of the list, posting always among them', () => {
    const duties = noticeDuties(
      reading(promise('any', { channels: ['email'] })),
      configured({ channels: ['sms', 'banner'] }),
      material,
    );
    expect(duties.channels.map(({ channel, source }) => [channel, source.regime])).toEqual([
      ['post', 'promise'],
      ['banner', 'configuration'],
      ['email', 'promise'],
      ['sms', 'configuration'],
    ]);
  });

  it('applies the configuration to material changes, or to all where it says so', () => {
    const given = { lead: lead(20), channels: ['email'] } as const;
    expect(noticeDuties(reading(), configured(given), minor).lead).toBeNull();
    expect(noticeDuties(reading(), configured({ ...given, trigger: 'any' }), editorial).lead?.value).toEqual(lead(20));
  });

  it.each([
    [['affected customers', 'users'], 'users'],
    [['users', 'visitors'], 'visitors'],
    [['merchants', 'everyone'], 'everyone'],
    [['affected customers', 'merchants'], 'merchants'],
  ])('takes the widest audience of %j', (audiences, widest) => {
    const duties = noticeDuties(reading(...audiences.map((audience) => promise('any', { audience }))), null, minor);
    expect(duties.audience?.value).toBe(widest);
  });

  it('takes exclusions from the promises that apply and from the configuration, each once', () => {
    const text = reading(promise('new-use', { exclusions: ['opted-out-all'] }), promise('any'));
    const both = configured({ exclusions: ['opted-out-all', 'deactivated'] });
    expect(
      noticeDuties(text, both, newUse).exclusions.map(({ exclusion, source }) => [exclusion, source.regime]),
    ).toEqual([
      ['opted-out-all', 'promise'],
      ['deactivated', 'configuration'],
    ]);
    expect(noticeDuties(text, null, material).exclusions).toEqual([]);
  });

  it.each([
    ['opt-out', material, true],
    ['unspecified', material, true],
    ['close-account', newUse, false],
    ['if-law-requires', material, false],
    ['if-law-requires', newUse, true],
  ] as const)('asks for a choice of kind %s for %o: %s', (choiceKind, change, required) => {
    expect(noticeDuties(reading(promise('any', { choiceKind })), null, change).choice.required).toBe(required);
  });

  it('asks for a configured choice where data already held is used in a new way', () => {
    expect(noticeDuties(reading(), configured({ choice: true }), newUse).choice).toEqual({
      required: true,
      source: { regime: 'configuration', reference: 'promise.choice' },
    });
    expect(noticeDuties(reading(), configured({ choice: true }), material).choice.required).toBe(false);
  });

  it('adds the duties of the chosen statutes, with their citations', () => {
    const duties = noticeDuties(reading(promise('any', { lead: lead(30) })), null, newUse, ['psd2', 'ftc']);
    expect(duties.lead).toMatchObject({ value: lead(2, 'months'), source: { regime: 'statute' } });
    expect(duties.lead?.source.reference).toMatch(/^psd2: .*Article 54/);
    expect(duties.choice.required).toBe(true);
    expect(noticeDuties(reading(), null, editorial, ['psd2', 'ftc', 'gdpr'])).toMatchObject({
      lead: null,
      channels: [{ channel: 'post' }],
    });
  });

  it('refuses an unknown statute and names the known ones', () => {
    expect(() => noticeDuties(reading(), null, material, ['lgpd'])).toThrow(Refusal);
  });
});
