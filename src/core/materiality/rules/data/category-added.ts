import type { Rule } from '../../finding/rule.ts';
import { directionOf, does, firstMentions, isTouched, nameTouched, touched } from '../../signals/touched.ts';

export const categoryAdded: Rule = {
  id: 'category-added',
  title: 'A kind of personal data was added',
  reverse: 'A kind of personal data was dropped',
  category: 'data-collected',
  outcome: 'material',
  facets: ['data'],
  looksFor: 'A kind or a source of personal data that a clause on collection did not name before.',
  matters:
    'People must be told what is collected before it is. The change works forward, unless the data is derived from data already held.',
  sources: ['4 CCR 904-3 Rule 6.04 (Colorado)', 'RCW 19.373.020', 'Cal. Civ. Code 1798.100'],
  example: { before: 'We collect your name.', after: 'We collect your name and your device identifiers.' },
  find(difference, view) {
    const terms = touched(difference, 'data', ['aggregate']);
    if (!isTouched(terms) || !does(difference, 'collect')) return null;
    return {
      direction: directionOf(difference, terms),
      firm:
        difference.kind === 'reworded' &&
        difference.edits.length <= 3 &&
        does(difference, 'collect') &&
        firstMentions('data', terms, view).length > 0,
      newUse: false,
      gist: nameTouched('data', terms, 'among the data'),
    };
  },
};
