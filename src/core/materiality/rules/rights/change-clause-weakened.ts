import { type Weakening, weakened } from '../../../promise/owing/weakened.ts';
import { promises } from '../../../promise/reading/read-promises.ts';
import type { Change, Redline } from '../../../redline/change/types.ts';
import type { Policy } from '../../../text/policy/types.ts';
import type { PlacedSignal, Rule } from '../../finding/rule.ts';
import type { Statement } from '../../reading/statement.ts';
import { names } from '../../signals/touched.ts';

const reach = (text: string): number =>
  (/\b(?:e-?mail|direct(?:ly)? notif|letter|by post|text message|sms)\b/i.test(text) ? 2 : 0) +
  (/\b(?:prominent|banner|in-app|notify you|we will notify|inform you)\b/i.test(text) ? 1 : 0) +
  (/\bconsent|choice\b/i.test(text) ? 1 : 0);
const lead = ({ durations }: Statement): number => durations.reduce((most, { days }) => Math.max(most, days), 0);

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
  findInRedline(redline) {
    const touching = redline.changes.filter((change) => speaksOfNotice(change.before) || speaksOfNotice(change.after));
    if (touching.length === 0) return [];
    const before = promises(redline.before);
    const after = promises(redline.after);
    // A clause whose words all stand in the other text was split, merged or moved; the promise only reads differently beside others.
    const written = new Map<Policy, string>();
    const stands = (quote: string, policy: Policy): boolean => {
      if (quote === '') return false;
      const text = written.get(policy) ?? lettersOf(policy);
      written.set(policy, text);
      return text.includes(letters(quote));
    };
    return [
      ...weakened(before, after)
        .filter(({ quote }) => !stands(quote, redline.after))
        .map((loss) => placed(redline, touching, loss, 'adverse')),
      ...weakened(after, before)
        .filter(({ quote }) => !stands(quote, redline.before))
        .map((gain) => placed(redline, touching, gain, 'favourable')),
    ];
  },
};

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const lettersOf = (policy: Policy): string => letters(policy.blocks.map((block) => block.text).join(' '));

/** Reading what a whole text promises costs more than looking whether a change can bear on it. */
function speaksOfNotice(text: string | null): boolean {
  return (
    text !== null &&
    /chang|amend|updat|modif|revis|alter|different/i.test(text) &&
    /notif|notice|inform|tell|e-?mail|post|announc|publish|choice|consent|days|weeks|months/i.test(text)
  );
}

/** The change in which the clause stands, with its words; `loss` is seen from the text that promises more. */
function placed(
  redline: Redline,
  touching: readonly Change[],
  loss: Weakening,
  direction: 'adverse' | 'favourable',
): PlacedSignal {
  const side = direction === 'adverse' ? 'before' : 'after';
  const holds = (change: Change): boolean => {
    const text = change[side];
    return text !== null && loss.quote !== '' && (text.includes(loss.quote) || loss.quote.includes(text));
  };
  const change = touching.find(holds) ?? touching.find((candidate) => candidate[side] !== null) ?? touching[0];
  const gist =
    direction === 'adverse'
      ? loss.message.replace(/\.$/, '')
      : `now promises more: ${loss.before} for ${loss.change}, where there was ${loss.after}`;
  return {
    signal: { direction, firm: true, newUse: false, gist },
    before: change?.before ?? null,
    after: change?.after ?? null,
    section: change?.section ?? [],
    changes: change ? [change.id] : redline.changes.slice(0, 1).map(({ id }) => id),
  };
}
