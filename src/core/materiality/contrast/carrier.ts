/**
 * What a small word that carries meaning is about. A change of one is never form: it turns, limits, dates, bounds or addresses the
 * statement that it stands in.
 */
export type CarrierGroup =
  | 'polarity'
  | 'frequency'
  | 'restriction'
  | 'condition'
  | 'exception'
  | 'order'
  | 'bound'
  | 'modality'
  | 'hedge'
  | 'openness'
  | 'quantity'
  | 'connective'
  | 'consent'
  | 'choice'
  | 'default'
  | 'publicity'
  | 'identity'
  | 'encryption'
  | 'fee'
  | 'process'
  | 'oversight'
  | 'significance'
  | 'person'
  | 'right'
  | 'article'
  | 'duration'
  | 'age'
  | 'amount'
  | 'place';

/** One such word or phrase in a sentence. */
export interface Carrier {
  readonly group: CarrierGroup;
  /** What it says, the same for every wording of it: `not`, `before`, `30.0`, `Germany`. */
  readonly value: string;
  /** The words as written. */
  readonly words: string;
}
