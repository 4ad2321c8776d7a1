import type { Instant, IsoDate, NoticeWindow } from '../../calendar/days/types.ts';
import type { Assessment } from '../../materiality/finding/types.ts';
import type { NoticeDuties } from '../../promise/clause/types.ts';
import type { CategoryId, Direction, Level } from '../../terms.ts';

export type NoticeState = 'draft' | 'approved' | 'scheduled' | 'announced' | 'in-force' | 'superseded' | 'withdrawn';

/** A person's sign-off on a finding. */
export interface Decision {
  /** `Finding.id`: a hash of the rule and the words, so that the decision survives a re-run. */
  readonly finding: string;
  readonly rule: string;
  readonly verdict: 'confirmed' | 'raised' | 'lowered';
  /** The level after the decision. */
  readonly level: Level;
  /** `newUse` after the decision. */
  readonly newUse: boolean;
  readonly by: string;
  readonly at: Instant;
  /** Required to lower a material finding; may be empty otherwise. */
  readonly reason: string;
}

/** The assessment's outcome once the decisions are applied. */
export interface DecidedOutcome {
  readonly level: Level;
  readonly newUse: boolean;
  readonly direction: Direction;
  readonly categories: readonly CategoryId[];
}

export interface Approval {
  readonly by: string;
  readonly at: Instant;
  /** Hash of the approved text: another text needs another approval. */
  readonly hash: string;
}

/** The pending notice whose text this one replaces, and how far the two texts differ. */
export interface Amendment {
  readonly notice: string;
  /** Level of the change from the pending text to this one: `editorial` lets the clock run on, anything else restarts it. */
  readonly level: Level;
}

/** Why `tick` did not do what the window says, and what would fix it. */
export interface Hold {
  readonly reason: string;
  readonly since: IsoDate;
  /** The earliest effective day that still keeps the promise. */
  readonly earliestEffectiveOn: IsoDate;
}

/** Someone took the responsibility of going on although the promise is not kept. */
interface Override {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What `render` wrote, so that nothing else is sent. */
export interface Rendering {
  /** `Notice.sequence` it was made for: other dates need another rendering. */
  readonly sequence: number;
  /** SHA-256 by path relative to the notice's folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** One change on its way to its readers. */
export interface Notice {
  /** `<policy>-r<revision>`. */
  readonly id: string;
  readonly policy: string;
  readonly revision: number;
  /** The revision that the text is compared with, and whose promise governs the change. */
  readonly baseRevision: number;
  readonly beforeHash: string;
  readonly afterHash: string;
  readonly state: NoticeState;
  readonly assessment: Assessment;
  readonly decisions: readonly Decision[];
  readonly outcome: DecidedOutcome;
  /** A person's plain-language summary for readers, Markdown; empty where the findings' reasons are used. */
  readonly summary: string;
  readonly approval: Approval | null;
  /** Approvals given for this text so far, where more than one person must approve. */
  readonly approvals?: readonly Approval[] | undefined;
  readonly amends?: Amendment | undefined;
  /** Languages that the change takes effect without, because their text is behind and a person said so. */
  readonly untranslated?: readonly string[] | undefined;
  /** Set by `schedule`. */
  readonly duties: NoticeDuties | null;
  readonly window: NoticeWindow | null;
  readonly override: Override | null;
  readonly hold: Hold | null;
  /** The rendering that was made for these dates and approved text; null before `render`. */
  readonly rendering: Rendering | null;
  /** Day since which the banner is on; null while it is off. */
  readonly bannerSince: IsoDate | null;
  /** Counts up with every `schedule`, for the calendar file's SEQUENCE. Starts at 0. */
  readonly sequence: number;
  readonly announcedOn: IsoDate | null;
  readonly inForceOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
}
