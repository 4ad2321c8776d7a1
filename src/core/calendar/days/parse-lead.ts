import { Refusal } from '../../refusal.ts';
import type { Lead, LeadUnit } from './types.ts';

const units: readonly (readonly [RegExp, LeadUnit, number])[] = [
  [/^(business|working)[ -]days?$/i, 'business-days', 1],
  [/^(calendar[ -])?days?$/i, 'days', 1],
  [/^weeks?$/i, 'days', 7],
  [/^months?$/i, 'months', 1],
];

/**
 * Reads a period as people write it in flags and settings: "30 business days", "45 days", "6 weeks", "2 months".
 * A bare number is business days. Weeks become 7 days each.
 *
 * @throws Refusal (usage) for anything else, negative amounts and amounts over 9999 included.
 */
export function parseLead(text: string): Lead {
  const [, amount, unitText] = /^\s*(\d{1,4})(?:\s+(\S.*?))?\s*$/.exec(text) ?? [];
  const unit = units.find(([pattern]) => pattern.test(unitText ?? 'business days'));
  if (amount === undefined || unit === undefined) {
    throw new Refusal('usage', {
      message: 'The period of notice cannot be read',
      expected: 'an amount and a unit, such as "30 business days", "45 days", "6 weeks" or "2 months"',
      found: JSON.stringify(text),
      remedy: 'write the period in one of these forms',
    });
  }
  return { amount: Number(amount) * unit[2], unit: unit[1] };
}
