import type { ExplainedRule, ListedTerm } from '../../app/questions/explain.ts';
import type { RuleExplanation } from '../../core/materiality/judging/explain-rule.ts';
import type { RuleExample } from '../../core/materiality/judging/rule-example.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';

type Outcome = RuleExplanation['outcome'];

/** What follows from a rule, in its own direction. */
const outcomes: Readonly<Record<Outcome, string>> = {
  'new-use': 'material, and a new use: people are told, and data already held needs a choice or consent',
  material: 'material: people are told',
  favourable: 'material: people are told, no consent is needed',
  review: 'a person decides; material meanwhile',
  minor: 'minor: posted and logged',
  editorial: 'editorial: posted',
};

/** What follows from the same change the other way round. */
const reverseOutcomes: Readonly<Record<Outcome, string>> = {
  'new-use': 'material and favourable: people are told, no consent is needed',
  material: 'material and favourable: people are told, no consent is needed',
  favourable: 'material: people are told',
  review: 'material and favourable; where the rule cannot tell, a person decides',
  minor: 'minor as well',
  editorial: 'editorial as well',
};

/** All rules, one a line: id, outcome, title. */
export function rulesLines(rules: readonly RuleExplanation[], { paint }: Terminal): readonly string[] {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, title, outcome }) => `${paint.bold(id.padEnd(width))}  ${outcome.padEnd(9)}  ${title}`);
}

/** One rule in full. */
export function ruleLines(rule: ExplainedRule, { paint }: Terminal): readonly string[] {
  const { id, title, reverse, category, outcome, looksFor, matters, sources, example } = rule;
  const twoWays = reverse !== null && reverse !== title;
  const ownTopic = outcome === 'minor' || outcome === 'editorial' ? 'none' : 'that of the clause';
  return [
    `${paint.bold(id)}  ${title}`,
    '',
    `Looks for   ${looksFor}`,
    `Matters     ${matters}`,
    `Category    ${category ?? ownTopic}`,
    `Outcome     ${outcomes[outcome]}`,
    ...(twoWays ? [`Reverse     ${reverse}: ${reverseOutcomes[outcome]}`] : []),
    `Sources     ${sources.join('; ')}`,
    '',
    paint.bold('Example'),
    ...exampleLines(example.forwards, paint),
    ...(twoWays ? ['', paint.bold('The same backwards'), ...exampleLines(example.backwards, paint)] : []),
    '',
    ...howToDecide(outcome),
  ];
}

function exampleLines({ before, after, finding }: RuleExample, paint: Terminal['paint']): readonly string[] {
  const side = (sign: string, text: string): readonly string[] =>
    text.split(/\n+/).map((line) => `   ${sign} ${line === '' ? '(nothing)' : line}`);
  const verdict =
    finding === null
      ? 'the rule does not speak'
      : `${finding.level}${finding.newUse ? ', new use' : ''}${finding.direction === 'neutral' ? '' : `, ${finding.direction}`}${finding.needsReview ? ', a person must decide' : ''}`;
  return [
    ...side('-', before).map((line) => paint.red(line)),
    ...side('+', after).map((line) => paint.green(line)),
    `   ⇒ ${verdict}`,
  ];
}

/** How a person changes what the rule says. */
function howToDecide(outcome: Outcome): readonly string[] {
  const raise = '`fairnotice review NOTICE --raise N=LEVEL --by NAME`';
  const lower = '`fairnotice review NOTICE --lower N=LEVEL --reason TEXT --by NAME`';
  switch (outcome) {
    case 'minor':
    case 'editorial':
      return [`To raise it: ${raise} (LEVEL is minor or material, or material+new-use).`];
    case 'new-use':
      return [`To lower it: ${lower} (LEVEL is material without a new use, minor or editorial; a reason is needed).`];
    case 'material':
    case 'favourable':
    case 'review':
      return [
        `To raise it to a new use: ${raise.replace('LEVEL', 'material+new-use')}.`,
        `To lower it: ${lower} (LEVEL is minor or editorial; a reason is needed).`,
      ];
  }
}

/** The terms, list by list. */
export function termLines(terms: readonly ListedTerm[], { paint }: Terminal): readonly string[] {
  const facets = [...new Set(terms.map(({ facet }) => facet))];
  return facets.flatMap((facet, index) => [
    ...(index === 0 ? [] : ['']),
    paint.bold(facet),
    ...terms
      .filter((term) => term.facet === facet)
      .map(({ id, title, words, sensitive, own }) => {
        const marks = [...(sensitive ? ['sensitive'] : []), ...(own ? ['of this workspace'] : [])];
        const named = id === title ? id : `${id} (${title})`;
        return `  ${named}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}: ${words.join(', ')}`;
      }),
  ]);
}
