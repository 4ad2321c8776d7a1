import type { Regime } from './regime.ts';

/** A material change of practices that a parent consented to. */
export const coppa: Regime = {
  id: 'coppa',
  title: "Children's Online Privacy Protection Rule",
  basis: 'text-read',
  duties: [
    {
      when: { level: 'material', newUse: false, categories: ['children'] },
      lead: null,
      timing: 'before the changed practice begins',
      channels: ['email'],
      manner: 'direct notice to the parent',
      audience: 'parents',
      choice: true,
      citation: '16 CFR 312.4 and 312.5',
    },
  ],
};
