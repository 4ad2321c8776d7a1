import type { Redline } from '../../../redline/change/types.ts';
import { describeConcealment } from '../../../redline/concealing/describe-concealment.ts';
import { type NewConcealment, newConcealments } from '../../../redline/concealing/new-concealments.ts';
import type { PlacedSignal, Rule } from '../../finding/rule.ts';

/** How many places of one block a finding tells one by one. */
const most = 3;

export const wordsConcealed: Rule = {
  id: 'words-concealed',
  title: 'What is written and what readers see differ',
  reverse: null,
  category: 'scope',
  outcome: 'review',
  looksFor:
    'Words that are struck, hidden, put in a comment or folded away, characters that are invisible or turn the order round, letters that look like others, where the earlier text had none.',
  matters:
    'People are bound by what they could read. A text whose file says something else than its page must not go out before a person has looked at both.',
  sources: ['GDPR Art. 12(1)', 'WP260 rev.01 para. 8-13'],
  example: { before: 'We do not sell data.', after: 'We do not \uff53\uff45\uff4c\uff4c data.' },
  find() {
    return null;
  },
  findInRedline(redline) {
    const byPlace = new Map<string, NewConcealment[]>();
    for (const each of newConcealments(redline.before, redline.after)) {
      if (!each.forReview) continue;
      const place = each.block === null ? `line ${each.line}` : `block ${each.block}`;
      const known = byPlace.get(place);
      if (known === undefined) byPlace.set(place, [each]);
      else known.push(each);
    }
    return [...byPlace.values()].map((together) => placedSignal(redline, together));
  },
};

function placedSignal(redline: Redline, together: readonly NewConcealment[]): PlacedSignal {
  const at = together[0]?.block ?? null;
  const block = at === null ? null : (redline.after.blocks[at] ?? null);
  const changes = at === null ? [] : redline.changes.filter(({ afterBlocks }) => afterBlocks.includes(at));
  const told = together.slice(0, most).map((each) => `in line ${each.line} ${describeConcealment(each)}`);
  const rest = together.length > most ? `; and ${together.length - most} more` : '';
  return {
    signal: { direction: 'mixed', firm: true, newUse: false, gist: `${told.join('; ')}${rest}` },
    before: changes[0]?.before ?? block?.text ?? null,
    after: block?.text ?? together.map(({ written }) => written).join(' '),
    section: block?.section ?? [],
    changes: changes.map(({ id }) => id),
  };
}
