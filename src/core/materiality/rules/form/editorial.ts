import type { FormattingKind } from '../../../redline/change/types.ts';
import type { NoiseKind } from '../../difference/noise.ts';
import type { Rule } from '../../finding/rule.ts';

const kinds: ReadonlySet<NoiseKind> = new Set([
  'counter',
  'page-furniture',
  'capture-fault',
  'restated',
  'typography',
  'wording',
]);

/** Of the differences that show no word, those that lead somewhere else or say something to a program. All others are silent. */
const telling: ReadonlySet<FormattingKind> = new Set(['link-target', 'image', 'front-matter']);

export const editorial: Rule = {
  id: 'editorial',
  title: 'Only the form changed',
  reverse: 'Only the form changed',
  category: null,
  outcome: 'editorial',
  looksFor:
    'Spelling, link targets, counters, page furniture, capture faults, and words that the other text says elsewhere.',
  matters: 'No change of meaning: nobody needs to be told.',
  sources: ['WP260 rev.01 para. 29 (typing errors are not material)'],
  example: { before: 'We dont sell data.', after: "We don't sell data." },
  find(difference) {
    const { noise } = difference;
    if (noise === null || !kinds.has(noise.kind)) return null;
    return { direction: 'neutral', firm: true, newUse: false, gist: noise.note };
  },
  findInRedline(redline) {
    return redline.changes.flatMap((change) => {
      const kinds = new Set(change.formatting.map(({ kind }) => kind).filter((kind) => telling.has(kind)));
      if (change.kind !== 'reformatted' || kinds.size === 0) return [];
      const forms = [...kinds].map((kind) => kind.replaceAll('-', ' '));
      return [
        {
          signal: { direction: 'neutral', firm: true, newUse: false, gist: `only form differs: ${forms.join(', ')}` },
          before: change.before,
          after: change.after,
          section: change.section,
          changes: [change.id],
        },
      ];
    });
  },
};
