import type { Redline } from '../../redline/change/types.ts';
import type { CategoryId, Direction } from '../../terms.ts';
import type { Difference } from '../difference/difference.ts';
import type { Facet } from '../lexicon/term.ts';
import type { TextIndex } from '../reading/text-index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { RuleId } from './rule-id.ts';

/**
 * What follows from a rule in the adverse direction, as in the rule base. `new-use`: material and held data needs a choice;
 * `review`: a person decides, material meanwhile; `favourable`: material without consent.
 */
type Outcome = 'new-use' | 'material' | 'favourable' | 'minor' | 'editorial' | 'review';

/** What a rule found in one difference. */
export interface Signal {
  readonly direction: Direction;
  /** True where the rule decides alone; otherwise the difference's signals are weighed together. */
  readonly firm: boolean;
  /** Whether held data is put to a use that the earlier text did not allow; with `firm: false` the weighing decides too. */
  readonly newUse: boolean;
  /** One clause without a full stop that names the terms: "names precise location among the data collected". */
  readonly gist: string;
  /** For rules whose category is the clause's own topic. */
  readonly category?: CategoryId;
}

/** The two texts as a rule may ask about them, and the terms that they were read with. */
export interface View {
  readonly vocabulary: Vocabulary;
  readonly beforeIndex: TextIndex;
  readonly afterIndex: TextIndex;
}

/** A signal with its place, for rules that look at the redline as a whole. */
export interface PlacedSignal {
  readonly signal: Signal;
  readonly before: string | null;
  readonly after: string | null;
  readonly section: readonly string[];
  readonly changes: readonly string[];
}

/** A question of the rule base, asked of one difference at a time. */
export interface Rule {
  readonly id: RuleId;
  /** What happened, in the adverse direction. */
  readonly title: string;
  /** What happened in the other direction; null where there is no other. */
  readonly reverse: string | null;
  /** Null where the category is the clause's topic, or there is none. */
  readonly category: CategoryId | null;
  readonly outcome: Outcome;
  /** Where a person must decide in this direction although the outcome is not `review`: it may be a new use. */
  readonly needsReview?: Direction;
  /** The lists whose terms carry the rule, if any: the more of its own terms a difference names, the heavier it weighs. */
  readonly facets?: readonly Facet[];
  readonly looksFor: string;
  readonly matters: string;
  readonly sources: readonly string[];
  readonly example: { readonly before: string; readonly after: string };
  find(difference: Difference, view: View): Signal | null;
  /** For what no single difference shows: moves, formatting, references. */
  findInRedline?(redline: Redline): readonly PlacedSignal[];
}
