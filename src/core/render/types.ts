import type { IsoDate } from '../calendar/types.ts';
import type { Direction, Level } from '../materiality/types.ts';

/** A file of a notice folder: path relative to `notices/<id>/`, and its content. */
export interface RenderedFile {
  readonly path: string;
  readonly body: string;
}

/** A template's source and where it came from, for error messages with file and line. */
export interface TemplateSource {
  /** As the user knows it: `templates/email.html.hbs`, or `built-in:email.html.hbs`. */
  readonly file: string;
  readonly text: string;
}

/** One change as the reader of an e-mail or a banner sees it. Plain text, never markup. */
export interface ReaderChange {
  readonly category: string;
  readonly section: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/**
 * All that a template may name. Every value is plain text unless its name ends in `Html`; every name is present (empty where
 * there is nothing to say), so that a template that names anything else is an error.
 */
export interface NoticeView {
  readonly organisation: {
    readonly name: string;
    readonly contact: string;
    readonly address: string;
    readonly url: string;
  };
  readonly policy: { readonly slug: string; readonly title: string; readonly url: string };
  readonly notice: {
    readonly id: string;
    readonly revision: number;
    readonly baseRevision: number;
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
    /** "at least 30 business days", or empty. */
    readonly lead: string;
    /** The governing clause, verbatim, or empty. */
    readonly promiseQuote: string;
  };
  /** Plain-language summary: as Markdown source, as plain text, and rendered safely. */
  readonly summary: { readonly markdown: string; readonly text: string; readonly html: string };
  readonly changes: readonly ReaderChange[];
  readonly choice: { readonly offered: boolean; readonly text: string; readonly url: string };
  readonly locale: string;
}
