import type { NoiseKind } from '../../difference/noise.ts';
import type { Rule } from '../../finding/rule.ts';

const kinds: ReadonlySet<NoiseKind> = new Set(['pointer', 'renamed', 'vendor']);

export const informationChanged: Rule = {
  id: 'information-changed',
  title: 'Information changed that is on no material list',
  reverse: 'Information changed that is on no material list',
  category: null,
  outcome: 'minor',
  looksFor:
    'Names of products and pages, pointers to other documents, and explanations that state no practice and no right.',
  matters: 'The text says something else, but nothing that decides what happens with personal data.',
  sources: ['WP260 rev.01 para. 29'],
  example: { before: 'Learn more in our help pages.', after: 'Learn more in our guide.' },
  find(difference) {
    if (difference.noise !== null && !kinds.has(difference.noise.kind)) return null;
    return {
      direction: 'neutral',
      firm: true,
      newUse: false,
      gist: difference.noise?.note ?? 'no listed matter is touched',
    };
  },
};
