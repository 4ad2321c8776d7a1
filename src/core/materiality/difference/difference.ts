import type { Facet } from '../lexicon/term.ts';
import type { Statement } from '../reading/statement.ts';
import type { Contrast } from './contrast.ts';
import type { Noise } from './noise.ts';
import type { PhraseEdit } from './phrase-edits.ts';
import type { SectionDensity } from './section-density.ts';

export type Named = Readonly<Record<Facet, ReadonlySet<string>>>;

/**
 * One difference of wording between two policies that is not accounted for elsewhere: a statement added, removed, or reworded.
 * Swapping the two policies swaps `before` with `after` and `gained` with `lost`, and changes nothing else.
 */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'reworded';
  /** Ids of the redline's changes it was read from. */
  readonly changes: readonly string[];
  readonly section: readonly string[];
  readonly before: Statement | null;
  readonly after: Statement | null;
  /** For `reworded`: the runs of words that changed. */
  readonly edits: readonly PhraseEdit[];
  /** Lexicon terms named after and not in the passage before it; all of the statement's terms for `added`. */
  readonly gained: Named;
  readonly lost: Named;
  readonly gainedStems: readonly string[];
  readonly lostStems: readonly string[];
  /** Practices, rights and topics named by the other sentences of the same passage, as `facet:id`. */
  readonly passage: ReadonlySet<string>;
  /** Share of the statement's weight that the other policy says somewhere, 0–1; for `reworded` the share of the changed words that it knows. */
  readonly restated: number;
  /** How much of the section it stands in speaks of personal data. */
  readonly density: SectionDensity;
  /** What a few changed words did to the meaning of a statement, or null; never there beside `noise`. */
  readonly contrast: Contrast | null;
  /** Why it is no change of meaning, or null. */
  readonly noise: Noise | null;
}
