import type { Rule } from '../../finding/rule.ts';
import { does } from '../../signals/touched.ts';

const shield =
  /\b(?:aggregat\w*|anonym\w*|de-?identif\w*|pseudonym\w*|non-?personal\w*|non-?identif\w*|non-pii?|statistical)\b/i;

export const identifiabilityRaised: Rule = {
  id: 'identifiability-raised',
  title: 'Data that was shared or used without names may now identify people',
  reverse: 'Data that identified people is now aggregated or anonymous',
  category: 'sharing',
  outcome: 'new-use',
  looksFor: 'The loss of "aggregate", "anonymous", "de-identified" in a clause on use or sharing.',
  matters: 'A promise that only statistics leave the house is broken when the word "aggregate" goes.',
  sources: ['FTC, Privacy Report 2012', '4 CCR 904-3 Rule 6.04 (Colorado)'],
  example: { before: 'We share aggregate statistics with partners.', after: 'We share statistics with partners.' },
  find(difference) {
    const { before, after } = difference;
    if (
      difference.kind !== 'reworded' ||
      before === null ||
      after === null ||
      !does(difference, 'share', 'sell', 'use', 'keep')
    )
      return null;
    const had = shield.test(before.text);
    const has = shield.test(after.text);
    if (had === has) return null;
    return {
      direction: had ? 'adverse' : 'favourable',
      firm: difference.edits.length <= 2,
      newUse: had,
      gist: had
        ? 'no longer says that the data is aggregated or anonymous'
        : 'now says that the data is aggregated or anonymous',
    };
  },
};
