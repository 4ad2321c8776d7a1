import type { CategoryId } from '../../terms.ts';
import type { Rule } from '../finding/rule.ts';
import { rules } from './registry.ts';

/** What a rule looks for, why it matters, its sources and an example, for people. */
export interface RuleExplanation {
  readonly id: string;
  readonly title: string;
  readonly reverse: string | null;
  /** Null where the category is the clause's own topic, or there is none. */
  readonly category: CategoryId | null;
  readonly outcome: Rule['outcome'];
  readonly looksFor: string;
  readonly matters: string;
  readonly sources: readonly string[];
  readonly example: { readonly before: string; readonly after: string };
}

/** The explanation of one rule, or null where there is no rule of that id. */
export function explainRule(id: string): RuleExplanation | null {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return null;
  const { title, reverse, category, outcome, looksFor, matters, sources, example } = rule;
  return { id, title, reverse, category, outcome, looksFor, matters, sources, example };
}

/** The ids of all rules, in the registry's order. */
export function ruleIds(): readonly string[] {
  return rules.map((rule) => rule.id);
}
