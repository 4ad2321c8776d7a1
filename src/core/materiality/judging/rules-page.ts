import type { Rule } from '../finding/rule.ts';
import { rules } from './registry.ts';
import { rulesVersion } from './rules-version.ts';

const outcomes: Readonly<Record<Rule['outcome'], string>> = {
  'new-use': 'material; data already held needs a choice or consent',
  material: 'material; a notice',
  favourable: 'material; a notice, no consent',
  review: 'a person decides; material meanwhile',
  minor: 'minor; posted and logged',
  editorial: 'editorial; posted',
};

const words = (text: string): string => (text === '' ? '(nothing)' : `"${text}"`);

function sectionOf(rule: Rule): string {
  const reverse =
    rule.reverse === null || rule.reverse === rule.title
      ? []
      : [`- In the other direction: ${rule.reverse.charAt(0).toLowerCase()}${rule.reverse.slice(1)} (favourable).`];
  return [
    `## ${rule.id}`,
    '',
    `${rule.title}.`,
    '',
    `- Category: ${rule.category ?? (rule.outcome === 'minor' || rule.outcome === 'editorial' ? 'none' : "the clause's own topic")}. Outcome: ${outcomes[rule.outcome]}.`,
    ...reverse,
    `- Looks for: ${rule.looksFor}`,
    `- Why it matters: ${rule.matters}`,
    `- Example: ${words(rule.example.before)} becomes ${words(rule.example.after)}`,
    `- Sources: ${rule.sources.join('; ')}.`,
    '',
  ].join('\n');
}

/** The page docs/materiality.md, made from the registry: every rule in its order, as Markdown. */
export function rulesPage(): string {
  return `# Materiality

<!-- Made from the registry by bench/materiality/write-page.mjs; edit the rules, not this page. -->

Rules version ${rulesVersion}. Not legal advice: a rule finds words and says why they matter, a person decides.

fairnotice reads each sentence, list item and table cell of both texts as a statement (who does what with which data, for which
purpose, to whom, for how long), looks up whether the other text says the same elsewhere, and asks every rule about what is left.
Some rules decide alone, because their words leave no doubt: a "not" that goes, a period that grows. The others only speak; what
they say about a passage is added up with the weights in \`src/core/materiality/weighing/trained-weights.ts\`, which were learned
from labelled changes of real policies, and every weighed finding names what weighed most.

Which categories a material change is about is weighed once more, over all its passages together: how much of the change is about
a category, with how many of its terms, under which titles. A weighed finding of a category that the change as a whole is hardly
about stays minor and says so.

A change is \`editorial\` (form only), \`minor\` (other information, no listed matter) or \`material\`. \`newUse\` says that data
already held may be used in a way that the earlier text did not allow.

${rules.map(sectionOf).join('\n')}`;
}
