// The three models with the settings they are trained with. Penalties and thresholds were chosen by cross-validation over services.
import { bagsOf } from './dataset.mjs';
import { train } from './logistic.mjs';

/** What protects people may only weigh against a new use, what exposes their data only for it; the size of the change is left free. */
const protective = new Set(['in words on law, rights or a region', 'in a section on what is collected']);
const signOfUse = (name) => (name === 'words changed in the document' ? 0 : protective.has(name) ? -1 : 1);

const settings = {
  material: {
    name: 'materialWeights',
    sign: 'MaterialSign',
    comment: 'Whether a difference is material.',
    threshold: 0.5,
    options: { penalty: 0.5 },
  },
  newUse: {
    name: 'newUseWeights',
    sign: 'UseSign',
    comment: 'Whether a material difference puts held data to a new use.',
    threshold: 0.25,
    positiveWeight: 1.5,
    options: { penalty: 0.03, sign: signOfUse },
  },
  category: {
    name: 'categoryWeights',
    sign: 'CategorySign',
    comment: 'Whether a material change as a whole is about a category.',
    threshold: 0.5,
    options: { penalty: 0.2 },
  },
};

/** Trains all three: { material, newUse, category }, each { name, sign, comment, bias, of, threshold }. */
export function trainModels(dataset) {
  const bags = bagsOf(dataset);
  return Object.fromEntries(
    Object.entries(settings).map(([key, { name, sign, comment, threshold, positiveWeight = 1, options }]) => {
      const weighted = bags[key].map((bag) => ({ ...bag, weight: bag.positive ? positiveWeight : 1 }));
      return [key, { name, sign, comment, threshold, ...train(weighted, options) }];
    }),
  );
}
