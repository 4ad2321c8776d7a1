import type { Rule } from '../../finding/rule.ts';
import { carrier, directionOf, does, isTouched, touched } from '../../signals/touched.ts';

export const automatedOrAiAdded: Rule = {
  id: 'automated-or-ai-added',
  title: 'Automated decisions, profiling or AI use was added',
  reverse: 'Automated decisions, profiling or AI use was dropped or limited',
  category: 'automated',
  outcome: 'new-use',
  facets: ['topic'],
  looksFor:
    'Training of models, AI features that process personal data, profiling, or decisions without a person, where they are newly named.',
  matters:
    'Quietly putting held data to work for AI is what the FTC has called unfair or deceptive; profiling carries rights of its own.',
  sources: ['FTC, post of 13 February 2024 on quiet changes of terms', 'GDPR Art. 22', 'GDPR Art. 13(2)(f)'],
  example: {
    before: 'We use messages to improve our service.',
    after: 'We use messages to improve our service and train models.',
  },
  find(difference) {
    const practice = touched(difference, 'practice');
    const purpose = touched(difference, 'purpose');
    const topic = touched(difference, 'topic');
    const right = touched(difference, 'right');
    const pick = (ids: readonly string[], wanted: readonly string[]): string[] =>
      ids.filter((id) => wanted.includes(id));
    const gained = [
      ...pick(practice.gained, ['train', 'decide']),
      ...pick(purpose.gained, ['ai-training', 'profiling']),
      ...pick(topic.gained, ['ai']),
      ...pick(right.gained, ['human-review']),
    ];
    const lost = [
      ...pick(practice.lost, ['train', 'decide']),
      ...pick(purpose.lost, ['ai-training', 'profiling']),
      ...pick(topic.lost, ['ai']),
      ...pick(right.lost, ['human-review']),
    ];
    const terms = { gained, lost };
    if (!isTouched(terms)) return null;
    const strong = [...gained, ...lost].some((id) => id !== 'ai') || does(difference, 'use', 'share', 'collect');
    if (!strong) return null;
    // A right to object to it protects; an opt-out of training tells that there is training.
    const isRight = ['human-review', 'objection'].some((id) => carrier(difference).named.right.has(id));
    const direction = directionOf(difference, terms, isRight);
    return {
      direction,
      firm: false,
      newUse: direction === 'adverse' && !isRight,
      gist:
        gained.length > 0
          ? 'brings in AI, profiling or automated decisions'
          : 'drops AI, profiling or automated decisions',
    };
  },
};
