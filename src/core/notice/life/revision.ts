import type { Instant, IsoDate } from '../../calendar/days/types.ts';

/** Immutable text of a policy. */
export interface Revision {
  readonly policy: string;
  /** From 1. */
  readonly number: number;
  /** SHA-256 of the canonical text. */
  readonly hash: string;
  readonly text: string;
  /** Path of the source file, relative to the workspace. */
  readonly source: string;
  readonly recordedAt: Instant;
  readonly recordedOn: IsoDate;
  readonly recordedBy: string;
  readonly message: string;
}

/** Immutable text of a revision in another language. */
export interface Translation {
  readonly policy: string;
  /** Of the revision. */
  readonly number: number;
  readonly locale: string;
  /** SHA-256 of the canonical text. */
  readonly hash: string;
  readonly text: string;
  /** Path of the source file, relative to the workspace. */
  readonly source: string;
}
