import { redlineOfTexts } from '../../redline/comparing/redline-of-texts.ts';
import type { RuleId } from '../finding/rule-id.ts';
import type { Finding } from '../finding/types.ts';
import { assess } from './assess.ts';
import type { RuleExplanation } from './explain-rule.ts';

/** A change and what the rule says of it. */
export interface RuleExample {
  /** Empty where there is no text on that side. */
  readonly before: string;
  readonly after: string;
  /** The rule's own finding; null where it does not speak. */
  readonly finding: Finding | null;
}

/** What stands round the example: a rule is asked about a change in a policy, not about two sentences. */
function within(passage: string): string {
  return [
    '# Privacy notice of Larkpost',
    'Larkpost forwards letters. This notice says how we treat personal data.',
    '## What we collect',
    'We collect your name and your address when you open an account.',
    passage,
    '## Questions',
    'Write to us if you have a question about this notice.',
    '',
  ].join('\n\n');
}

/** Examples for rules that look at the text as a whole, where the registry's only hints. */
const wholeTexts: Readonly<Partial<Record<RuleId, { readonly before: string; readonly after: string }>>> = {
  moved: {
    before: 'We keep letters for a year.\n\nWe keep parcels for a week.',
    after: 'We keep parcels for a week.\n\nWe keep letters for a year.',
  },
  editorial: { before: 'We recieve your letters.', after: 'We receive your letters.' },
  'reference-dangling': {
    before: '## 7. Appeals\n\nYou may appeal.\n\n## 8. Disputes\n\nBefore that, see section 7.',
    after: '## 8. Disputes\n\nBefore that, see section 7.',
  },
};

function ruleOn(id: RuleId, before: string, after: string): RuleExample {
  const { findings } = assess(redlineOfTexts(within(before), within(after)));
  return { before, after, finding: findings.find(({ rule }) => rule === id) ?? null };
}

/** An example of a rule's change as the rule judges it inside a small policy, and the same change backwards. */
export function ruleExample({ id, example }: RuleExplanation): {
  readonly forwards: RuleExample;
  readonly backwards: RuleExample;
} {
  const { before, after } = wholeTexts[id] ?? example;
  return { forwards: ruleOn(id, before, after), backwards: ruleOn(id, after, before) };
}
