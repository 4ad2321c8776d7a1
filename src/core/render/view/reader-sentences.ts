import type { RuleId } from '../../materiality/finding/rule-id.ts';
import type { Finding } from '../../materiality/finding/types.ts';

/** What a rule's finding means, told to the people concerned: where the new text allows more than before, and where less. */
interface RuleSentences {
  readonly more: string;
  readonly less: string;
}

function either(sentence: string): RuleSentences {
  return { more: sentence, less: sentence };
}

/**
 * By rule id. Each sentence tells what the texts say, never what the organisation will do: that is for the person who writes the
 * summary.
 */
const sentences: Readonly<Partial<Record<RuleId, RuleSentences>>> = {
  'purpose-added': {
    more: 'The new text names a purpose that the present text does not name, or names one more broadly.',
    less: 'The new text no longer names a purpose, or names one more narrowly.',
  },
  'category-added': {
    more: 'The new text names a kind of information that the present text does not name.',
    less: 'The new text no longer names a kind of information.',
  },
  'sensitive-added': {
    more: 'The new text names sensitive information that the present text does not name.',
    less: 'The new text no longer names a kind of sensitive information.',
  },
  'recipient-kind-added': {
    more: 'The new text names a kind of recipient that the present text does not name.',
    less: 'The new text no longer names a kind of recipient.',
  },
  'recipient-within-kind': either('The new text names other recipients of a kind that is named already.'),
  'sale-or-ads-started': {
    more: 'The new text mentions selling information, or of targeted advertising, where the present text does not.',
    less: 'The new text no longer mentions selling information, or of targeted advertising.',
  },
  'identifiability-raised': {
    more: 'The present text is about information that identifies nobody; the new text is about information that may.',
    less: 'The present text is about information that may identify people; the new text is about information that does not.',
  },
  'automated-or-ai-added': {
    more: 'The new text mentions automated decisions, profiling or machine learning where the present text does not.',
    less: 'The new text no longer mentions automated decisions, profiling or machine learning.',
  },
  'tracking-widened': {
    more: 'The new text allows more cookies or similar tracking.',
    less: 'The new text allows less tracking.',
  },
  'retention-longer': {
    more: 'The new text lets information be kept longer, or for a time that is less definite.',
    less: 'The new text lets information be kept for a shorter or more definite time.',
  },
  'transfer-added': {
    more: 'The new text names another place to which information may be sent, or another basis for sending it.',
    less: 'The new text no longer names a place to which information may be sent.',
  },
  'legal-basis-changed': either('The new text names another legal basis.'),
  'choice-weakened': {
    more: 'The new text gives you less choice, or makes it harder to make.',
    less: 'The new text gives you more choice, or makes it easier to make.',
  },
  'rights-method': either('The way in which you use your rights changes.'),
  'rights-reduced': {
    more: 'The new text no longer names a right or a choice.',
    less: 'The new text names a right or a choice that the present text does not.',
  },
  'controller-changed': either('The new text names another organisation as responsible.'),
  'transition-clause': {
    more: 'The new text says what happens to information if the business is sold or merged, where the present text does not.',
    less: 'The new text no longer says what happens to information if the business is sold or merged.',
  },
  'security-weakened': {
    more: 'The new text promises less about how information is protected.',
    less: 'The new text promises more about how information is protected.',
  },
  'children-terms': either('The new text says something else about children.'),
  'scope-shifted': either('The new text covers other services, places or people.'),
  'definition-shifted': either('The new text defines a term differently.'),
  'negation-flipped': {
    more: 'The new text allows what the present text rules out.',
    less: 'The new text rules out what the present text allows.',
  },
  'exception-added': {
    more: 'The new text adds an exception to what the present text promises.',
    less: 'The new text drops an exception to what it promises.',
  },
  'modality-shifted': either('The new text is firmer, or less firm, about what may or will happen.'),
  'promise-removed': {
    more: 'A promise of the present text is not in the new text.',
    less: 'The new text makes a promise that the present text does not.',
  },
  'change-clause-weakened': {
    more: 'The new text promises less notice of later changes.',
    less: 'The new text promises more notice of later changes.',
  },
  'dispute-terms': {
    more: 'The new text has terms on how disputes are settled that the present text does not have.',
    less: 'The new text no longer has certain terms on how disputes are settled.',
  },
  'contact-changed': either('Contact details change.'),
  'reference-dangling': either('The new text refers to a section that is not there.'),
};

/** Said where nothing more definite can be said. */
export const rewordedSentence = 'This part of the text is worded differently.';

/** One plain sentence for the reader about a finding; the words themselves say the rest. */
export function readerSentence({ rule, direction }: Pick<Finding, 'rule' | 'direction'>): string {
  const known = Object.hasOwn(sentences, rule) ? sentences[rule as RuleId] : undefined;
  if (!known) return rewordedSentence;
  if (direction === 'favourable') return known.less;
  return direction === 'adverse' || known.more === known.less ? known.more : rewordedSentence;
}
