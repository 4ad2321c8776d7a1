// The three models with the settings they are trained with. Penalties were chosen by cross-validation over services.
import { bagsOf } from './dataset.mjs';
import { train } from './logistic.mjs';

export const settings = {
  material: { name: 'materialWeights', comment: 'Whether a difference is material.', penalty: 0.5, threshold: 0.5 },
  newUse: {
    name: 'newUseWeights',
    comment: 'Whether a material difference puts held data to a new use.',
    penalty: 0.02,
    threshold: 0.3,
  },
  finding: {
    name: 'findingWeights',
    comment: 'Whether a finding names what is material about its difference.',
    penalty: 0.05,
    threshold: 0.45,
  },
};

/** Trains all three: { material, newUse, finding }, each { name, comment, bias, of, threshold }. */
export function trainModels(dataset) {
  const bags = bagsOf(dataset);
  return Object.fromEntries(
    Object.entries(settings).map(([key, { name, comment, penalty, threshold }]) => [
      key,
      { name, comment, threshold, ...train(bags[key], { penalty }) },
    ]),
  );
}
