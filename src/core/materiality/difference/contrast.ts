import type { CategoryId, Direction } from '../../terms.ts';

/** A change of meaning that the changed words of one statement show by themselves. */
export interface Contrast {
  /** `mixed` where it is not decided; a person must then decide. */
  readonly direction: Extract<Direction, 'adverse' | 'favourable' | 'mixed'>;
  readonly newUse: boolean;
  /** Whether it knows more than the narrower rules: a negation in what the company owes or people can do. */
  readonly leads: boolean;
  /** Null where the clause's own topic gives it. */
  readonly category: CategoryId | null;
  /** One clause that names the words: `says "after" where it said "before"`. */
  readonly gist: string;
}
