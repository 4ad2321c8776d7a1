import type { Lead } from '../../calendar/days/types.ts';
import { type CategoryId, gravityOf, type Level } from '../../terms.ts';
import type { ChangeFacts, Channel } from '../clause/types.ts';

/** The ids of the statutory presets. */
export type RegimeId = 'gdpr' | 'ccpa' | 'colorado' | 'minnesota' | 'ftc' | 'coppa' | 'glba' | 'hipaa' | 'psd2';

/** Which changes a duty is for. All conditions must hold. */
interface RegimeCondition {
  readonly level: Level;
  /** True where only changes count that use data already held in a new way. */
  readonly newUse: boolean;
  /** Categories of which the change must have one; null for every category. */
  readonly categories: readonly CategoryId[] | null;
}

/** One duty of a statute, as data. */
export interface RegimeDuty {
  readonly when: RegimeCondition;
  /** Null where the law sets no number. */
  readonly lead: Lead | null;
  /** What the law says of the time, in a few words. */
  readonly timing: string;
  readonly channels: readonly Channel[];
  /** What the law says of the way, in a few words. */
  readonly manner: string;
  readonly audience: string;
  readonly choice: boolean;
  /** The provision. */
  readonly citation: string;
}

/**
 * A statutory preset: notice duties that a law sets, for organisations that it binds. Not legal advice. `basis` says how the
 * text behind it was established: the text was read, a secondary source was read, or it is general knowledge.
 */
export interface Regime {
  readonly id: RegimeId;
  readonly title: string;
  readonly basis: 'text-read' | 'secondary-source' | 'general-knowledge';
  readonly duties: readonly RegimeDuty[];
}

/** True where a duty's condition holds for a change: its level or a higher one, new use where asked, one of its categories. */
export function dutyApplies({ when }: RegimeDuty, change: ChangeFacts): boolean {
  return (
    gravityOf(change.level) >= gravityOf(when.level) &&
    (!when.newUse || change.newUse) &&
    (when.categories === null || when.categories.some((category) => change.categories.includes(category)))
  );
}
