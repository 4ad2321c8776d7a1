import type { Lead, LeadUnit } from './types.ts';

const nouns: Readonly<Record<LeadUnit, string>> = { 'business-days': 'business day', days: 'day', months: 'month' };

/** "30 business days", "1 month"; a margin that is missed is negative: "-1 business day". */
export function describeLead({ amount, unit }: Lead): string {
  return `${amount} ${nouns[unit]}${Math.abs(amount) === 1 ? '' : 's'}`;
}
