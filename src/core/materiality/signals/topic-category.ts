import type { CategoryId } from '../../terms.ts';
import type { Statement } from '../reading/statement.ts';

const byPractice: readonly (readonly [practice: string, category: CategoryId])[] = [
  ['train', 'automated'],
  ['decide', 'automated'],
  ['sell', 'sharing'],
  ['share', 'sharing'],
  ['track', 'tracking'],
  ['keep', 'retention'],
  ['transfer', 'transfer'],
  ['protect', 'security'],
  ['collect', 'data-collected'],
  ['combine', 'purpose'],
  ['use', 'purpose'],
];

/** The category that a clause falls in by what it speaks of; its own words first, then its context. Null where it speaks of nothing on the list. */
export function topicCategory(statement: Statement): CategoryId | null {
  const { named, inContext } = statement;
  if (named.topic.has('change-terms')) return 'change-terms';
  if (named.topic.has('transition')) return 'controller';
  if (named.topic.has('children')) return 'children';
  if (named.technology.size > 0) return 'tracking';
  if (named.mechanism.size > 0) return 'transfer';
  if (named.right.size > 0 && !named.practice.has('sell')) return 'rights';
  for (const [practice, category] of byPractice) if (named.practice.has(practice)) return category;
  if (named.topic.has('scope')) return 'scope';
  for (const [practice, category] of byPractice) if (inContext.practice.has(practice)) return category;
  if (named.data.size > 0) return 'data-collected';
  if (named.purpose.size > 0) return 'purpose';
  return null;
}
