import type { Lead } from '../../calendar/days/types.ts';
import type { CategoryId, Level } from '../../terms.ts';

/**
 * What sets a duty off. `minor`: only changes that the text calls minor or not material. `new-use`: personal data is to be
 * used in another way than the one stated when it was collected. `business-transition`: ownership or control changes.
 * `third-party-sharing`: data is to be shared with third parties. `outside-collection`: someone else collects it.
 */
export type PromiseTrigger =
  | 'any'
  | 'minor'
  | 'material'
  | 'new-use'
  | 'material-without-held-data'
  | 'business-transition'
  | 'third-party-sharing'
  | 'outside-collection';

/** `post`: in the policy itself. `banner`: a prominent notice on the site. */
export type Channel = 'post' | 'banner' | 'email' | 'in-product' | 'postal' | 'sms';

/** Contact statuses that a promise can exclude. */
export type Exclusion = 'opted-out-all' | 'deactivated';

/**
 * How the choice is given. `unspecified`: "users will have a choice". `close-account`: people may only leave.
 * `if-law-requires`: consent or choice "where required by applicable law".
 */
export type ChoiceKind = 'opt-in' | 'opt-out' | 'unspecified' | 'close-account' | 'if-law-requires';

/** When the text says a change takes effect. */
export type PromiseEffect = 'on-posting' | 'on-date' | 'after-lead' | 'on-continued-use';

/** One promise about notice of change, with its words. */
export interface NoticePromise {
  readonly trigger: PromiseTrigger;
  readonly lead: Lead | null;
  /** True where the notice comes before the change: with a lead, or "prior notice" without a number. */
  readonly beforehand: boolean;
  /** In the order of the channel list, each once; empty where the text names none. */
  readonly channels: readonly Channel[];
  /** True where one of several channels is enough by the text ("by e-mail or on our site"). */
  readonly anyChannel: boolean;
  /** Whom the text names, in its own word: `users`, `customers`, `everyone`. */
  readonly audience: string;
  /** Who is neither contacted nor has their data used in the new manner. */
  readonly exclusions: readonly Exclusion[];
  /** The sentences that state the exclusions, verbatim, which may stand apart from `quote`; empty where there are none. */
  readonly exclusionQuote: string;
  /** True where people are given a choice. */
  readonly choice: boolean;
  /** Null where `choice` is false. */
  readonly choiceKind: ChoiceKind | null;
  readonly effect: PromiseEffect | null;
  /** True where the wording leaves it to the company ("in some cases we will also e-mail"). */
  readonly discretionary: boolean;
  /** The clause, verbatim from the canonical text (markup removed). */
  readonly quote: string;
  readonly section: readonly string[];
  /** Line in the canonical text, from 1. */
  readonly line: number;
}

/** A clause and its place in the text. */
export interface QuotedClause {
  /** Verbatim from the canonical text (markup removed). */
  readonly quote: string;
  readonly section: readonly string[];
  /** Line in the canonical text, from 1. */
  readonly line: number;
}

/** What a policy text says about its own changes. */
export interface PromiseReading {
  /** In reading order. */
  readonly promises: readonly NoticePromise[];
  /** Clauses that reserve the right to change without promising any notice. */
  readonly reserves: readonly QuotedClause[];
  /** True where data stays under the policy it was collected under ("in accordance with the policy under which it was collected"). */
  readonly pinsRevision: boolean;
  /**
   * True where the text promises nothing about notice of its own changes: no promise that binds the company, other than
   * those on business transitions, sharing and outside collection.
   */
  readonly missing: boolean;
}

/** What `fairnotice.yaml` states about notice of change where the text is silent, or more strictly than the text. */
export interface ConfiguredPromise {
  /** Which changes the configured duties are for. `material` is the default. */
  readonly trigger: 'any' | 'material';
  readonly lead: Lead | null;
  readonly channels: readonly Channel[];
  readonly choice: boolean | null;
  readonly exclusions: readonly Exclusion[];
}

/** Where the text and the configuration do not say the same. A weaker configuration breaks the promise. */
export interface Disagreement {
  readonly field: 'lead' | 'channels' | 'choice';
  readonly inText: string;
  readonly inConfiguration: string;
  readonly weaker: boolean;
  /** One sentence for people. */
  readonly message: string;
}

/** What `noticeDuties` needs to know of a change: the decided outcome of its assessment. */
export interface ChangeFacts {
  readonly level: Level;
  readonly newUse: boolean;
  readonly categories: readonly CategoryId[];
}

/** Where a duty came from: the clause of the text in force, the configuration, or a statutory preset. */
export interface DutySource {
  readonly regime: 'promise' | 'configuration' | 'statute';
  /** The quoted clause, the configuration key, or the citation. */
  readonly reference: string;
}

/** A period and where it came from. */
export interface SourcedLead {
  readonly value: Lead;
  readonly source: DutySource;
}

/** What one change needs, merged over all regimes: the strictest lead, every channel, the widest audience. */
export interface NoticeDuties {
  /** Null where no regime sets a period for this change. */
  readonly lead: SourcedLead | null;
  /**
   * Leads in other units that `lead` is not certain to cover ("30 business days" beside "42 days": closures decide).
   * A window keeps the promises only if it keeps each of these too. Usually empty.
   */
  readonly otherLeads: readonly SourcedLead[];
  readonly channels: readonly { readonly channel: Channel; readonly source: DutySource }[];
  readonly audience: { readonly value: string; readonly source: DutySource } | null;
  readonly exclusions: readonly { readonly exclusion: Exclusion; readonly source: DutySource }[];
  /** Whether people must be given a choice before held data is used in the new manner. */
  readonly choice: { readonly required: boolean; readonly source: DutySource | null };
  readonly disagreements: readonly Disagreement[];
}
