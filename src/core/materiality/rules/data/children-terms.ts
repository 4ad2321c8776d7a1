import type { Rule } from '../../finding/rule.ts';
import { names } from '../../signals/touched.ts';

export const childrenTerms: Rule = {
  id: 'children-terms',
  title: 'The treatment of children changed',
  reverse: 'The treatment of children changed',
  category: 'children',
  outcome: 'material',
  facets: ['topic'],
  looksFor: 'Another age limit, or terms on the data of children and teenagers that come or go.',
  matters:
    "Children's data is protected by consent of their parents; a lower limit brings new people under the policy.",
  sources: ['16 CFR 312.4', '16 CFR 312.5 (COPPA)'],
  example: {
    before: 'The service is not meant for children under 16.',
    after: 'The service is not meant for children under 13.',
  },
  find(difference) {
    const { before, after } = difference;
    if (before !== null && after !== null) {
      const [was, is] = [before.ages, after.ages];
      if (was.length > 0 && is.length > 0 && was.join() !== is.join()) {
        const lower = Math.min(...is) < Math.min(...was);
        return {
          direction: lower ? 'adverse' : Math.min(...is) > Math.min(...was) ? 'favourable' : 'mixed',
          firm: true,
          newUse: false,
          gist: `changes the age from ${was[0]} to ${is[0]}`,
        };
      }
      const touchedTopic = difference.gained.topic.has('children') || difference.lost.topic.has('children');
      return touchedTopic
        ? {
            direction: 'mixed',
            firm: false,
            newUse: false,
            gist: 'mentions children where it did not before, or no longer does',
          }
        : null;
    }
    if (!names(difference, 'topic', 'children')) return null;
    return {
      direction: difference.kind === 'added' ? 'mixed' : 'mixed',
      firm: false,
      newUse: false,
      gist: 'mentions the data of children or teenagers',
    };
  },
};
