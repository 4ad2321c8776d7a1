import type { Regime } from './regime.ts';

/** Material changes of the notice or of practices. */
export const minnesota: Regime = {
  id: 'minnesota',
  title: 'Minnesota Consumer Data Privacy Act',
  basis: 'text-read',
  duties: [
    {
      when: { level: 'material', newUse: false, categories: null },
      lead: null,
      timing: 'a reasonable time, with an opportunity to withdraw consent',
      channels: ['post', 'banner', 'email'],
      manner: 'all reasonable electronic measures',
      audience: 'affected consumers',
      choice: true,
      citation: 'Minn. Stat. 325M.16',
    },
  ],
};
