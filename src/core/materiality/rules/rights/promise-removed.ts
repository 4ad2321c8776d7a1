import type { Rule } from '../../finding/rule.ts';
import type { Statement } from '../../reading/statement.ts';
import { topicCategory } from '../../signals/topic-category.ts';

const practices = ['sell', 'share', 'use', 'collect', 'track', 'keep', 'combine', 'train', 'transfer', 'decide'];
const bound =
  /\b(?:only|solely|exclusively)\b.{0,60}\b(?:use|used|share|shared|disclose|disclosed|collect|collected|process|processed|store|stored|access|kept)\b|\b(?:use|used|share|shared|disclose|disclosed|collect|collected|process|processed|store|stored|kept)\b.{0,40}\b(?:only|solely|exclusively)\b/i;
/** "We use X only to …": what is held is bound to its purpose. */
const boundUse =
  /^(?:\S+ ){0,3}?(?:use|share|disclose|process|keep)s? (?:\S+ ){0,6}?(?:only|solely|exclusively) (?:to|for|with|as|in order)\b|\b(?:only|solely|exclusively) (?:use|share|disclose|process)\b/i;
/** The name of a link, not a promise: "Do Not Sell My Personal Information". */
const label = /\bDo Not (?:Sell|Share|Track|Process)\b[^.,;]*/;
const reader = /^(?:\S+ ){0,4}(?:if you|you (?:may|can|must|should|do not|cannot|are not able))\b/i;

/** "You may request that we not sell": a right of the reader. */
const asked = /\b(?:request|ask|direct|instruct|tell) (?:that )?(?:we|us)\b(?: \w+){0,2} not\b/i;

/** True for a protective promise: the company denies a practice, or binds it with "only". */
function isPromise(statement: Statement): boolean {
  if (statement.actor === 'reader' && reader.test(statement.text)) return false;
  if (asked.test(statement.text)) return false;
  // The reader's right not to be subject to something is a right; it has a rule of its own.
  if (statement.named.right.has('human-review')) return false;
  if (
    label.test(statement.text) &&
    !/\b(?:we|will|shall|is|are|be) (?:do )?(?:not|never)\b/i.test(statement.text.replace(label, ''))
  )
    return false;
  if (
    statement.named.practice.size === 0 &&
    statement.negations % 2 === 1 &&
    (statement.named.purpose.has('targeted-advertising') ||
      statement.named.recipient.has('advertisers') ||
      statement.named.recipient.has('data-brokers'))
  )
    return true;
  return (
    practices.some((practice) => statement.denied.has(practice) && statement.named.practice.has(practice)) ||
    (bound.test(statement.text) && statement.named.practice.size > 0)
  );
}

export const promiseRemoved: Rule = {
  id: 'promise-removed',
  title: 'A protective promise was removed',
  reverse: 'A protective promise was added',
  category: null,
  outcome: 'review',
  looksFor: '"Never", "only", "solely", "do not" clauses that the other text no longer says anywhere.',
  matters:
    'Nothing forbids any more what was promised not to happen: presumed a new use until a person says otherwise.',
  sources: ['FTC, Gateway Learning, 138 F.T.C. 443', 'FTC Act Section 5'],
  example: { before: 'We never sell your data.', after: '' },
  find(difference) {
    if (difference.kind === 'reworded') {
      const { before, after } = difference;
      if (before === null || after === null) return null;
      const [was, is] = [isPromise(before), isPromise(after)];
      if (was === is) return null;
      return {
        direction: was ? 'adverse' : 'favourable',
        firm: false,
        newUse: was,
        gist: was ? 'no longer makes a protective promise' : 'now makes a protective promise',
        category: topicCategory(was ? before : after) ?? 'purpose',
      };
    }
    const statement = difference.after ?? difference.before;
    if (statement === null || !isPromise(statement)) return null;
    const gone = difference.kind === 'removed';
    const firm =
      statement.actor !== 'reader' &&
      (['sell', 'share', 'train', 'track'].some((id) => statement.denied.has(id)) ||
        (statement.actor === 'company' && boundUse.test(statement.text)));
    return {
      direction: gone ? 'adverse' : 'favourable',
      firm,
      newUse: gone,
      gist: gone ? 'a protective promise is gone' : 'a protective promise is new',
      category: topicCategory(statement) ?? 'purpose',
    };
  },
};
