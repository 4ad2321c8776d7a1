import type { Rule } from '../../finding/rule.ts';
import { directionOf, does, isTouched, names, nameTouched, touched } from '../../signals/touched.ts';

const located =
  /\b(?:stor(?:e|ed|ing|age)|host(?:ed|ing)?|process(?:ed|ing)?|transfer(?:red|s)?|located|servers?|data cent(?:er|re)s?|send|sent)\b/i;

export const transferAdded: Rule = {
  id: 'transfer-added',
  title: 'A transfer abroad, or what it rests on, changed',
  reverse: 'A transfer abroad was dropped',
  category: 'transfer',
  outcome: 'material',
  facets: ['mechanism', 'place'],
  looksFor:
    'A country of storage or transfer newly named or dropped, and the mechanism relied on (standard clauses, an adequacy decision, a framework).',
  matters: 'Where data lies decides which law and which authorities reach it.',
  sources: ['GDPR Art. 13(1)(f)'],
  example: { before: 'We store data in France.', after: 'We store data in France and the United States.' },
  find(difference) {
    const mechanism = touched(difference, 'mechanism');
    const place = touched(difference, 'place');
    const text = `${difference.before?.text ?? ''} ${difference.after?.text ?? ''}`;
    const isPlaced =
      isTouched(place) &&
      (difference.kind === 'reworded'
        ? located.test(text) && !names(difference, 'topic', 'scope')
        : does(difference, 'transfer') && located.test(text));
    const moves =
      difference.kind !== 'reworded' &&
      names(difference, 'practice', 'transfer') &&
      names(difference, 'topic', 'personal-data');
    if (!isTouched(mechanism) && !isPlaced && !moves) return null;
    const gist = isTouched(mechanism)
      ? nameTouched('mechanism', mechanism, 'as what transfers rest on')
      : isTouched(place)
        ? nameTouched('place', place, 'as a place of data')
        : 'mentions transfers abroad';
    return {
      direction: isTouched(mechanism) ? 'mixed' : directionOf(difference, place),
      firm:
        isPlaced &&
        !isTouched(mechanism) &&
        difference.kind === 'reworded' &&
        difference.edits.length <= 3 &&
        /\b(?:stor|data cent|servers?|hosted|transfer|located in)/i.test(text),
      newUse: false,
      gist,
    };
  },
};
