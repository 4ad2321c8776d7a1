import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../src/core/materiality/finding/rule-id.ts';
import { explainRule } from '../../src/core/materiality/judging/explain-rule.ts';
import { rules } from '../../src/core/materiality/judging/registry.ts';
import { categoryOrder } from '../../src/core/terms.ts';
import { assessPassage } from './assess-texts.ts';

/** Their examples only hint at what takes a whole text to show. */
const lookingAtTheWhole = ['moved', 'reference-dangling', 'editorial', 'clause-changed'];

const folder = join(import.meta.dirname, '../../src/core/materiality/rules');
const onDisk = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .sort();

const fromTheRuleBase = [
  'purpose-added',
  'category-added',
  'sensitive-added',
  'recipient-kind-added',
  'recipient-within-kind',
  'sale-or-ads-started',
  'identifiability-raised',
  'automated-or-ai-added',
  'tracking-widened',
  'retention-longer',
  'transfer-added',
  'legal-basis-changed',
  'choice-weakened',
  'rights-method',
  'rights-reduced',
  'controller-changed',
  'transition-clause',
  'security-weakened',
  'children-terms',
  'scope-shifted',
  'definition-shifted',
  'negation-flipped',
  'exception-added',
  'modality-shifted',
  'change-clause-weakened',
  'dispute-terms',
  'contact-changed',
  'date-only',
  'editorial',
  'moved',
  'renumbered',
  'promise-removed',
];

describe('the registry of rules', () => {
  it('has one rule for each file in rules/, and no other', () => {
    expect([...ruleIds].sort()).toEqual(onDisk);
    expect(onDisk.length).toBeGreaterThan(30);
  });

  it('has every rule of the rule base', () => {
    expect(ruleIds).toEqual(expect.arrayContaining(fromTheRuleBase));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says what it looks for, why it matters and where that is written',
    (id, rule) => {
      expect(rule.title.length).toBeGreaterThan(5);
      expect(rule.looksFor.length).toBeGreaterThan(20);
      expect(rule.matters.length).toBeGreaterThan(20);
      expect(rule.sources.length).toBeGreaterThan(0);
      expect(rule.category === null || categoryOrder.includes(rule.category)).toBe(true);
      expect(explainRule(id)?.sources).toEqual(rule.sources);
    },
  );

  it.each(rules.filter((rule) => !lookingAtTheWhole.includes(rule.id)).map((rule) => [rule.id, rule.example] as const))(
    '%s speaks on its own example',
    (id, example) => {
      expect(assessPassage(example.before, example.after).findings.map((finding) => finding.rule)).toContain(id);
    },
  );

  it('does not explain a rule that is not there', () => {
    expect(explainRule('no-such-rule')).toBeNull();
  });
});
