import type { CategoryId, Direction, Level } from '../../terms.ts';

/** A rule's verdict on a change. */
export interface Finding {
  /** Hash of rule, old words and new words: a decision sticks to it across re-runs. */
  readonly id: string;
  /** Rule id, as in docs/materiality.md. */
  readonly rule: string;
  /** Null where the finding is about nothing that a category names (an editorial change, a contact address). */
  readonly category: CategoryId | null;
  readonly level: Level;
  /** True where data already held may be used or shared in a way the earlier text did not allow. */
  readonly newUse: boolean;
  readonly direction: Direction;
  /** True where a person must decide; treated at `level` meanwhile. */
  readonly needsReview: boolean;
  readonly section: readonly string[];
  /** The old words the verdict rests on; null where there are none. */
  readonly before: string | null;
  readonly after: string | null;
  /** One or two plain sentences that quote the words. */
  readonly why: string;
  /** Citations, as in the rule base. */
  readonly sources: readonly string[];
  /** The ids of the changes it came from. */
  readonly changes: readonly string[];
}

/** All findings of a redline and what they amount to. */
export interface Assessment {
  readonly level: Level;
  readonly newUse: boolean;
  readonly direction: Direction;
  /** True where a person must decide about a finding; absent in assessments of rules before 1.5.0. */
  readonly needsReview?: boolean | undefined;
  /** Categories of the material findings, in the order of the category list, each once. */
  readonly categories: readonly CategoryId[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Version of the rule base that gave the verdict. */
  readonly rulesVersion: string;
  /** Hash of the workspace's own terms that it was given with; absent where the built-in ones alone were used. */
  readonly lexicon?: string | undefined;
}
