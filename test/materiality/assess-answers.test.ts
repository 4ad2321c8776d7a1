import { expect, it } from 'vitest';
import { askRules } from '../../src/core/materiality/judging/ask-rules.ts';
import { assess, assessAnswers } from '../../src/core/materiality/judging/assess.ts';
import {
  categoryWeights,
  materialWeights,
  newUseWeights,
} from '../../src/core/materiality/weighing/trained-weights.ts';
import { redline } from '../../src/core/redline/comparing/redline.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const change = redline(
  parsePolicy('# Privacy\n\nWe collect your name.\n'),
  parsePolicy('# Privacy\n\nWe collect your name.\n\nWe share usage data with researchers for statistics.\n'),
);
const trained = { material: materialWeights, newUse: newUseWeights, category: categoryWeights };

it('answers once asked for can be weighed again, by the same weights with the same result', () => {
  expect(assessAnswers(askRules(change), trained)).toEqual(assess(change));
});

it('other weights give another result from the same answers', () => {
  const strict = { ...trained, material: { ...materialWeights, threshold: 1.1 } };
  expect(assess(change).level).toBe('material');
  expect(assessAnswers(askRules(change), strict).level).toBe('minor');
});
