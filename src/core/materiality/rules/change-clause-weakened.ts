import type { Statement } from '../reading/statement.ts';
import type { Rule } from '../rule.ts';
import { names } from '../signals/touched.ts';

const reach = (text: string): number =>
  (/\b(?:e-?mail|direct(?:ly)? notif|letter|by post|text message|sms)\b/i.test(text) ? 2 : 0) +
  (/\b(?:prominent|banner|in-app|notify you|we will notify|inform you)\b/i.test(text) ? 1 : 0) +
  (/\bconsent|choice\b/i.test(text) ? 1 : 0);
const lead = (statement: Statement): number => Math.max(0, ...statement.durations.map((duration) => duration.days));

export const changeClauseWeakened: Rule = {
  id: 'change-clause-weakened',
  title: 'Less notice of changes is promised',
  reverse: 'More notice of changes is promised',
  category: 'change-terms',
  outcome: 'material',
  looksFor:
    'A shorter period (30 business days are more than 30 days), a weaker channel (a posting instead of an e-mail), or a change clause that comes or goes.',
  matters: 'The clause in force governs this very change: the old period and the old channel still apply to it.',
  sources: ['Cal. Bus. & Prof. Code 22575(b)(3) (CalOPPA)', 'WP260 rev.01 para. 29-31'],
  example: {
    before: 'We notify you 30 business days before a change.',
    after: 'We notify you 30 days before a change.',
  },
  find(difference) {
    const { before, after } = difference;
    if (!names(difference, 'topic', 'change-terms')) return null;
    if (before !== null && after !== null) {
      const [was, is] = [lead(before), lead(after)];
      if (was > 0 && Math.abs(was - is) > 0.5)
        return {
          direction: is < was ? 'adverse' : 'favourable',
          firm: true,
          newUse: false,
          gist: `changes the notice from ${before.durations[0]?.words} to ${after.durations[0]?.words ?? 'no stated period'}`,
        };
      if (was === 0 && is > 0)
        return {
          direction: 'favourable',
          firm: true,
          newUse: false,
          gist: `now promises ${after.durations[0]?.words} of notice`,
        };
      const [wide, narrow] = [reach(before.text), reach(after.text)];
      if (wide !== narrow)
        return {
          direction: narrow < wide ? 'adverse' : 'favourable',
          firm: true,
          newUse: false,
          gist:
            narrow < wide ? 'promises a weaker channel or less choice' : 'promises a stronger channel or more choice',
        };
      if (difference.gainedStems.length + difference.lostStems.length === 0) return null;
      return { direction: 'mixed', firm: false, newUse: false, gist: 'rewords how people are told of changes' };
    }
    return {
      direction: difference.kind === 'added' ? 'favourable' : 'adverse',
      firm: false,
      newUse: false,
      gist:
        difference.kind === 'added'
          ? 'adds words on how people are told of changes'
          : 'drops words on how people are told of changes',
    };
  },
};
