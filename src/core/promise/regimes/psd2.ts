import type { Regime } from './regime.ts';

/** A change of a framework contract. */
export const psd2: Regime = {
  id: 'psd2',
  title: 'Payment Services Directive 2',
  basis: 'general-knowledge',
  duties: [
    {
      when: { level: 'material', newUse: false, categories: null },
      lead: { amount: 2, unit: 'months' },
      timing: 'no later than two months before the proposed date',
      channels: ['email'],
      manner: 'on paper or another durable medium',
      audience: 'payment service users',
      choice: true,
      citation: 'Directive (EU) 2015/2366, Article 54',
    },
  ],
};
