import type { Rule } from '../../finding/rule.ts';
import type { Duration } from '../../reading/durations.ts';
import type { Statement } from '../../reading/statement.ts';
import { directionOf, does, touched } from '../../signals/touched.ts';

const vague = /\bas long as\b|\bnecessary\b|\bindefinitely\b|\bas needed\b|\bpermanently\b/i;
const longest = (durations: readonly Duration[]): number =>
  durations.reduce((most, { days }) => Math.max(most, days), 0);
const tolerance = 0.04;

const timed =
  /\b(?:as long as|until|periods?|indefinitely|necessary|retain\w*|retention|how long|purged?|longer|expires?|after (?:you|your|the)|upon (?:completion|request|termination)|backups?|archives?|permanently|kept|temporar\w+)\b/i;

/** Says how long, or when; the right to have data deleted on its own does not. */
const speaksOfTime = (statement: Statement): boolean =>
  statement.durations.length > 0 ||
  (timed.test(statement.text) &&
    !(statement.named.right.has('deletion') && !/\bretain|retention|kept\b/i.test(statement.text)));

export const retentionLonger: Rule = {
  id: 'retention-longer',
  title: 'Data is kept longer, or for a vaguer time',
  reverse: 'Data is kept for a shorter or a clearer time',
  category: 'retention',
  outcome: 'new-use',
  facets: ['practice'],
  looksFor:
    'A longer period by value ("12 months" and "one year" are equal), a fixed period replaced by "as long as needed", a promise of deletion that goes.',
  matters: 'Data that should have been gone is still there, and may be used or lost.',
  sources: ['LGPD Art. 8(6)', 'GDPR Art. 13(2)(a)'],
  example: { before: 'We keep logs for 12 months.', after: 'We keep logs for 24 months.' },
  find(difference) {
    const { before, after } = difference;
    if (!does(difference, 'keep')) return null;
    if (difference.kind === 'reworded' && before !== null && after !== null) {
      const [was, is] = [longest(before.durations), longest(after.durations)];
      if (was > 0 && is > 0 && Math.abs(was - is) > tolerance * Math.max(was, is)) {
        return {
          direction: is > was ? 'adverse' : 'favourable',
          firm: true,
          newUse: is > was,
          gist: `changes the period from ${before.durations[0]?.words} to ${after.durations[0]?.words}`,
        };
      }
      if (
        was > 0 !== is > 0 &&
        vague.test((was > 0 ? after : before).text) &&
        !vague.test((was > 0 ? before : after).text)
      ) {
        return {
          direction: was > 0 ? 'adverse' : 'favourable',
          firm: true,
          newUse: was > 0,
          gist: was > 0 ? 'replaces a fixed period by an open one' : 'replaces an open period by a fixed one',
        };
      }
      if (was === is && !difference.gained.practice.has('keep') && !difference.lost.practice.has('keep')) return null;
      if (!speaksOfTime(before) && !speaksOfTime(after)) return null;
      return {
        direction: 'mixed',
        firm: false,
        newUse: false,
        gist: 'rewords how long data is kept or when it is deleted',
      };
    }
    const statement = after ?? before;
    if (statement === null || !statement.named.practice.has('keep') || !speaksOfTime(statement)) return null;
    const deletes =
      /\b(?:delet|eras|purg|destroy|anonymi)/i.test(statement.text) && !/\b(?:retain|keep|stor)/i.test(statement.text);
    return {
      direction: directionOf(difference, touched(difference, 'practice'), deletes),
      firm: false,
      newUse: false,
      gist: 'says how long data is kept or when it is deleted',
    };
  },
};
