import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../src/core/materiality/finding/rule-id.ts';
import { explainRule, type RuleExplanation } from '../../src/core/materiality/judging/explain-rule.ts';
import { ruleExample } from '../../src/core/materiality/judging/rule-example.ts';

describe('the example that explains a rule', () => {
  it.each(ruleIds)('makes %s speak, forwards and, where it has a reverse, backwards', (id) => {
    const rule = explainRule(id) as RuleExplanation;
    const { forwards, backwards } = ruleExample(rule);
    expect(forwards.finding?.rule).toBe(id);
    // A rule without a reverse is silent on what is taken back.
    expect(backwards.finding?.rule).toBe(rule.reverse === null ? undefined : id);
    expect([backwards.before, backwards.after]).toEqual([forwards.after, forwards.before]);
  });

  it.each(['negation-flipped', 'retention-longer', 'recipient-kind-added', 'change-clause-weakened'])(
    '%s is adverse forwards and favourable backwards',
    (id) => {
      const { forwards, backwards } = ruleExample(explainRule(id) as RuleExplanation);
      expect(forwards.finding).toMatchObject({ level: 'material', direction: 'adverse' });
      expect(backwards.finding).toMatchObject({ level: 'material', direction: 'favourable', newUse: false });
    },
  );
});
