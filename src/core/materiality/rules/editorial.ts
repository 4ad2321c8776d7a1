import type { NoiseKind } from '../noise/noise.ts';
import type { Rule } from '../rule.ts';

const kinds: ReadonlySet<NoiseKind> = new Set([
  'counter',
  'page-furniture',
  'capture-fault',
  'restated',
  'typography',
  'wording',
]);

export const editorial: Rule = {
  id: 'editorial',
  title: 'Only the form changed',
  reverse: 'Only the form changed',
  category: null,
  outcome: 'editorial',
  looksFor:
    'Typography, formatting, link targets, counters, page furniture, capture faults, and words that the other text says elsewhere.',
  matters: 'No change of meaning: nobody needs to be told.',
  sources: ['WP260 rev.01 para. 29 (typing errors are not material)'],
  example: { before: 'We dont sell data.', after: "We don't sell data." },
  find(difference) {
    const { noise } = difference;
    if (noise === null || !kinds.has(noise.kind)) return null;
    return { direction: 'neutral', firm: true, newUse: false, gist: noise.note };
  },
  findInRedline(redline) {
    return redline.changes
      .filter((change) => change.kind === 'reformatted')
      .map((change) => {
        const forms = [...new Set(change.formatting.map((difference) => difference.kind.replaceAll('-', ' ')))];
        const gist = forms.length > 0 ? `only form differs: ${forms.join(', ')}` : 'only form differs';
        return {
          signal: { direction: 'neutral', firm: true, newUse: false, gist },
          before: change.before,
          after: change.after,
          section: change.section,
          changes: [change.id],
        };
      });
  },
};
