import { modalSwap } from '../../difference/modal-swap.ts';
import type { Rule } from '../../finding/rule.ts';
import { topicCategory } from '../../signals/topic-category.ts';
import { carrier, isDenial } from '../../signals/touched.ts';

const protective =
  /\b(?:delete|erase|destroy|encrypt|notify|inform|protect|anonymi[sz]e|remove|honou?r|respond|ask|obtain your consent|seek)\b/i;
const mostStems = 3;
const ofHeldData = ['use', 'share', 'sell', 'train', 'track', 'combine', 'transfer'];

export const modalityShifted: Rule = {
  id: 'modality-shifted',
  title: 'A clause became firmer or looser',
  reverse: 'A clause became firmer or looser',
  category: null,
  outcome: 'new-use',
  looksFor:
    '"May" turned into "will" for what the company does with data; "will" into "may", "never" into "generally" for what it promises.',
  matters: 'What could happen now does, or what was promised now may happen.',
  sources: ['WP260 rev.01 para. 12-13', 'FTC Act Section 5'],
  example: { before: 'We will delete your data.', after: 'We may delete your data.' },
  find(difference) {
    const { before, after } = difference;
    if (difference.kind !== 'reworded' || before === null || after === null) return null;
    if (difference.gainedStems.length + difference.lostStems.length > mostStems) return null;
    // What turns into its opposite is the matter of negation-flipped.
    if (isDenial(before) !== isDenial(after)) return null;
    const isPromise = isDenial(carrier(difference)) || protective.test(after.text);
    const category = topicCategory(after) ?? 'purpose';
    const softer = after.hedges.length - before.hedges.length;
    if (softer !== 0 && isPromise) {
      return {
        direction: softer > 0 ? 'adverse' : 'favourable',
        firm: true,
        newUse: softer > 0 && isDenial(before),
        gist: softer > 0 ? 'softens a promise' : 'firms up a promise',
        category,
      };
    }
    const pair = modalSwap(difference.edits) ?? `${before.modality}>${after.modality}`;
    const firmer = pair === 'may>will' || pair === 'may>plain';
    const looser = pair === 'will>may' || pair === 'plain>may';
    if (!firmer && !looser) return null;
    if (before.named.practice.size === 0 && !isPromise) return null;
    if (before.actor === 'reader' && !isPromise) return null;
    const adverse = isPromise ? looser : firmer;
    // Who else "will" do it was allowed to before; data not yet collected is not held.
    const usesHeldData =
      after.actor !== 'third-party' &&
      ofHeldData.some((id) => before.named.practice.has(id) && after.named.practice.has(id));
    return {
      direction: adverse ? 'adverse' : 'favourable',
      firm: true,
      newUse: adverse && !isPromise && usesHeldData,
      gist: firmer ? 'turns "may" into a firm statement' : 'turns a firm statement into "may"',
      category,
    };
  },
};
