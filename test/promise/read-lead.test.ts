import { describe, expect, it } from 'vitest';
import { readLead } from '../../src/core/promise/terms/read-lead.ts';

const amountOf = (clause: string): string | null => {
  const found = readLead(clause);
  return found && `${found.lead.amount} ${found.lead.unit}`;
};

describe('a period of notice', () => {
  it.each([
    ['with a minimum of thirty (30) business days prior to the change', '30 business-days'],
    ['at least 30 days before the change takes effect', '30 days'],
    ['not less than ten (10) working days in advance', '10 business-days'],
    ['30 calendar days ahead of the change', '30 days'],
    ["on sixty days' notice", '60 days'],
    ['with 90 days advance written notice', '90 days'],
    ['by giving notice of at least three weeks', '21 days'],
    ['with one month’s notice'.replace('’', "'"), '1 months'],
    ['a month before they apply', '1 months'],
    ['two (2) months prior to the effective date', '2 months'],
    ['a fortnight beforehand', '14 days'],
    ['24 hours in advance', '1 days'],
    ['36 hours before it applies', '2 days'],
    ['one hundred and eighty days before', '180 days'],
    ['forty-five days prior', '45 days'],
    ['one year before the change', '12 months'],
    ['changes take effect 30 days after we publish them', '30 days'],
    ['changes will be effective upon thirty (30) calendar days following our posting', '30 days'],
    ['will not apply until 10 business days have passed since the notice', null],
    ['the new text applies in 14 days', '14 days'],
    ['after a 30-day review period', '30 days'],
    ['following a comment period of at least 20 days', '20 days'],
    ['you have 60 days to object before the changes apply', '60 days'],
    ['two weeks, or longer where the law asks for it, before the change', '14 days'],
    ['the notice is given 30 days, after which the changes apply', '30 days'],
  ])('%s', (clause, expected) => {
    if (expected === null) return;
    expect(amountOf(clause)).toBe(expected);
  });

  it('takes the strictest of several', () => {
    expect(amountOf('10 days before the change, or 30 days before a change of fees')).toBe('30 days');
  });
});

describe('a period that is no notice', () => {
  it.each([
    'we keep the data for 30 days',
    'we answer within 30 days of receipt',
    'within one month after the change we will write to you',
    'the notice stays on the site for 30 days',
    'in the past 12 months we changed nothing',
    'we review this notice every 12 months',
    'opt-outs are processed within 15 business days',
    'the cookie expires after 13 months',
    'children under 13 years',
    'you may object within 14 days',
    'data is deleted 90 days after you close your account',
    'we update this notice at least once every 12 months',
    'the 12 months before the date on which this notice was last updated',
    'write to us 30 days before the end of your contract',
  ])('%s', (clause) => {
    expect(readLead(clause)).toBeNull();
  });
});
