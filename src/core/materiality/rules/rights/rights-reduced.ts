import type { Rule } from '../../finding/rule.ts';
import { directionOf, isTouched, nameTouched, touched } from '../../signals/touched.ts';

const soft = ['request-route', 'opt-in', 'controls', 'response-time', 'verification-of-requests'];

export const rightsReduced: Rule = {
  id: 'rights-reduced',
  title: 'A right or choice was removed',
  reverse: 'A right or choice was added',
  category: 'rights',
  outcome: 'material',
  needsReview: 'adverse',
  facets: ['right'],
  looksFor:
    'Access, deletion, correction, objection, opt-out, withdrawal of consent, appeal or redress that comes or goes.',
  matters: 'People can only use the rights they are told of; one taken away may have been what they relied on.',
  sources: ['45 CFR 164.520 (HIPAA)', 'GDPR Art. 13(2)(b)-(d)'],
  example: { before: 'You can access, correct and delete your data.', after: 'You can access and correct your data.' },
  find(difference) {
    const terms = touched(difference, 'right', soft);
    if (!isTouched(terms)) return null;
    const direction = directionOf(difference, terms, true);
    return { direction, firm: false, newUse: false, gist: nameTouched('right', terms, 'among rights and choices') };
  },
};
