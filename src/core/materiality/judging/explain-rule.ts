import type { CategoryId } from '../../terms.ts';
import type { Rule } from '../finding/rule.ts';
import type { RuleId } from '../finding/rule-id.ts';
import { rules } from './registry.ts';

/** What a rule looks for, why it matters, its sources and an example, for people. */
export interface RuleExplanation {
  readonly id: RuleId;
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
  const { id: known, title, reverse, category, outcome, looksFor, matters, sources, example } = rule;
  return { id: known, title, reverse, category, outcome, looksFor, matters, sources, example };
}
