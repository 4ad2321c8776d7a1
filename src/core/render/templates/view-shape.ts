import type { NoticePageView, NoticeView } from './types.ts';

/** The names a template may use: a value, a list of one kind of entry, or a group of names. */
export type ViewShape = 'value' | readonly [ViewShape] | { readonly [name: string]: ViewShape };

/** The shape of a view's type, so that a name missing below does not compile. */
export type ShapeOf<View> = View extends readonly (infer Entry)[]
  ? readonly [ShapeOf<Entry>]
  : View extends object
    ? { readonly [Name in keyof View]: ShapeOf<View[Name]> }
    : 'value';

/** What e-mail, subject and banner templates may name. */
export const noticeViewShape: ShapeOf<NoticeView> = {
  organisation: { name: 'value', contact: 'value', address: 'value', url: 'value' },
  policy: { slug: 'value', title: 'value', url: 'value' },
  links: { before: 'value', after: 'value', redline: 'value' },
  notice: {
    id: 'value',
    revision: 'value',
    baseRevision: 'value',
    version: 'value',
    level: 'value',
    newUse: 'value',
    direction: 'value',
    scheduled: 'value',
    noticeOn: 'value',
    effectiveOn: 'value',
    noticeOnLong: 'value',
    effectiveOnLong: 'value',
    lead: 'value',
    leadPromised: 'value',
    promiseQuote: 'value',
  },
  summary: { markdown: 'value', text: 'value', html: 'value' },
  changes: [{ category: 'value', section: 'value', text: 'value', before: 'value', after: 'value' }],
  choice: { offered: 'value', text: 'value', url: 'value' },
  locale: 'value',
};

const fact: ShapeOf<NoticePageView['facts'][number]> = { name: 'value', text: 'value' };

const finding: ShapeOf<NoticePageView['findings'][number]> = {
  rule: 'value',
  category: 'value',
  level: 'value',
  levelBefore: 'value',
  direction: 'value',
  newUse: 'value',
  needsReview: 'value',
  section: 'value',
  before: 'value',
  after: 'value',
  why: 'value',
  sources: ['value'],
  decision: { made: 'value', verdict: 'value', by: 'value', on: 'value', reason: 'value' },
};

/** What the index page and the summary may name: the reader's view and all about the notice. */
export const noticePageViewShape: ShapeOf<NoticePageView> = {
  ...noticeViewShape,
  state: { name: 'value', text: 'value' },
  outcome: { level: 'value', text: 'value' },
  facts: [fact],
  duties: [fact],
  attention: ['value'],
  findings: [finding],
  editorial: [finding],
  window: {
    counted: 'value',
    lead: 'value',
    counting: 'value',
    calendars: 'value',
    calendarVersion: 'value',
    months: [
      {
        title: 'value',
        weeks: [{ cells: [{ inWindow: 'value', number: 'value', kind: 'value', running: 'value', label: 'value' }] }],
      },
    ],
    days: [{ date: 'value', long: 'value', kind: 'value', counts: 'value', running: 'value', reason: 'value' }],
  },
  emails: [{ locale: 'value', subject: 'value', text: 'value', path: 'value', textPath: 'value' }],
  banners: [{ locale: 'value', html: 'value' }],
  files: [fact],
};
