import type { Rule } from '../../finding/rule.ts';
import type { Statement } from '../../reading/statement.ts';

const optIn =
  /\b(?:only if you (?:tick|check|opt|agree|consent|choose|select|say|ask|turn|enable)|only with your (?:prior |explicit |express |written )*(?:consent|permission|agreement)|opt(?:ed)?[ -]in|if you (?:have )?(?:consent|agree|opt in|tick|check)(?:ed)?|with your (?:prior |explicit |express )*(?:consent|permission)|unless you (?:have )?(?:consent|agree|opt in)|ask (?:for )?your (?:consent|permission)|after you agree|when you say yes|where you (?:have )?(?:actively )?consent(?:ed)?|off (?:unless|until) you (?:turn|switch|enable)|unless you (?:turn|switch) (?:it|them|this|that) on)\b/i;
const optOut =
  /\b(?:unless you (?:untick|uncheck|opt(?! in)|object|tell|refuse|decline|(?:turn|switch)(?! (?:it|them|this|that) on)|disable|deselect|say no)|on (?:unless|until) you (?:turn|switch|disable)|opt(?:ed)?[ -]out|pre-?ticked|pre-?checked|until you (?:object|opt|decline|tell)|you (?:can|may) (?:object|decline|refuse|turn (?:this|it) off)|by default)\b/i;
const easy = /\b(?:one click|single click|click(?:ing)?|link|settings?|toggle|button|online|e-?mail)\b/i;
const hard =
  /\b(?:letter|by post|postal|in writing|written (?:request|letter|notice)|registered mail|by mail|notari[sz]ed|fax|proof of identity|signed)\b/i;

const strength = (statement: Statement): number =>
  (optIn.test(statement.text) ? 2 : 0) + (optOut.test(statement.text) ? 1 : 0);
const isChoice = (statement: Statement): boolean =>
  optIn.test(statement.text) ||
  optOut.test(statement.text) ||
  statement.named.right.has('opt-out') ||
  statement.named.right.has('opt-in');

export const choiceWeakened: Rule = {
  id: 'choice-weakened',
  title: 'A choice was weakened',
  reverse: 'A choice was strengthened',
  category: 'rights',
  outcome: 'new-use',
  looksFor: 'Opt-in turned into opt-out, a box ticked beforehand, a click turned into a letter.',
  matters: 'What people did not agree to becomes what they failed to refuse.',
  sources: ['TRUSTe programme requirements, "material change"', 'FTC, Gateway Learning, 138 F.T.C. 443'],
  example: { before: 'We send offers only if you tick the box.', after: 'We send offers unless you untick the box.' },
  find(difference) {
    const { before, after } = difference;
    if (difference.kind !== 'reworded' || before === null || after === null) return null;
    const [was, is] = [strength(before), strength(after)];
    if (was >= 2 && is === 1 && !optIn.test(after.text))
      return { direction: 'adverse', firm: true, newUse: true, gist: 'turns an opt-in into an opt-out' };
    if (is >= 2 && was === 1 && !optIn.test(before.text))
      return { direction: 'favourable', firm: true, newUse: false, gist: 'turns an opt-out into an opt-in' };
    if (!isChoice(before) || !isChoice(after)) return null;
    const harder =
      !hard.test(before.text) &&
      hard.test(after.text) &&
      easy.test(before.text) &&
      !easy.test(after.text.replace(/e-?mails?\b/gi, ''));
    const easier =
      !hard.test(after.text) &&
      hard.test(before.text) &&
      easy.test(after.text) &&
      !easy.test(before.text.replace(/e-?mails?\b/gi, ''));
    if (harder) return { direction: 'adverse', firm: true, newUse: true, gist: 'makes the choice harder to use' };
    if (easier) return { direction: 'favourable', firm: true, newUse: false, gist: 'makes the choice easier to use' };
    return null;
  },
};
