import type { Rule } from '../../finding/rule.ts';
import { isTouched, nameTouched, touched } from '../../signals/touched.ts';

export const legalBasisChanged: Rule = {
  id: 'legal-basis-changed',
  title: 'The legal basis changed',
  reverse: 'The legal basis changed',
  category: 'purpose',
  outcome: 'review',
  facets: ['basis'],
  looksFor: 'Consent, contract, legitimate interests or another basis newly named or dropped for a processing.',
  matters:
    'The basis decides which rights people have: consent can be withdrawn, legitimate interests can be objected to.',
  sources: ['GDPR Art. 13(1)(c)', 'GDPR Art. 6'],
  example: { before: 'Legal basis: consent.', after: 'Legal basis: our legitimate interests.' },
  find(difference) {
    const terms = touched(difference, 'basis');
    if (!isTouched(terms)) return null;
    const isSwap = terms.gained.length > 0 && terms.lost.length > 0;
    const isConsentLost = terms.lost.includes('consent');
    const isConsentGained = terms.gained.includes('consent');
    const direction = isSwap && isConsentLost ? 'adverse' : isSwap && isConsentGained ? 'favourable' : 'neutral';
    return {
      direction,
      firm: isSwap && (isConsentLost || isConsentGained),
      newUse: direction === 'adverse',
      gist: nameTouched('basis', terms, 'as the legal basis'),
    };
  },
};
