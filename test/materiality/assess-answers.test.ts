import { expect, it } from 'vitest';
import type { Assessment } from '../../src/core/materiality/finding/types.ts';
import { askRules } from '../../src/core/materiality/judging/ask-rules.ts';
import { assess, assessAnswers } from '../../src/core/materiality/judging/assess.ts';
import {
  categoryWeights,
  materialWeights,
  newUseWeights,
} from '../../src/core/materiality/weighing/trained-weights.ts';
import { weigh } from '../../src/core/materiality/weighing/weigh.ts';
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

/** The categories of the material findings that were weighed; some rules decide alone. */
const weighedCategories = ({ findings }: Assessment) => [
  ...new Set(
    findings
      .filter(({ level, why }) => level === 'material' && why.includes('Judged material at'))
      .map(({ category }) => category),
  ),
];

it('a material change that is about no category for certain is about the one that it is most about', () => {
  const answers = askRules(
    redline(
      parsePolicy('# Privacy\n\nWe collect your name.\n\nWe keep letters for a month.\n'),
      parsePolicy(
        '# Privacy\n\nWe collect your name and your location.\n\nWe keep letters for two years.\n\nWe share usage data with researchers.\n',
      ),
    ),
  );
  const material = { ...materialWeights, bias: 50 };
  const none = { ...categoryWeights, bias: categoryWeights.bias - 50 };
  const unsure = assessAnswers(answers, { ...trained, material, category: none });
  const about = [...answers.categories].map(([id, amounts]) => ({ id, value: weigh(amounts, none).probability }));
  const [most] = about.sort((a, b) => b.value - a.value);
  expect(about.length).toBeGreaterThan(1);
  expect(most?.value).toBeLessThan(none.threshold);
  expect(unsure.level).toBe('material');
  expect(weighedCategories(unsure)).toEqual([most?.id]);
});
