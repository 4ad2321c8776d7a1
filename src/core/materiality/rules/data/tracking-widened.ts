import type { Rule } from '../../finding/rule.ts';
import { directionOf, does, firstMentions, isTouched, names, nameTouched, touched } from '../../signals/touched.ts';

/** Means of tracking whose data can be linked to a person's other data. */
const following = [
  'cookies',
  'third-party-cookies',
  'pixels',
  'fingerprinting',
  'advertising-id',
  'sdk',
  'local-storage',
];

export const trackingWidened: Rule = {
  id: 'tracking-widened',
  title: 'Tracking was widened',
  reverse: 'Tracking was narrowed',
  category: 'tracking',
  outcome: 'material',
  facets: ['technology'],
  looksFor: 'New kinds or uses of cookies, pixels, fingerprints and identifiers, and tracking across sites.',
  matters:
    "Reading and writing on people's devices needs information and mostly consent; linking it to data already held is a new use.",
  sources: ['Directive 2002/58/EC Art. 5(3)', 'WP260 rev.01'],
  example: {
    before: 'We use cookies to keep you logged in.',
    after: 'We use cookies and tracking pixels to keep you logged in and follow your visits.',
  },
  find(difference, view) {
    const technology = touched(difference, 'technology', ['tcf']);
    const practice = touched(difference, 'practice');
    const links =
      names(difference, 'technology', ...following) &&
      (practice.gained.includes('combine') || practice.lost.includes('combine'));
    if (links) {
      const direction = directionOf(difference, {
        gained: practice.gained.filter((id) => id === 'combine'),
        lost: practice.lost.filter((id) => id === 'combine'),
      });
      return {
        direction,
        firm: difference.kind === 'reworded' && difference.edits.length <= 3,
        newUse: direction === 'adverse',
        gist: 'mentions linking what is tracked to other data',
      };
    }
    const follows = practice.gained.includes('track') || practice.lost.includes('track');
    const identifies = difference.gained.data.has('device-id') || difference.lost.data.has('device-id');
    if (!isTouched(technology) && !follows && !(identifies && does(difference, 'collect', 'track'))) return null;
    const terms = isTouched(technology)
      ? technology
      : follows
        ? { gained: practice.gained.filter((id) => id === 'track'), lost: practice.lost.filter((id) => id === 'track') }
        : { gained: [...difference.gained.data], lost: [...difference.lost.data] };
    return {
      direction: directionOf(difference, terms),
      firm:
        difference.kind === 'reworded' &&
        difference.edits.length <= 3 &&
        firstMentions('technology', technology, view).length > 0,
      newUse: false,
      gist: isTouched(technology)
        ? nameTouched('technology', technology, 'as a means of tracking')
        : 'mentions tracking or of device identifiers',
    };
  },
};
