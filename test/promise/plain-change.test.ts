import { describe, expect, it } from 'vitest';
import type { Lead } from '../../src/core/calendar/days/types.ts';
import type { Channel } from '../../src/core/promise/clause/types.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const days = (amount: number): Lead => ({ amount, unit: 'days' });
const businessDays = (amount: number): Lead => ({ amount, unit: 'business-days' });
const months = (amount: number): Lead => ({ amount, unit: 'months' });

/** Clauses that say no more than "a change", with their period and channels. */
const clauses: readonly (readonly [text: string, lead: Lead | null, channels: readonly Channel[]])[] = [
  ['We will notify you by e-mail 30 days before a change.', days(30), ['email']],
  ['You will hear of it by e-mail: we will notify you ten days before any change.', days(10), ['email']],
  ['We will tell you 14 days before any change takes effect.', days(14), []],
  ['You will be notified by e-mail prior to changes becoming effective.', null, ['email']],
  ['We give 30 days’ notice of changes.', days(30), []],
  ['Before we alter anything, we will e-mail you three weeks ahead.', days(21), ['email']],
  ['Amendments are announced on our website one month in advance.', months(1), ['banner']],
  ['We will e-mail customers before any update takes effect.', null, ['email']],
  ['If anything changes, we will let you know by text message.', null, ['sms']],
  ['Revisions are posted here 10 days before they apply.', days(10), ['post']],
  ['We may revise it; we will e-mail you 60 days beforehand.', days(60), ['email']],
  ['Changes take effect 30 days after we notify you.', days(30), []],
  ['No change takes effect before we have told you about it by e-mail.', null, ['email']],
  ['We will inform you at least two weeks before we amend it.', days(14), []],
  ['Members receive an e-mail 20 business days before an amendment.', businessDays(20), ['email']],
  ['You get 45 days’ notice by e-mail before an alteration becomes effective.', days(45), ['email']],
  ['When we make changes, we will post them here.', null, ['post']],
];

/** Periods and announcements of other things. */
const others: readonly string[] = [
  'We will notify you within 72 hours of a breach, before any change is made to your account.',
  'We will notify you by e-mail 30 days before a price change.',
  'We will notify you 30 days before a change in our prices.',
  'We will e-mail you 24 hours before a change of your appointment.',
  'We will notify you by e-mail before a change to your account details takes effect.',
  'We will notify you by e-mail when your marketing preferences change.',
  'We keep your data for 30 days before a change of carrier.',
  'If your delivery date changes, we will notify you by e-mail.',
  'We will notify you 14 days before your subscription changes.',
  'You will be told 30 days before a change of your fees.',
  'We will let you know by text message if the time of your appointment changes.',
  'We will e-mail you before your password is changed.',
  'We will notify you 7 days before a scheduled maintenance update of the service.',
  'We will inform you by e-mail 30 days before we change your plan.',
  'We will notify you before a software update.',
  'Please notify us 14 days before any change of address.',
  'We give two days’ notice of changes to your booking.',
];

const headed = (title: string, clause: string) =>
  promises(parsePolicy(`# Quillstone and your data\n\n## Cookies\n\nWe use few.\n\n## ${title}\n\n${clause}\n`));
const unheaded = (clause: string) =>
  promises(parsePolicy(`We keep addresses for a year and show them to nobody.\n\n${clause}\n`));

describe('a plain clause about "a change"', () => {
  const places: readonly (readonly [string, (clause: string) => ReturnType<typeof promises>])[] = [
    ...['Changes', 'Updates', 'Amendments', 'Notice', '7. Notices'].map(
      (title) => [`under "${title}"`, (clause: string) => headed(title, clause)] as const,
    ),
    ['in a policy without headings', unheaded],
  ];

  describe.each(places)('%s', (_, reading) => {
    it.each(clauses)('is a promise: %s', (text, lead, channels) => {
      const { promises: found, missing } = reading(text);
      expect(found.map((promise) => [promise.trigger, promise.lead, promise.channels])).toEqual([
        ['any', lead, channels],
      ]);
      expect(missing).toBe(false);
    });

    it.each(others)('is none where something else is changed: %s', (text) => {
      expect(reading(text)).toMatchObject({ promises: [], missing: true });
    });
  });

  it.each(['Your orders', 'Cookies and similar', 'Appointments', 'Data breaches'])('is none under "%s"', (title) => {
    for (const [text] of clauses) expect(headed(title, text).missing).toBe(true);
  });

  it('is none in a paragraph that began with something else', () => {
    expect(
      unheaded('We bring your parcel on the day that you choose. We will notify you before a change.').missing,
    ).toBe(true);
  });

  it('keeps its kind of change', () => {
    expect(unheaded('We will e-mail you 30 days before a material change.').promises).toMatchObject([
      { trigger: 'material', lead: { amount: 30, unit: 'days' } },
    ]);
  });
});
