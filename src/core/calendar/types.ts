/** Whole days since 1970-01-01, which is day 0. Never a time, never a zone. */
export type DayNumber = number;

/** `YYYY-MM-DD`. */
export type IsoDate = string;

export type LeadUnit = 'business-days' | 'days' | 'months';

/** An amount of time before a change takes effect. Weeks are read as 7 days each. */
export interface Lead {
  readonly amount: number;
  readonly unit: LeadUnit;
}

/**
 * `clear`: the full lead lies strictly between the notice day and the effective day. `include-last`: the notice day is
 * excluded, the change takes effect on the last day of the lead.
 */
export type Counting = 'clear' | 'include-last';

/** A day on which an authority or the organisation is closed. */
export interface Closure {
  readonly date: IsoDate;
  readonly name: string;
}

/** A calendar's closures as a sourced rule table. `closures(year)` gives those dated in that year, ascending. */
export interface ClosureCalendar {
  /** `US-FED`, `GB-ENG` … */
  readonly id: string;
  readonly title: string;
  /** The authority and the act the table rests on. */
  readonly authority: string;
  /** First and last year (inclusive) checked against the authority; outside them a window carries a warning. */
  readonly verifiedFrom: number;
  readonly verifiedTo: number;
  closures(year: number): readonly Closure[];
}

export interface WindowRequest {
  /** Exactly one of `noticeOn` and `effectiveOn`, or both to check a given pair. */
  readonly noticeOn?: IsoDate;
  readonly effectiveOn?: IsoDate;
  /** Amount of the lead, 0 or more, in `unit`. */
  readonly days: number;
  /** Default `business-days`. */
  readonly unit?: LeadUnit;
  /** Calendar ids, a union. Default `['US-FED']`; none at all leaves weekends alone. */
  readonly calendars?: readonly string[];
  /** Default `clear`. */
  readonly counting?: Counting;
  /** The organisation's own closures. */
  readonly closures?: readonly Closure[];
}

export interface WindowDay {
  readonly date: IsoDate;
  /** True for a day that counts towards the lead. */
  readonly counts: boolean;
  readonly reason: string;
}

/** Notice day, effective day, and every day from the one to the other, both included, with why it counts or not. */
export interface NoticeWindow {
  readonly noticeOn: IsoDate;
  readonly effectiveOn: IsoDate;
  readonly counting: Counting;
  readonly days: number;
  readonly unit: LeadUnit;
  readonly calendar: readonly string[];
  /** Version of the tables, `+`, and a digest of the closures met; the digest alone tells whether two counts agree. */
  readonly calendarVersion: string;
  /** The organisation's own closures between notice and effective day, both included; absent where there is none. */
  readonly closures?: readonly Closure[];
  readonly span: readonly WindowDay[];
  /** Days of the span that count; at least `days` where the promise is kept (business days and days). */
  readonly counted: number;
  /** Plain warnings: years beyond the verified range, and the like. */
  readonly warnings: readonly string[];
}
