import type { IsoDate } from '../../calendar/days/types.ts';
import type { NoticeState } from '../../notice/life/types.ts';
import type { Direction, Level } from '../../terms.ts';

/** A file of a notice folder: path relative to `notices/<id>/`, and its content: text, written as UTF-8, or bytes. */
export interface RenderedFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** A template's source and where it came from, for error messages with file and line. */
export interface TemplateSource {
  /** As the user knows it: `templates/email.html.hbs`, or `built-in:email.html.hbs`. */
  readonly file: string;
  readonly text: string;
}

/** The templates a notice is rendered from. `banner.css` is a style sheet, the others are Handlebars. */
export type TemplateName =
  | 'email.subject.hbs'
  | 'email.html.hbs'
  | 'email.txt.hbs'
  | 'banner.html.hbs'
  | 'banner.css'
  | 'index.html.hbs'
  | 'summary.md.hbs';

/** The templates of a workspace: the user's own where there is one, otherwise the built-in one. */
export interface TemplateSet {
  /** The template for a locale: `email.fr-CA.html.hbs`, then `email.fr.html.hbs`, then `email.html.hbs`, the user's before the built-in. */
  find(name: TemplateName, locale: string): TemplateSource;
}

/** One change as the reader of an e-mail or a banner sees it. Plain text, never markup. */
export interface ReaderChange {
  readonly category: string;
  readonly section: string;
  /** One plain sentence about what the texts say. */
  readonly text: string;
  /** The words of the two texts, whole; empty where there are none. */
  readonly before: string;
  readonly after: string;
}

/**
 * All that a template may name. Every value is plain text unless its name ends in `Html` (or is `html`), or is Markdown
 * source where it is `markdown`; every name is present (empty where there is nothing to say), so that a template that names
 * anything else is an error.
 */
export interface NoticeView {
  readonly organisation: {
    readonly name: string;
    readonly contact: string;
    readonly address: string;
    readonly url: string;
  };
  readonly policy: { readonly slug: string; readonly title: string; readonly url: string };
  /** Where people read the two texts and the comparison; each may be empty. */
  readonly links: { readonly before: string; readonly after: string; readonly redline: string };
  readonly notice: {
    readonly id: string;
    readonly revision: number;
    readonly baseRevision: number;
    /** Revision and schedule, `2.1`: a dismissed banner shows again when this changes. */
    readonly version: string;
    readonly level: Level;
    readonly newUse: boolean;
    readonly direction: Direction;
    /** True once a window is set; the dates below are empty strings before. */
    readonly scheduled: boolean;
    readonly noticeOn: IsoDate | '';
    readonly effectiveOn: IsoDate | '';
    /** "Friday, 8 January 2027" in the locale of the text. */
    readonly noticeOnLong: string;
    readonly effectiveOnLong: string;
    /** "at least 30 business days", or empty where no period is owed or the promised one was overridden. */
    readonly lead: string;
    /** True where the text in force itself promises that period, rather than the configuration or a law. */
    readonly leadPromised: boolean;
    /** The governing clause, verbatim, or empty. */
    readonly promiseQuote: string;
  };
  /** Plain-language summary: as Markdown source, as plain text, and rendered safely. */
  readonly summary: { readonly markdown: string; readonly text: string; readonly html: string };
  /** Material changes first; editorial ones are left out. */
  readonly changes: readonly ReaderChange[];
  readonly choice: { readonly offered: boolean; readonly text: string; readonly url: string };
  readonly locale: string;
}

/** A name and a value to show beside it. */
export interface PageFact {
  readonly name: string;
  readonly text: string;
}

interface PageDecision {
  readonly made: boolean;
  readonly verdict: string;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

export interface PageFinding {
  readonly rule: string;
  readonly category: string;
  /** The level once decisions are applied. */
  readonly level: Level;
  /** The level before, where a person changed it; else empty. */
  readonly levelBefore: Level | '';
  readonly direction: string;
  readonly newUse: boolean;
  readonly needsReview: boolean;
  readonly section: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly sources: readonly string[];
  readonly decision: PageDecision;
}

/** A day of the window. `kind` is a class name: `notice`, `effective`, `counted`, `skipped`. */
export interface PageDay {
  readonly date: IsoDate;
  readonly long: string;
  readonly kind: string;
  readonly counts: boolean;
  /** How many days have counted up to and including this one; empty where it does not count. */
  readonly running: string;
  readonly reason: string;
}

/** A cell of a month; `inWindow` false for days outside the window and for the blanks that fill a week. */
export interface PageCell {
  readonly inWindow: boolean;
  readonly number: string;
  readonly kind: string;
  readonly running: string;
  readonly label: string;
}

export interface PageMonth {
  readonly title: string;
  /** Weeks of seven cells, Monday first. */
  readonly weeks: readonly { readonly cells: readonly PageCell[] }[];
}

interface PageEmail {
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  /** Of the HTML file and the text file, relative to the notice's folder. */
  readonly path: string;
  readonly textPath: string;
}

/** What `index.html.hbs` and `summary.md.hbs` may name beside the reader's view. */
export interface NoticePageView extends NoticeView {
  readonly state: { readonly name: NoticeState; readonly text: string };
  readonly outcome: { readonly level: Level; readonly text: string };
  readonly facts: readonly PageFact[];
  readonly duties: readonly PageFact[];
  readonly attention: readonly string[];
  readonly findings: readonly PageFinding[];
  readonly editorial: readonly PageFinding[];
  readonly window: {
    readonly counted: number;
    readonly lead: string;
    readonly counting: string;
    readonly calendars: string;
    readonly calendarVersion: string;
    readonly months: readonly PageMonth[];
    readonly days: readonly PageDay[];
  };
  readonly emails: readonly PageEmail[];
  readonly banners: readonly { readonly locale: string; readonly html: string }[];
  readonly files: readonly PageFact[];
}
