/**
 * One idea of the field and the words that name it. `words` are plain phrases: case, hyphens, plural and the usual verb
 * endings do not matter ("share" also finds "shares", "shared", "sharing"), so that a lawyer can extend a list by writing words.
 */
export interface Term {
  readonly id: string;
  /** How the idea is called in a reason for people. */
  readonly title: string;
  readonly words: readonly string[];
}

/** A kind of personal data. `sensitive` follows GDPR 9, RCW 19.373 and COPPA: health, biometrics, precise location, children. */
export interface DataTerm extends Term {
  readonly sensitive?: true;
}

/** The lists that a statement is read with. */
export type Facet =
  | 'practice'
  | 'data'
  | 'purpose'
  | 'recipient'
  | 'right'
  | 'mechanism'
  | 'technology'
  | 'safeguard'
  | 'basis'
  | 'place'
  | 'law'
  | 'topic';
