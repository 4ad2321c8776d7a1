import type { Amounts, Weights } from './weights.ts';

/** A probability and the amounts that moved it most, strongest first. */
export interface Weighing {
  readonly probability: number;
  readonly reasons: readonly { readonly name: string; readonly push: number }[];
}

const shown = 3;

/** Weighs the amounts of a difference; the reasons are weight times amount, so that a reader can add them up. */
export function weigh<Sign extends string>(amounts: Amounts<Sign>, weights: Weights<Sign>): Weighing {
  const pushes: { name: string; push: number }[] = [];
  let total = weights.bias;
  for (const name in amounts) {
    const push = (weights.of[name] ?? 0) * (amounts[name] ?? 0);
    if (push === 0) continue;
    pushes.push({ name, push });
    total += push;
  }
  const reasons = pushes.sort((a, b) => Math.abs(b.push) - Math.abs(a.push)).slice(0, shown);
  return { probability: 1 / (1 + Math.exp(-total)), reasons };
}
