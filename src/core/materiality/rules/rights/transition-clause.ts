import type { Rule } from '../../finding/rule.ts';
import { directionOf, touched } from '../../signals/touched.ts';

export const transitionClause: Rule = {
  id: 'transition-clause',
  title: 'Terms for a merger or a sale of the business were added',
  reverse: 'Terms for a merger or a sale of the business were dropped',
  category: 'controller',
  outcome: 'new-use',
  looksFor:
    'A clause that lets data pass to another company in a merger, an acquisition, a bankruptcy or a sale of assets.',
  matters: 'Held data may pass to a company people never chose.',
  sources: ['4 CCR 904-3 Rule 6.04(4) (Colorado)', 'FTC, Toysmart.com (2000)'],
  example: { before: '', after: 'If we merge with another company, your data will pass to it.' },
  find(difference) {
    const gained = difference.gained.topic.has('transition');
    const lost = difference.lost.topic.has('transition');
    if (!gained && !lost) return null;
    const direction = directionOf(difference, {
      gained: gained ? ['transition'] : [],
      lost: lost ? ['transition'] : [],
    });
    const isWhole =
      difference.kind !== 'reworded' &&
      touched(difference, 'practice').gained.length + touched(difference, 'practice').lost.length > 0;
    return {
      direction,
      firm: isWhole,
      newUse: direction === 'adverse',
      gist: gained
        ? 'mentions a merger or a sale of the business'
        : 'no longer mentions a merger or a sale of the business',
    };
  },
};
