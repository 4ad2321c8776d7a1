/** Weights of a logistic regression over the amounts of `features.ts`. */
export interface Weights {
  readonly bias: number;
  readonly of: Readonly<Record<string, number>>;
  /** A difference counts from this probability on, 0-1. */
  readonly threshold: number;
}
