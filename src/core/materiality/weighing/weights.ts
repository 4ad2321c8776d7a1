/** Amounts by the name of the sign that they are of, 0 where absent. */
export type Amounts<Sign extends string> = Readonly<Partial<Record<Sign, number>>>;

/** Weights of a logistic regression over the amounts of some signs; a sign without one weighs nothing. */
export interface Weights<Sign extends string> {
  readonly bias: number;
  readonly of: Amounts<Sign>;
  /** A difference counts from this probability on, 0-1. */
  readonly threshold: number;
}
