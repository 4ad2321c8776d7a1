import type { Rule } from '../../finding/rule.ts';
import { names } from '../../signals/touched.ts';

export const disputeTerms: Rule = {
  id: 'dispute-terms',
  title: 'Terms on disputes were added',
  reverse: 'Terms on disputes were dropped',
  category: 'scope',
  outcome: 'material',
  looksFor: 'Arbitration, a waiver of class actions or juries, another law or court.',
  matters: 'It decides whether and where people can go to court.',
  sources: ['contract law'],
  example: { before: '', after: 'All disputes are settled by binding arbitration.' },
  find(difference) {
    const gained = difference.gained.topic.has('dispute');
    const lost = difference.lost.topic.has('dispute');
    if (gained === lost) return null;
    const isRedress =
      names(difference, 'mechanism', 'privacy-shield', 'dpf') || names(difference, 'right', 'complaint');
    return {
      direction: gained !== isRedress ? 'adverse' : 'favourable',
      firm: !isRedress && difference.kind !== 'reworded',
      newUse: false,
      gist: gained ? 'brings in terms on disputes' : 'drops terms on disputes',
      category: isRedress ? 'rights' : 'scope',
    };
  },
};
