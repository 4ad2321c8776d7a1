import type { Regime } from './regime.ts';

/** A material change applied to data already held. */
export const ftc: Regime = {
  id: 'ftc',
  title: 'Federal Trade Commission Act, section 5',
  basis: 'text-read',
  duties: [
    {
      when: { level: 'material', newUse: true, categories: null },
      lead: null,
      timing: 'before the change is applied to data already held',
      channels: ['email', 'banner'],
      manner: 'clear, and separate from the policy',
      audience: 'affected consumers',
      choice: true,
      citation: '15 U.S.C. 45; Gateway Learning Corp., 138 FTC 443',
    },
  ],
};
