import type { Rule } from '../../finding/rule.ts';
import { carrier, directionOf, does, isTouched, names, touched } from '../../signals/touched.ts';

export const saleOrAdsStarted: Rule = {
  id: 'sale-or-ads-started',
  title: 'Sale of data or targeted advertising was added',
  reverse: 'Sale of data or targeted advertising was dropped',
  category: 'sharing',
  outcome: 'new-use',
  facets: ['purpose'],
  looksFor: 'A clause on selling data, or on sharing it for targeted advertising, that is new or gone.',
  matters:
    'Selling data and following people for advertising are what laws give an opt-out against, and what earlier promises most often excluded.',
  sources: ['Cal. Civ. Code 1798.100, 1798.120', '4 CCR 904-3 Rule 6.04 (Colorado)'],
  example: { before: 'We do not sell your data.', after: 'We sell your data to advertisers.' },
  find(difference) {
    const ads = touched(difference, 'purpose');
    const targeted = ads.gained.includes('targeted-advertising') || ads.lost.includes('targeted-advertising');
    const turned =
      difference.before?.named.practice.has('sell') &&
      difference.after?.named.practice.has('sell') &&
      difference.before.denied.has('sell') !== difference.after.denied.has('sell');
    if (turned) {
      const started = difference.before?.denied.has('sell') === true;
      return {
        direction: started ? 'adverse' : 'favourable',
        firm: true,
        newUse: started,
        gist: started ? 'no longer denies that data is sold' : 'now denies that data is sold',
      };
    }
    const sale = difference.gained.practice.has('sell') || difference.lost.practice.has('sell');
    if (!sale && !targeted) return null;
    if (!sale && !does(difference, 'share', 'use', 'track', 'collect')) return null;
    if (carrier(difference).named.right.size > 0 && !does(difference, 'share') && !sale) return null;
    const terms = sale ? touched(difference, 'practice') : ads;
    const direction = isTouched(terms)
      ? directionOf(
          difference,
          sale
            ? { gained: terms.gained.filter((id) => id === 'sell'), lost: terms.lost.filter((id) => id === 'sell') }
            : {
                gained: terms.gained.filter((id) => id === 'targeted-advertising'),
                lost: terms.lost.filter((id) => id === 'targeted-advertising'),
              },
        )
      : 'neutral';
    return {
      direction,
      firm: false,
      newUse: direction === 'adverse',
      gist: sale
        ? 'mentions selling data'
        : `mentions targeted advertising${names(difference, 'recipient', 'advertisers') ? ' and advertisers' : ''}`,
    };
  },
};
