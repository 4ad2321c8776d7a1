import { describe, expect, it } from 'vitest';
import { type RuleId, ruleIds } from '../../src/core/materiality/finding/rule-id.ts';
import { askRules } from '../../src/core/materiality/judging/ask-rules.ts';
import { type CategorySign, type MaterialSign, signName, useSigns } from '../../src/core/materiality/weighing/signs.ts';
import {
  categoryWeights,
  materialWeights,
  newUseWeights,
} from '../../src/core/materiality/weighing/trained-weights.ts';
import { weigh } from '../../src/core/materiality/weighing/weigh.ts';
import type { Weights } from '../../src/core/materiality/weighing/weights.ts';
import { redlineOfTexts } from '../../src/core/redline/comparing/redline-of-texts.ts';
import { categoryOrder } from '../../src/core/terms.ts';

const before = `# Privacy policy

## What we collect

We collect your name and your address. We never sell your data.

## Who receives it

We share your name with couriers. Questions? Write to post@larkpost.example.
`;
const after = `# Privacy policy

## What we collect

We collect your name, your precise location and your health data. We use cookies for targeted advertising.

## Who receives it

We share your name with couriers, advertisers and AI providers, who train models with it. You may object to this.
`;

const answers = askRules(redlineOfTexts(before, after));
const producedBy = (amounts: readonly object[]): string[] => [...new Set(amounts.flatMap((each) => Object.keys(each)))];

describe('the signs of a change', () => {
  it.each(producedBy(answers.asked.map(({ features }) => features)))('%j is one that people are told of', (name) => {
    expect(signName(name)).not.toBeNull();
  });

  it('of a new use are those that are listed', () => {
    const produced = producedBy(answers.asked.map(({ useFeatures }) => useFeatures));
    expect(produced.length).toBeGreaterThan(3);
    for (const name of produced) expect(useSigns).toContain(name);
  });

  it('that nobody gives have no name', () => {
    for (const name of ['changed wrods', 'clause on', 'clause on constructor', 'toString', 'dates named', ''])
      expect(signName(name)).toBeNull();
  });
});

describe('the trained weights', () => {
  it.each(Object.keys(materialWeights.of))('weigh %j, which is a sign', (name) => {
    expect(signName(name)).not.toBeNull();
    const [, rule] = /^rule ([a-z-]+)/.exec(name) ?? [];
    if (rule !== undefined) expect(ruleIds).toContain(rule);
  });

  it('weigh every sign of a new use, and no other', () => {
    expect(Object.keys(newUseWeights.of).sort()).toEqual([...useSigns].sort());
  });

  it('weigh what is said of the categories', () => {
    const produced = producedBy([...answers.categories.values()]);
    const known = new Set([...produced, ...categoryOrder.map((category) => `category ${category}`)]);
    expect(Object.keys(categoryWeights.of).filter((name) => !known.has(name))).toEqual([]);
  });
});

it('a sign, a rule or a category that is misspelt is a type error', () => {
  // @ts-expect-error no such sign
  const misspelt: Weights<MaterialSign> = { bias: 0, threshold: 0.5, of: { 'changed wrods': 1 } };
  // @ts-expect-error no such rule
  const unknown: RuleId = 'purpose-aded';
  // @ts-expect-error no such category
  const category: CategorySign = 'category shraing';
  expect(weigh<string>({ 'changed words': 1 }, misspelt).probability).toBe(0.5);
  expect([unknown, category].every((name) => signName(name) === null)).toBe(true);
});
