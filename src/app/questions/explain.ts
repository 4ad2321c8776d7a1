import { ruleIds } from '../../core/materiality/finding/rule-id.ts';
import { explainRule, type RuleExplanation } from '../../core/materiality/judging/explain-rule.ts';
import { type RuleExample, ruleExample } from '../../core/materiality/judging/rule-example.ts';
import type { Facet } from '../../core/materiality/lexicon/term.ts';
import { builtInTerms } from '../../core/materiality/vocabulary/built-in-terms.ts';
import { Refusal } from '../../core/refusal.ts';
import { nearestName } from '../../core/render/templates/nearest-name.ts';
import type { Session } from '../workspace/workspace.ts';
import { workspaceLexicon } from '../workspace/workspace-lexicon.ts';

/** A rule with its example as the rules judge it, forwards and backwards. */
export interface ExplainedRule extends Omit<RuleExplanation, 'example'> {
  readonly example: { readonly forwards: RuleExample; readonly backwards: RuleExample };
}

/** Every rule, in the order of the registry. */
export function allRules(): readonly RuleExplanation[] {
  return ruleIds.flatMap((id) => explainRule(id) ?? []);
}

/** One rule. Throws a Refusal (usage) for an unknown one, with the nearest names. */
export function ruleCalled(id: string): ExplainedRule {
  const explanation = explainRule(id.trim().toLowerCase());
  if (explanation !== null) return { ...explanation, example: ruleExample(explanation) };
  const near = nearestRules(id);
  throw new Refusal('usage', {
    message: `There is no rule "${id}"`,
    expected: near.length === 0 ? `a rule, such as ${ruleIds.slice(0, 3).join(', ')}` : near.join(', '),
    found: id,
    remedy: '`fairnotice explain` lists every rule',
  });
}

const mostNames = 5;

/** The rules that may have been meant: the one spelt most alike, then those that share a word, or the beginning of one. */
function nearestRules(mistyped: string): readonly string[] {
  const ids = ruleIds;
  const nearest = nearestName(mistyped, ids);
  const words = mistyped
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3 && ids.filter((id) => id.includes(word)).length <= mostNames);
  const sharing = ids.filter((id) => id.split('-').some((part) => words.some((word) => isAlike(part, word))));
  return [...new Set([...(nearest === null ? [] : [nearest]), ...sharing])].slice(0, mostNames);
}

const isAlike = (part: string, word: string): boolean =>
  part.length > 3 && (part.startsWith(word.slice(0, 5)) || word.startsWith(part.slice(0, 5)));

/** A term of a list, as it is read. */
export interface ListedTerm {
  readonly facet: Facet;
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly sensitive: boolean;
  /** True where the workspace added the term, or these words of it. */
  readonly own: boolean;
}

/** Every term that statements are read with: the built-in ones, and after those of each list the workspace's own. */
export async function allTerms(session: Session): Promise<readonly ListedTerm[]> {
  const added = (await workspaceLexicon(session.folder))?.terms ?? {};
  return Object.entries(builtInTerms()).flatMap(([name, terms]) => {
    const facet = name as Facet;
    const listed =
      (own: boolean) =>
      (term: (typeof terms)[number]): ListedTerm => ({
        facet,
        id: term.id,
        title: term.title || (terms.find(({ id }) => id === term.id)?.title ?? term.id),
        words: term.words,
        sensitive: term.sensitive === true,
        own,
      });
    return [...terms.map(listed(false)), ...(added[facet] ?? []).map(listed(true))];
  });
}
