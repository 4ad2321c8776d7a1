// Runs the built rules over a benchmark folder and keeps what the weights are trained on.
import { moduleLoader } from '../modules.mjs';

/** The parts of the core that are scored and trained. */
export async function loadCore() {
  const load = moduleLoader();
  const [policy, redline, asking, assessing] = await Promise.all([
    load('core/text/reading/parse-policy.js'),
    load('core/redline/comparing/redline.js'),
    load('core/materiality/judging/ask-rules.js'),
    load('core/materiality/judging/assess.js'),
  ]);
  return {
    parsePolicy: policy.parsePolicy,
    redline: redline.redline,
    askRules: asking.askRules,
    assess: assessing.assess,
    assessAnswers: assessing.assessAnswers,
  };
}

const isWeighable = ({ rule }) => rule.outcome !== 'minor' && rule.outcome !== 'editorial';

/** Each pair with the amounts that its differences and categories are weighed by. */
export function datasetOf(corpus, core) {
  return corpus.map(({ label, service, before, after }) => {
    const redline = core.redline(core.parsePolicy(before), core.parsePolicy(after));
    const answers = core.askRules(redline);
    const { asked, categories } = answers;
    const real = asked.filter((one) => one.difference.noise === null && one.answers.some(isWeighable));
    return { label, service, answers, real, categories };
  });
}

/** Bags for the three models: is a difference material, is it a new use, is the change as a whole about a category. */
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
    category: dataset
      .filter(({ label }) => label.level === 'material')
      .flatMap(({ label, categories }) => categoryBags(label, categories)),
  };
}

/** A category that only one of two readers named is neither right nor wrong, and left out. */
function categoryBags(label, categories) {
  return [...categories]
    .filter(([category]) => label.categories.includes(category) || !label.alsoAcceptable.includes(category))
    .map(([category, features]) => ({ positive: label.categories.includes(category), instances: [features] }));
}
