import type { Rule } from '../../finding/rule.ts';
import { names } from '../../signals/touched.ts';

export const contactChanged: Rule = {
  id: 'contact-changed',
  title: 'Contact details changed',
  reverse: 'Contact details changed',
  category: null,
  outcome: 'minor',
  looksFor: 'An address, telephone number, e-mail address or representative that changed, came or went.',
  matters:
    'Useful to know, but on no list of material changes. Where it is the only way to use a right, see rights-method.',
  sources: ['LGPD Art. 9 (contact details are on no list of changes to be told)'],
  example: { before: 'Write to us at 1 Mill Lane.', after: 'Write to us at 9 Quay Street.' },
  find(difference) {
    if (difference.noise?.kind !== 'contact') return null;
    const isForRights = ['request-route', 'opt-out', 'access', 'deletion'].some((id) => names(difference, 'right', id));
    return {
      direction: 'neutral',
      firm: true,
      newUse: false,
      gist: isForRights ? `${difference.noise.note}, where rights are exercised` : difference.noise.note,
      ...(isForRights ? { category: 'rights' } : {}),
    };
  },
};
