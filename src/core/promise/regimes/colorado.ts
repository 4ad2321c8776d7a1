import type { Regime } from './regime.ts';

/** Substantive changes of a privacy notice, and consent to a secondary use of earlier data. */
export const colorado: Regime = {
  id: 'colorado',
  title: 'Colorado Privacy Act Rules',
  basis: 'text-read',
  duties: [
    {
      when: {
        level: 'material',
        newUse: false,
        categories: ['data-collected', 'purpose', 'controller', 'sharing', 'rights'],
      },
      lead: null,
      timing: 'no number of days',
      channels: ['post', 'email'],
      manner: 'the manner in which the controller regularly interacts with consumers',
      audience: 'consumers',
      choice: false,
      citation: '4 CCR 904-3, Rule 6.04',
    },
    {
      when: { level: 'material', newUse: true, categories: null },
      lead: null,
      timing: 'before the secondary use',
      channels: ['post', 'email'],
      manner: 'the manner in which the controller regularly interacts with consumers',
      audience: 'consumers',
      choice: true,
      citation: '4 CCR 904-3, Rules 6.04 and 6.08',
    },
  ],
};
