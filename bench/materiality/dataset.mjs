// Runs the built rules over a benchmark folder and keeps what the weights are trained on.
import { moduleLoader } from '../modules.mjs';

/** The parts of the core that are scored and trained. */
export async function loadCore() {
  const load = moduleLoader();
  const [policy, redline, asking, assessing] = await Promise.all([
    load('core/policy/parse-policy.js'),
    load('core/redline/redline.js'),
    load('core/materiality/ask-rules.js'),
    load('core/materiality/assess.js'),
  ]);
  return {
    parsePolicy: policy.parsePolicy,
    redline: redline.redline,
    askRules: asking.askRules,
    assess: assessing.assess,
  };
}

const isWeighable = ({ rule }) => rule.outcome !== 'minor' && rule.outcome !== 'editorial';

/** Each pair with the amounts that its differences and findings are weighed by. */
export function datasetOf(corpus, core) {
  return corpus.map(({ label, service, before, after }) => {
    const redline = core.redline(core.parsePolicy(before), core.parsePolicy(after));
    const real = core
      .askRules(redline)
      .asked.filter((one) => one.difference.noise === null && one.answers.some(isWeighable));
    return { label, service, redline, real };
  });
}

/** Bags for the three models: is it material, is it a new use, does the finding name what is material. */
export function bagsOf(dataset) {
  return {
    material: dataset.map(({ label, real }) => ({
      positive: label.level === 'material',
      instances: real.map((one) => one.features),
    })),
    newUse: dataset.map(({ label, real }) => ({
      positive: label.newUse,
      instances: real.map((one) => one.useFeatures),
    })),
    finding: dataset
      .filter(({ label }) => label.level === 'material')
      .flatMap(({ label, real }) => findingBags(label, real)),
  };
}

function findingBags(label, real) {
  const byCategory = new Map();
  for (const { answers } of real) {
    for (const answer of answers.filter(isWeighable)) {
      const category = answer.signal.category ?? answer.rule.category;
      if (category === null || (label.alsoAcceptable.includes(category) && !label.categories.includes(category)))
        continue;
      byCategory.set(category, [...(byCategory.get(category) ?? []), answer.features]);
    }
  }
  return [...byCategory].map(([category, instances]) => ({ positive: label.categories.includes(category), instances }));
}
