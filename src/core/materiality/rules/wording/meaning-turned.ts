import { type CategoryId, categoryOrder } from '../../../terms.ts';
import type { Rule } from '../../finding/rule.ts';
import type { Statement } from '../../reading/statement.ts';
import { topicCategory } from '../../signals/topic-category.ts';

/** The matter that either side speaks of; of two, the one that is listed first, so that the reverse change is of the same. */
function topicOf(...sides: readonly (Statement | null)[]): CategoryId | null {
  const topics = sides.map((side) => (side === null ? null : topicCategory(side)));
  return categoryOrder.find((category) => topics.includes(category)) ?? null;
}

export const meaningTurned: Rule = {
  id: 'meaning-turned',
  title: 'A few words changed what a statement says',
  reverse: 'A few words changed what a statement says',
  category: null,
  outcome: 'new-use',
  needsReview: 'mixed',
  looksFor:
    'A statement of which only a few words changed, and among them one that carries meaning: a negation, "only", "unless", "before", a consent or a default, a modal word, an age, a period, a number, a place, "anonymous", "encrypted", "free"; or a kind of data, recipient, purpose, practice or right that it newly names or no longer names.',
  matters:
    'Such words decide what is allowed and what is owed. Where the change is not decided by them, a person decides.',
  sources: ['WP260 rev.01 para. 12-13', 'FTC Act Section 5'],
  example: { before: 'We share your data after you agree.', after: 'We share your data before you agree.' },
  find({ contrast, after, before }) {
    if (contrast === null) return null;
    return {
      direction: contrast.direction,
      firm: true,
      newUse: contrast.newUse,
      gist: contrast.gist,
      category: contrast.category ?? topicOf(before, after) ?? 'purpose',
    };
  },
};
