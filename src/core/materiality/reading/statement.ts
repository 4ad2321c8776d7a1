import type { Sentence } from '../../text/parts/block-parts.ts';
import type { Block } from '../../text/policy/types.ts';
import type { Facet } from '../lexicon/term.ts';
import type { Token } from '../matching/tokens.ts';
import type { Duration } from './durations.ts';

/** Who acts in a statement: the company, the reader, someone else, or not said. */
export type Actor = 'company' | 'reader' | 'third-party' | 'unsaid';

export type Modality = 'may' | 'will' | 'plain';

/**
 * One sentence, list item or table cell of a policy, read in its section: who does what with which data, for which purpose, to
 * whom, for how long, where, on what basis, under which choice, with modality, polarity and exceptions.
 */
export interface Statement {
  readonly text: string;
  /** The words that introduce the list, or the header of the table column; empty where there are none. */
  readonly context: string;
  readonly section: readonly string[];
  /** The block it is a sentence of. */
  readonly block: Block;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Content stems, each once. */
  readonly stems: ReadonlySet<string>;
  /** Ids of the lexicon terms named in the sentence itself, by facet. */
  readonly named: Readonly<Record<Facet, ReadonlySet<string>>>;
  /** The same with the terms of its context added, and the practices that the section's title names. */
  readonly inContext: Readonly<Record<Facet, ReadonlySet<string>>>;
  /** Practices that the statement denies ("we do not sell"). */
  readonly denied: ReadonlySet<string>;
  /** Practices that it states without denying them, anywhere. */
  readonly affirmed: ReadonlySet<string>;
  readonly actor: Actor;
  readonly modality: Modality;
  /** Words found, as in lexicon/wording.ts. */
  readonly limits: readonly string[];
  readonly exceptions: readonly string[];
  readonly hedges: readonly string[];
  readonly examples: readonly string[];
  readonly negations: number;
  readonly durations: readonly Duration[];
  readonly ages: readonly number[];
}
