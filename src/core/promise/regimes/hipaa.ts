import type { Regime } from './regime.ts';

/** A material change of a notice of privacy practices. */
export const hipaa: Regime = {
  id: 'hipaa',
  title: 'HIPAA Privacy Rule',
  basis: 'text-read',
  duties: [
    {
      when: { level: 'material', newUse: false, categories: null },
      lead: null,
      timing:
        'not implemented before the effective date of the notice; posted by then, and in the next annual mailing or within 60 days after',
      channels: ['post', 'banner', 'postal'],
      manner: 'posted on the web site by the effective date; health plans also send it',
      audience: 'individuals',
      choice: false,
      citation: '45 CFR 164.520(b)(3) and (c)',
    },
  ],
};
