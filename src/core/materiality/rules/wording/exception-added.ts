import type { Rule } from '../../finding/rule.ts';
import { topicCategory } from '../../signals/topic-category.ts';
import { isDenial } from '../../signals/touched.ts';

export const exceptionAdded: Rule = {
  id: 'exception-added',
  title: 'An exception to a promise was added',
  reverse: 'An exception to a promise was dropped',
  category: null,
  outcome: 'new-use',
  looksFor: '"Except", "unless", "other than" that comes or goes in a clause that promises something.',
  matters: 'A promise with an exception is a smaller promise.',
  sources: ['FTC Act Section 5', '4 CCR 904-3 Rule 6.04 (Colorado)'],
  example: { before: 'Your data is never shared.', after: 'Your data is never shared except with affiliates.' },
  find(difference) {
    const { before, after } = difference;
    if (difference.kind !== 'reworded' || before === null || after === null) return null;
    const opens = (words: readonly string[]): number =>
      words.filter((word) => word !== 'subject to' && word !== 'however').length;
    const [was, is] = [opens(before.exceptions), opens(after.exceptions)];
    if (was === is) return null;
    // A promise that comes together with its exception takes nothing away: it must have stood in both texts.
    if (![before, after].every((side) => isDenial(side) || side.negations > 0 || side.limits.length > 0)) return null;
    const longer = is > was ? after : before;
    if (!isDenial(longer) && longer.limits.length === 0) return null;
    const direction = is > was ? 'adverse' : 'favourable';
    return {
      direction,
      firm: true,
      newUse: direction === 'adverse',
      gist: is > was ? 'adds an exception to a promise' : 'drops an exception to a promise',
      category: topicCategory(after) ?? 'purpose',
    };
  },
};
