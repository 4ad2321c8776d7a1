import type { Regime } from './regime.ts';

/** Information about changes that matter to people, and a new purpose. */
export const gdpr: Regime = {
  id: 'gdpr',
  title: 'General Data Protection Regulation (EU, UK)',
  basis: 'text-read',
  duties: [
    {
      when: { level: 'material', newUse: false, categories: null },
      lead: null,
      timing: 'well in advance; the company sets the time',
      channels: ['email'],
      manner: 'a direct message, separate from marketing; asking people to check the page is not enough',
      audience: 'data subjects',
      choice: false,
      citation: 'GDPR Articles 12(1), 13 and 14; WP260 rev.01 paragraphs 29 to 31',
    },
    {
      when: { level: 'material', newUse: true, categories: ['purpose', 'sharing', 'automated'] },
      lead: null,
      timing: 'before the further processing',
      channels: ['email'],
      manner: 'information on the new purpose before it is pursued',
      audience: 'data subjects',
      choice: true,
      citation: 'GDPR Articles 13(3), 14(4) and 6(4)',
    },
  ],
};
