import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeLead } from '../../src/core/calendar/days/describe-lead.ts';
import type { Lead } from '../../src/core/calendar/days/types.ts';
import { byStrictness, covers, fewestDays, mostDays } from '../../src/core/promise/clause/lead-order.ts';

const lead = (amount: number, unit: Lead['unit']): Lead => ({ amount, unit });
const leads: fc.Arbitrary<Lead> = fc.record({
  amount: fc.integer({ min: 0, max: 400 }),
  unit: fc.constantFrom<Lead['unit']>('business-days', 'days', 'months'),
});

describe('the bounds of a lead in calendar days', () => {
  it.each([
    [lead(30, 'business-days'), 40, 48],
    [lead(5, 'business-days'), 5, 10],
    [lead(1, 'months'), 28, 31],
    [lead(2, 'months'), 59, 62],
    [lead(14, 'months'), 424, 428],
    [lead(30, 'days'), 30, 30],
    [lead(0, 'business-days'), 0, 0],
  ])('%o', (value, fewest, most) => {
    expect([fewestDays(value), mostDays(value)]).toEqual([fewest, most]);
  });
});

describe('the order of leads', () => {
  it.each([
    ['30 business days before 40 days', lead(30, 'business-days'), lead(40, 'days')],
    ['30 business days before 1 month', lead(30, 'business-days'), lead(1, 'months')],
    ['60 days before 30 business days', lead(60, 'days'), lead(30, 'business-days')],
    ['10 days before 5 business days', lead(10, 'days'), lead(5, 'business-days')],
    ['2 months before 45 days', lead(2, 'months'), lead(45, 'days')],
    ['1 month before 30 days, which a long month exceeds', lead(1, 'months'), lead(30, 'days')],
    ['30 business days before 42 days, which closures can exceed', lead(30, 'business-days'), lead(42, 'days')],
  ])('%s', (_, stricter, other) => {
    expect([other, stricter].sort(byStrictness)).toEqual([stricter, other]);
  });

  it('is sure of cover only where no calendar can break it', () => {
    expect(covers(lead(30, 'business-days'), lead(40, 'days'))).toBe(true);
    expect(covers(lead(30, 'business-days'), lead(42, 'days'))).toBe(false);
    expect(covers(lead(42, 'days'), lead(30, 'business-days'))).toBe(false);
    expect(covers(lead(31, 'days'), lead(1, 'months'))).toBe(true);
    expect(covers(lead(30, 'days'), lead(1, 'months'))).toBe(false);
  });

  it('is antisymmetric and agrees with cover', () => {
    fc.assert(
      fc.property(leads, leads, (a, b) => {
        expect(Math.sign(byStrictness(a, b)) + Math.sign(byStrictness(b, a))).toBe(0);
        if (covers(a, b) && !covers(b, a)) expect(byStrictness(a, b)).toBeLessThan(0);
        expect(fewestDays(a)).toBeLessThanOrEqual(mostDays(a));
      }),
    );
  });

  it('is transitive, so that sorting does not depend on the order of reading', () => {
    fc.assert(
      fc.property(leads, leads, leads, (a, b, c) => {
        if (byStrictness(a, b) <= 0 && byStrictness(b, c) <= 0) expect(byStrictness(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

it('writes a lead in words', () => {
  expect([lead(1, 'months'), lead(30, 'business-days')].map(describeLead)).toEqual(['1 month', '30 business days']);
});
