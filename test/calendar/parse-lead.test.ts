import { describe, expect, it } from 'vitest';
import { describeLead } from '../../src/core/calendar/days/describe-lead.ts';
import { parseLead } from '../../src/core/calendar/days/parse-lead.ts';
import { Refusal } from '../../src/core/refusal.ts';

describe('parseLead', () => {
  it.each([
    ['30', 30, 'business-days'],
    ['30 business days', 30, 'business-days'],
    ['1 working day', 1, 'business-days'],
    ['45 days', 45, 'days'],
    ['45 calendar days', 45, 'days'],
    ['6 weeks', 42, 'days'],
    ['2 Months', 2, 'months'],
    [' 0 ', 0, 'business-days'],
  ])('reads %j as %i %s', (text, amount, unit) => {
    expect(parseLead(text)).toEqual({ amount, unit });
  });

  it.each(['', 'thirty days', '-3', '3.5 days', '10000', '30 fortnights', '30days'])('refuses %j', (text) => {
    expect(() => parseLead(text)).toThrow(Refusal);
  });
});

describe('describeLead', () => {
  it.each([
    [30, 'business-days', '30 business days'],
    [1, 'business-days', '1 business day'],
    [1, 'months', '1 month'],
    [42, 'days', '42 days'],
  ] as const)('writes %i %s as %s', (amount, unit, text) => {
    expect(describeLead({ amount, unit })).toBe(text);
  });
});
