import type { Rule, Signal } from '../rule.ts';
import type { CategoryId } from '../types.ts';
import type { Features } from './features.ts';

/** How often a category is spoken of in the whole document. */
export interface CategoryShare {
  /** Differences in which some rule speaks of the category. */
  readonly differences: number;
  /** All weighed differences. */
  readonly all: number;
}

const taken = [
  'rules that speak',
  'changed words',
  'words changed in the document',
  'words changed in the section',
  'said elsewhere',
  'terms named for the first time',
  'denies a practice',
  'a pointer to another document',
  'the company acts',
  'whole statement',
  'runs as a sentence',
];
const lists = [
  'data',
  'purpose',
  'recipient',
  'right',
  'mechanism',
  'technology',
  'safeguard',
  'basis',
  'place',
  'law',
];
const clauses = ['clause on rights', 'clause on collect', 'clause on share'];

/** The amounts by which it is weighed whether one rule's finding names what is material about a difference, given the difference's own amounts. */
export function findingFeaturesOf(
  rule: Rule,
  signal: Signal,
  category: CategoryId,
  difference: Features,
  share: CategoryShare,
): Features {
  const features: Record<string, number> = {};
  for (const name of taken) if (difference[name] !== undefined) features[name] = difference[name];
  const named = (list: string): number => difference[`${list} named`] ?? 0;
  const all = lists.reduce((sum, list) => sum + named(list), 0);
  const own = (rule.facets ?? []).reduce((sum, list) => sum + named(list), 0);
  features[`rule ${rule.id}`] = 1;
  if (difference['whole statement'] === undefined) features[`rule ${rule.id}, reworded`] = 1;
  features['terms of its own'] = Math.log1p(own);
  features['share of its own terms'] = all === 0 ? 0 : own / all;
  features['differences of the category'] = Math.log1p(share.differences);
  features['share of the differences'] = share.differences / Math.max(1, share.all);
  features[`category ${category}`] = 1;
  if (signal.direction === 'mixed' || signal.direction === 'neutral') features[`direction ${signal.direction}`] = 1;
  for (const clause of clauses) if (difference[clause] !== undefined) features[`${clause}, ${category}`] = 1;
  return features;
}
