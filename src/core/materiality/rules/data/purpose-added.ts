import type { Rule } from '../../finding/rule.ts';
import type { Statement } from '../../reading/statement.ts';
import { directionOf, does, isTouched, nameTouched, touched } from '../../signals/touched.ts';

const elsewhere = ['targeted-advertising', 'ai-training', 'profiling'];

export const purposeAdded: Rule = {
  id: 'purpose-added',
  title: 'A purpose was added or widened',
  reverse: 'A purpose was dropped or narrowed',
  category: 'purpose',
  outcome: 'new-use',
  facets: ['purpose'],
  looksFor:
    'A purpose that the clause did not name before, or an open-ended one ("for example", "and other purposes") in place of a closed one.',
  matters:
    'People gave their data for the purposes they were told. A new one, applied to data already held, needs a choice.',
  sources: [
    'GDPR Art. 13(3)',
    'WP260 rev.01 para. 29-31',
    '4 CCR 904-3 Rule 6.04 (Colorado)',
    'FTC, Gateway Learning, 138 F.T.C. 443',
    'LGPD Art. 8(6)',
  ],
  example: {
    before: 'We use your e-mail address to send invoices.',
    after: 'We use your e-mail address to send invoices and for market research.',
  },
  find(difference) {
    const terms = touched(difference, 'purpose', elsewhere);
    const opened = opening(difference.before, difference.after);
    if (
      difference.kind === 'reworded' &&
      opened !== 0 &&
      difference.edits.length <= 2 &&
      does(difference, 'use', 'collect') &&
      difference.gained.data.size + difference.lost.data.size === 0
    ) {
      return {
        direction: opened > 0 ? 'adverse' : 'favourable',
        firm: difference.edits.every((edit) => edit.lost.length + edit.gained.length <= mostOpeningWords),
        newUse: opened > 0,
        gist:
          opened > 0
            ? 'turns a closed list of purposes into examples'
            : 'turns examples into a closed list of purposes',
      };
    }
    if (!isTouched(terms) || !does(difference, 'use', 'collect', 'combine')) return null;
    const direction = directionOf(difference, terms);
    return {
      direction,
      firm: false,
      newUse: direction === 'adverse' || direction === 'mixed',
      gist: nameTouched('purpose', terms, 'as a purpose'),
    };
  },
};

const mostOpeningWords = 7;
/** "For purposes such as billing", "to bill you, among other things". */
const openEnded = /\bpurposes?,? (?:such as|including|like)\b|\bamong (?:other things|others)\b|\band so on\b|\betc\b/i;

const opening = (before: Statement | null, after: Statement | null): number => {
  const open = (statement: Statement | null): boolean =>
    statement !== null &&
    (openEnded.test(statement.text) ||
      statement.examples.some(
        (word) =>
          word === 'for example' ||
          word === 'for instance' ||
          word === 'e g' ||
          word.includes('other purposes') ||
          word === 'but not limited to',
      ));
  return Number(open(after)) - Number(open(before));
};
