import type { Rule } from '../../finding/rule.ts';
import { directionOf, isTouched, names, nameTouched, touched } from '../../signals/touched.ts';

export const securityWeakened: Rule = {
  id: 'security-weakened',
  title: 'A security promise was weakened',
  reverse: 'A security promise was strengthened',
  category: 'security',
  outcome: 'material',
  facets: ['safeguard'],
  looksFor:
    'Encryption, access control, audits or notice of breaches that come or go; firm measures replaced by "reasonable" ones.',
  matters: 'A promise of security is one that people rely on and that authorities enforce.',
  sources: ['TRUSTe programme requirements, "material change"'],
  example: { before: 'We encrypt your data.', after: 'We use reasonable measures to protect your data.' },
  find(difference) {
    const terms = touched(difference, 'safeguard', ['diluted', 'pseudonymisation']);
    const diluted = difference.gained.safeguard.has('diluted') && terms.lost.length > 0;
    const firmed = difference.lost.safeguard.has('diluted') && terms.gained.length > 0;
    if (diluted || firmed)
      return {
        direction: diluted ? 'adverse' : 'favourable',
        firm: true,
        newUse: false,
        gist: diluted ? 'replaces a firm safeguard by a general one' : 'replaces a general safeguard by a firm one',
      };
    if (isTouched(terms) && names(difference, 'practice', 'protect', 'keep', 'use', 'share'))
      return {
        direction: directionOf(difference, terms, true),
        firm: false,
        newUse: false,
        gist: nameTouched('safeguard', terms, 'among the safeguards'),
      };
    if (
      difference.kind !== 'reworded' &&
      names(difference, 'topic', 'security') &&
      names(difference, 'practice', 'protect')
    )
      return {
        direction: difference.kind === 'added' ? 'favourable' : 'adverse',
        firm: false,
        newUse: false,
        gist: 'says how data is protected',
      };
    return null;
  },
};
