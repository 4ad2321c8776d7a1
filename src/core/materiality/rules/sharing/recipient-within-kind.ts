import type { Rule } from '../../finding/rule.ts';
import { does, isTouched, touched } from '../../signals/touched.ts';

export const recipientWithinKind: Rule = {
  id: 'recipient-within-kind',
  title: 'A named recipient of a kind already disclosed changed',
  reverse: 'A named recipient of a kind already disclosed changed',
  category: 'sharing',
  outcome: 'minor',
  looksFor: 'A vendor or partner newly named, dropped or swapped in a clause whose kinds of recipients stay the same.',
  matters: 'The kind of recipient was disclosed; its name is useful to know and changes no right.',
  sources: ['12 CFR 1016.8(b)(2) (Reg P)'],
  example: {
    before: 'Payments are processed by our payment provider PayCo.',
    after: 'Payments are processed by our payment provider PayNew.',
  },
  find(difference) {
    if (difference.noise?.kind !== 'renamed' && difference.noise?.kind !== 'vendor') return null;
    if (isTouched(touched(difference, 'recipient')) || !does(difference, 'share', 'use', 'collect')) return null;
    return {
      direction: 'neutral',
      firm: true,
      newUse: false,
      gist: 'names another company of a kind already disclosed',
    };
  },
};
