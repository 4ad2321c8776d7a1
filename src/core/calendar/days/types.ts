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

/** A moment, ISO 8601 in UTC to the millisecond: `2027-01-08T05:00:00.000Z`. */
export type Instant = string;

/** What a half-day is: `closed`, it does not count (the default); `open`, it counts like any other day. */
export type HalfDays = 'closed' | 'open';

/** Where an effective day that is not a business day goes: nowhere, or to the next business day. */
export type Roll = 'none' | 'following';

/** A day on which an authority or the organisation is closed. */
export interface Closure {
  readonly date: IsoDate;
  readonly name: string;
  /** True where only a part of the day is closed. */
  readonly half?: boolean | undefined;
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
  /** Where nobody has checked it against its authority, why, in words that follow the id: "is an unverified calendar: …". */
  readonly unverified?: string;
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
  readonly closures?: readonly Closure[] | undefined;
  /** Default `closed`. */
  readonly halfDays?: HalfDays | undefined;
  /** True where Saturdays are business days; closures still apply to them. Default false. */
  readonly saturdays?: boolean | undefined;
  /** Default `none`: the effective day may be a Saturday. A given pair of days is never moved. */
  readonly roll?: Roll | undefined;
  /** Days on top of a lead of 1 or more: business days for a lead in business days, else calendar days. Default 0. */
  readonly buffer?: number | undefined;
  /** Calendars that are no built-in ones, for the ids of `calendars` that name them. */
  readonly foreign?: readonly ClosureCalendar[] | undefined;
  /** IANA zone in which the effective day begins; without one the window has no `effectiveAt`. */
  readonly timeZone?: string | undefined;
}

/** The closures of a calendar from elsewhere, as far as a window met them: enough to count that window again. */
export interface PinnedCalendar {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  readonly unverified?: string;
  /** From the notice day to the effective day, both included. */
  readonly closures: readonly Closure[];
}

export interface WindowDay {
  readonly date: IsoDate;
  /** True for a day that counts towards the lead. */
  readonly counts: boolean;
  /** True for a day of the buffer, which counts but is not owed; else absent. */
  readonly buffer?: true;
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
  /** These four as asked for; absent at their defaults. */
  readonly halfDays?: HalfDays;
  readonly saturdays?: boolean;
  readonly roll?: Roll;
  readonly buffer?: number;
  /** Absent where every calendar is a built-in one. */
  readonly foreign?: readonly PinnedCalendar[];
  /** The zone and the moment in it at which the effective day begins; absent where no zone was given. */
  readonly timeZone?: string;
  readonly effectiveAt?: Instant;
  readonly span: readonly WindowDay[];
  /** Days of the span that count, buffer included; at least `days` where the promise is kept (business days and days). */
  readonly counted: number;
  /** Plain warnings: years beyond the verified range, and the like. */
  readonly warnings: readonly string[];
}
