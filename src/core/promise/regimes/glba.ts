import type { Regime } from './regime.ts';

/** A new category of nonpublic personal information, or of nonaffiliated third parties that receive it. */
export const glba: Regime = {
  id: 'glba',
  title: 'Gramm-Leach-Bliley Act, Regulation P',
  basis: 'text-read',
  duties: [
    {
      when: { level: 'material', newUse: false, categories: ['sharing', 'data-collected'] },
      lead: { amount: 30, unit: 'days' },
      timing: "a reasonable opportunity to opt out; 30 days is the regulation's own example",
      channels: ['postal', 'email'],
      manner: 'a revised notice with an opt-out',
      audience: 'consumers',
      choice: true,
      citation: '12 CFR 1016.8 and 1016.10(a)(3)',
    },
  ],
};
