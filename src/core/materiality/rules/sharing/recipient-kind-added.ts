import type { Rule } from '../../finding/rule.ts';
import { directionOf, does, firstMentions, isTouched, nameTouched, touched } from '../../signals/touched.ts';

export const recipientKindAdded: Rule = {
  id: 'recipient-kind-added',
  title: 'A kind of recipient was added',
  reverse: 'A kind of recipient was dropped',
  category: 'sharing',
  outcome: 'new-use',
  facets: ['recipient'],
  looksFor: 'A class of third party in a clause on sharing that the clause did not name before.',
  matters:
    'Data given to one company under its promise reaches others who made none. A new class needs a notice and, for data already held, a choice.',
  sources: ['4 CCR 904-3 Rule 6.04 (Colorado)', '12 CFR 1016.8 (Reg P)', 'FTC, 1Health.io, C-4798'],
  example: {
    before: 'We share your address with couriers.',
    after: 'We share your address with couriers and data brokers.',
  },
  find(difference, view) {
    const terms = touched(difference, 'recipient');
    if (!isTouched(terms)) return null;
    const isFirst = firstMentions('recipient', terms, view).length > 0;
    // "We and our advertisers collect": a kind never named before that collects for itself receives data too.
    if (!does(difference, 'share', 'sell', 'transfer') && !(isFirst && does(difference, 'collect', 'track')))
      return null;
    const direction = directionOf(difference, terms);
    return {
      direction,
      firm: isFirst && difference.kind === 'reworded' && does(difference, 'share'),
      newUse: direction === 'adverse' || direction === 'mixed',
      gist: nameTouched('recipient', terms, 'among those who receive data'),
    };
  },
};
