import type { Weights } from './weights.ts';

/** Whether a difference is material. */
export const materialWeights: Weights = {
  bias: -2,
  threshold: 0.5,
  of: {
    'changed words': 0.5,
    'a pointer to another document': -1.5,
    'terms named for the first time': 1,
    'rules that speak': 0.8,
  },
};

/** Whether a material difference puts held data to a new use. */
export const newUseWeights: Weights = { bias: -1, threshold: 0.5, of: { 'rules that speak': 0.5 } };
