import type { Rule } from '../../finding/rule.ts';

export const dateOnly: Rule = {
  id: 'date-only',
  title: 'Only a date changed',
  reverse: 'Only a date changed',
  category: null,
  outcome: 'editorial',
  looksFor: 'A date stamp or an effective date that differs while the words stay.',
  matters: 'No change of meaning. A date moved earlier may still break the notice window.',
  sources: ['WP260 rev.01 para. 29'],
  example: { before: 'Last updated: 3 May 2024', after: 'Last updated: 4 June 2025' },
  find(difference) {
    if (difference.noise?.kind !== 'date') return null;
    return { direction: 'neutral', firm: true, newUse: false, gist: difference.noise.note };
  },
};
