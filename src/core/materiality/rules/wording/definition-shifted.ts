import type { Rule, View } from '../../finding/rule.ts';
import { contentStems, tokensOf } from '../../matching/tokens.ts';
import type { Statement } from '../../reading/statement.ts';
import { topicCategory } from '../../signals/topic-category.ts';
import { directionOf, isTouched, touched } from '../../signals/touched.ts';

const defines =
  /["'](?:[^"']{2,40})["'] (?:means|includes?|refers? to|is|are|does not include)|\b(?:means|shall mean|is defined as|are defined as|refers? to|we (?:use the term|define)|by ["'])\b|\b(?:personal (?:data|information)|partners?|affiliates?|services?|service providers?) (?:includes?|means|does not include|do(?:es)? not mean|is (?:any|all|data|information|defined)|are (?:any|all|defined))\b/i;

const termOf = (text: string): string | null =>
  /["'“]([^"'“”]{2,40})["'”]/.exec(text)?.[1] ?? /\b(personal (?:data|information))\b/i.exec(text)?.[1] ?? null;

/** The clauses that change with a definition though their own words stay: how many use the term besides. */
function carried({ text }: Statement, view: View): string {
  const term = termOf(text);
  if (term === null) return '';
  const others = view.afterIndex.blocksWith([...contentStems(tokensOf(term))]) - 1;
  if (others < 1) return '';
  return others === 1 ? `; one other clause uses "${term}"` : `; ${others} other clauses use "${term}"`;
}

export const definitionShifted: Rule = {
  id: 'definition-shifted',
  title: 'A defined term was widened or narrowed',
  reverse: 'A defined term was widened or narrowed',
  category: null,
  outcome: 'new-use',
  looksFor:
    'A definition whose words change: every clause that uses the term changes with it, though its own words stay.',
  matters:
    'A wider "partners" shares data with more companies; a narrower "personal data" leaves some data without protection.',
  sources: ['WP260 rev.01 para. 12', 'FTC, Gateway Learning, 138 F.T.C. 443'],
  example: { before: '"Partners" means our couriers.', after: '"Partners" means our couriers and advertisers.' },
  find(difference, view) {
    const { before, after } = difference;
    if (
      difference.kind !== 'reworded' ||
      before === null ||
      after === null ||
      !defines.test(before.text) ||
      !defines.test(after.text)
    )
      return null;
    const recipient = touched(difference, 'recipient');
    const data = touched(difference, 'data');
    const ofData = /\bpersonal (?:data|information)|personally identifiable\b/i.test(after.text);
    const narrowed = after.exceptions.length !== before.exceptions.length || after.negations !== before.negations;
    if (ofData && narrowed) {
      const direction =
        after.exceptions.length + after.negations > before.exceptions.length + before.negations
          ? 'adverse'
          : 'favourable';
      return {
        direction,
        firm: true,
        newUse: direction === 'adverse',
        gist: `takes data out of, or puts it into, the definition of personal data${carried(after, view)}`,
        category: 'data-collected',
      };
    }
    if (!isTouched(recipient) && !isTouched(data)) return null;
    if (ofData && !isTouched(recipient))
      return {
        direction: directionOf(difference, data),
        firm: true,
        newUse: false,
        gist: `changes what counts as personal data${carried(after, view)}`,
        category: 'data-collected',
      };
    const terms = isTouched(recipient) ? recipient : data;
    const direction = directionOf(difference, terms);
    const category = isTouched(recipient) ? 'sharing' : (topicCategory(after) ?? 'scope');
    return {
      direction,
      firm: true,
      newUse: direction === 'adverse',
      gist: `changes what a defined term takes in${carried(after, view)}`,
      category,
    };
  },
};
