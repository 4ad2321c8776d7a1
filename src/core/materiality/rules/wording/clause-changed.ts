import { type CategoryId, categoryOrder } from '../../../terms.ts';
import type { Difference } from '../../difference/difference.ts';
import type { Rule } from '../../finding/rule.ts';
import { topicCategory } from '../../signals/topic-category.ts';

/** The matter that either side speaks of; of two, the one that is listed first, so that the reverse change is of the same. */
function categoryOf({ before, after }: Difference): CategoryId | null {
  const categories = [before, after].flatMap((side) => (side === null ? [] : (topicCategory(side) ?? [])));
  return categoryOrder.find((category) => categories.includes(category)) ?? null;
}

export const clauseChanged: Rule = {
  id: 'clause-changed',
  title: 'A clause on a listed matter changed',
  reverse: 'A clause on a listed matter changed',
  category: null,
  outcome: 'material',
  looksFor:
    'A clause on a practice, a right or another matter of the material list that is new, gone or reworded, where no narrower rule speaks.',
  matters: 'What no rule names may still matter; its signals are weighed, and a person can lower it.',
  sources: ['WP260 rev.01 para. 29-31'],
  example: {
    before: 'We use your data to run the service.',
    after: 'We use your data to run the service and to place you in groups.',
  },
  find(difference) {
    const category = categoryOf(difference);
    if (category === null) return null;
    const direction = difference.kind === 'reworded' ? 'mixed' : 'neutral';
    return {
      direction,
      firm: false,
      newUse: false,
      gist: 'changes the words of a clause on a listed matter',
      category,
    };
  },
};
