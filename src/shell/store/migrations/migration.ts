import type { RawBuilder } from 'kysely';

/** One step of the schema. Once released it never changes: a later step fixes it. */
export interface Migration {
  /** `0001-initial`: its place in the order, from 0001 without gaps, and what it does. */
  readonly name: string;
  /** Run in order, in one transaction with the record that they ran. */
  readonly statements: readonly RawBuilder<unknown>[];
}
