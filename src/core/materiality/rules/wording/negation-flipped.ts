import type { Rule } from '../../finding/rule.ts';
import { topicCategory } from '../../signals/topic-category.ts';

const most = 5;

export const negationFlipped: Rule = {
  id: 'negation-flipped',
  title: 'A denial became a statement',
  reverse: 'A statement became a denial',
  category: null,
  outcome: 'new-use',
  looksFor: 'A "not", "never" or "no" that comes or goes while the rest of the clause stays.',
  matters: 'One small word turns a promise into its opposite.',
  sources: ['FTC Act Section 5', 'GDPR Art. 5(1)(a)'],
  example: { before: 'We do not sell your data.', after: 'We sell your data.' },
  find(difference) {
    const { before, after } = difference;
    if (difference.kind !== 'reworded' || before === null || after === null) return null;
    const flipped = [...new Set([...before.named.practice, ...after.named.practice])].filter(
      (id) =>
        before.named.practice.has(id) && after.named.practice.has(id) && before.denied.has(id) !== after.denied.has(id),
    );
    if (before.negations % 2 === after.negations % 2) return null;
    const changed = difference.gainedStems.length + difference.lostStems.length;
    const isOnlyNegation = changed === 0 && Math.abs(before.negations - after.negations) === 1;
    if (changed > most || (flipped.length === 0 && !isOnlyNegation)) return null;
    if (flipped.length === 0 && topicCategory(after) === null) return null;
    const adverse =
      flipped.length > 0 ? flipped.some((id) => before.denied.has(id)) : before.negations > after.negations;
    const promise = flipped.length > 0 && flipped.every((id) => id === 'protect');
    const direction = adverse !== promise ? 'adverse' : 'favourable';
    const category = topicCategory(after) ?? topicCategory(before) ?? 'purpose';
    return {
      direction,
      firm: true,
      newUse: direction === 'adverse',
      gist: adverse ? 'no longer denies what it denied' : 'now denies what it stated',
      category,
    };
  },
};
