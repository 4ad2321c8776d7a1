import type { Difference } from '../../difference/difference.ts';
import type { Rule, View } from '../../finding/rule.ts';
import type { Token } from '../../matching/tokens.ts';
import { isContentToken } from '../../matching/tokens.ts';
import { names } from '../../signals/touched.ts';

const entity =
  /\b(?:inc|ltd|limited|llc|gmbh|ag|sarl|s\.?a\.?s?|plc|b\.?v|corp(?:oration)?|company|pty|oy|ab|s\.?r\.?l|co)\b\.?/i;
const operates =
  /\b(?:controller|operat(?:ed|es|or)|responsible for|owned by|run by|published by|provided by|we are|\(("|we|“))/i;
const nameWords = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token) => isContentToken(token) && /^\p{Lu}/u.test(token.word) && !entity.test(token.word));

/** Stands under a title on controllers and begins with a name that the other text does not know. */
function isOnControllers({ before, after }: Difference, view: View): boolean {
  const statement = after ?? before;
  if (statement === null || !/\bcontrollers?\b/i.test(statement.section.at(-1) ?? '')) return false;
  const other = after === null ? view.afterIndex : view.beforeIndex;
  const [first] = statement.tokens;
  return first !== undefined && nameWords([first]).length > 0 && !other.has(first.stem);
}

export const controllerChanged: Rule = {
  id: 'controller-changed',
  title: 'Another company controls the data',
  reverse: 'Another company controls the data',
  category: 'controller',
  outcome: 'new-use',
  looksFor: 'Another legal entity named as controller or operator. The same name written differently is none.',
  matters: 'People deal with another company than the one they trusted, under another law perhaps.',
  sources: ['WP260 rev.01 para. 30', '4 CCR 904-3 Rule 6.04(3) (Colorado)', 'LGPD Art. 8(6)'],
  example: { before: 'The site is operated by Alder Ltd.', after: 'The site is operated by Birch GmbH.' },
  find(difference, view) {
    const { before, after } = difference;
    if (before !== null && after !== null) {
      if (!operates.test(before.text) || !operates.test(after.text)) return null;
      const lost = difference.edits.flatMap((edit) => nameWords(edit.lost));
      const gained = difference.edits.flatMap((edit) => nameWords(edit.gained));
      const hasEntity = entity.test(before.text) && entity.test(after.text);
      if (!hasEntity || lost.length === 0 || gained.length === 0) return null;
      const swapped = difference.edits.some(
        (edit) =>
          nameWords(edit.lost).length > 0 &&
          nameWords(edit.gained).length > 0 &&
          edit.lost.length <= 6 &&
          edit.gained.length <= 6,
      );
      const isClear =
        /\b(?:controller|operated by|run by|owned by|provided by|responsible for)\b/i.test(after.text) &&
        difference.edits.length <= 3;
      return {
        direction: 'neutral',
        firm: swapped && isClear,
        newUse: swapped && isClear,
        gist: `names ${gained.map((t) => t.word).join(' ')} in place of ${lost.map((t) => t.word).join(' ')}`,
      };
    }
    if (!names(difference, 'topic', 'controller') && !isOnControllers(difference, view)) return null;
    return { direction: 'neutral', firm: false, newUse: false, gist: 'says who controls the data' };
  },
};
