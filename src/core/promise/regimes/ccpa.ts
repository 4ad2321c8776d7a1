import type { Regime } from './regime.ts';

/** A new notice at collection for new categories, and consent to incompatible purposes. */
export const ccpa: Regime = {
  id: 'ccpa',
  title: 'California Consumer Privacy Act',
  basis: 'text-read',
  duties: [
    {
      when: { level: 'material', newUse: false, categories: ['data-collected'] },
      lead: null,
      timing: 'at or before the collection',
      channels: ['post', 'banner'],
      manner: 'a new notice at collection',
      audience: 'consumers',
      choice: false,
      citation: 'Cal. Civ. Code 1798.100(a); 11 CCR 7012',
    },
    {
      when: { level: 'material', newUse: true, categories: ['purpose', 'sharing'] },
      lead: null,
      timing: 'before the new use',
      channels: ['post', 'banner'],
      manner: 'a new notice at collection',
      audience: 'consumers',
      choice: true,
      citation: '11 CCR 7002(e) and 7012',
    },
  ],
};
