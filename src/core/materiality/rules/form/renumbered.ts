import type { Rule } from '../../finding/rule.ts';

export const renumbered: Rule = {
  id: 'renumbered',
  title: 'Sections or references were renumbered',
  reverse: 'Sections or references were renumbered',
  category: null,
  outcome: 'editorial',
  looksFor: 'Numbers of sections and of references to them that differ while the words stay.',
  matters: 'No change of meaning while every reference still finds its section.',
  sources: ['WP260 rev.01 para. 29'],
  example: { before: 'See section 4.', after: 'See section 5.' },
  find(difference) {
    if (difference.noise?.kind !== 'renumbered') return null;
    return { direction: 'neutral', firm: true, newUse: false, gist: difference.noise.note };
  },
};
