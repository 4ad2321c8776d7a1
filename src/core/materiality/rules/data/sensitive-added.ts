import type { Rule } from '../../finding/rule.ts';
import { directionOf, does, isTouched, nameTouched, touched } from '../../signals/touched.ts';

export const sensitiveAdded: Rule = {
  id: 'sensitive-added',
  title: 'Sensitive data was added',
  reverse: 'Sensitive data was dropped',
  category: 'data-collected',
  outcome: 'new-use',
  facets: ['data'],
  looksFor:
    "Health, biometric or genetic data, precise location, children's data, beliefs, origin, sex life, criminal records or government identifiers that are newly named.",
  matters: 'Sensitive data needs consent under most laws, and its collection is what people most want to be told of.',
  sources: ['RCW 19.373', '16 CFR 312.4 (COPPA)', 'GDPR Art. 9'],
  example: { before: 'We collect your location.', after: 'We collect your precise location.' },
  find(difference, view) {
    const plain = [...difference.gained.data, ...difference.lost.data].filter(
      (id) => !view.vocabulary.sensitive.has(id),
    );
    const terms = touched(difference, 'data', plain);
    if (!isTouched(terms) || !does(difference, 'collect', 'use', 'share')) return null;
    const direction = directionOf(difference, terms);
    return {
      direction,
      firm: false,
      newUse: direction === 'adverse',
      gist: nameTouched('data', terms, 'among sensitive data'),
    };
  },
};
