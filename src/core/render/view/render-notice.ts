import { createHash } from 'node:crypto';
import type { Instant } from '../../calendar/days/types.ts';
import { type NoticeRecord, recordFormat, writeNoticeRecord } from '../../notice/life/notice-record.ts';
import type { Notice } from '../../notice/life/types.ts';
import { jointScope, type SiteScope, siteScope } from '../../promise/reading/read-sites.ts';
import { parsePolicy } from '../../text/reading/parse-policy.ts';
import { noticeCalendarFile } from '../calendar-file/notice-calendar-file.ts';
import { htmlToText } from '../markdown/plain-markdown.ts';
import { plainValue } from '../markdown/plain-value.ts';
import { templateFormats } from '../templates/check-templates.ts';
import { compileTemplate } from '../templates/compile-template.ts';
import type { NoticePageView, NoticeView, PageFact, RenderedFile, TemplateSet } from '../templates/types.ts';
import { noticePageViewShape, noticeViewShape } from '../templates/view-shape.ts';
import { buildPageView, type PageRenderings } from './page-view.ts';

/** What a notice folder is rendered from. */
export interface NoticeRendering {
  readonly notice: Notice;
  /** Canonical texts, written as they are. */
  readonly before: string;
  readonly after: string;
  /** Path of the policy's source file, relative to the workspace, with forward slashes. */
  readonly source: string;
  /** The reader's view in the policy's own locale. */
  readonly view: NoticeView;
  /** The same in other locales, one e-mail and banner each. */
  readonly translations?: readonly NoticeView[];
  readonly templates: TemplateSet;
  /** The comparison as a whole HTML page, written as it is. */
  readonly redlineHtml: string;
  /** The comparison as a Word document, written as it is; without it there is no such file. */
  readonly redlineDocx?: Uint8Array;
  /** DTSTAMP of the calendar entries. */
  readonly stamp: Instant;
}

/**
 * All files of a notice's folder, by path. E-mail, banner and calendar file only once a window is set; no banner for a
 * withdrawn notice. The same input gives the same bytes. But for the two texts and the two comparisons, which
 * are the caller's own, no file holds a control character other than line ends and tabs.
 *
 * @throws Refusal (usage) as `compileTemplate` does.
 */
export function renderNotice(rendering: NoticeRendering): RenderedFile[] {
  const { notice, view, templates, translations = [] } = rendering;
  const views = [view, ...translations];
  const emails = notice.window ? views.map((each) => renderEmail(templates, each)) : [];
  const sites = jointScope(siteScope(parsePolicy(rendering.before)), siteScope(parsePolicy(rendering.after)));
  const banners =
    notice.window && notice.state !== 'withdrawn' ? views.map((each) => renderBanner(templates, each, sites)) : [];
  const calendar = noticeCalendarFile(notice, view, rendering.stamp);
  const bannerStyle: RenderedFile[] =
    banners.length > 0 ? [{ path: 'banner/banner.css', body: templates.find('banner.css', view.locale).text }] : [];
  const rendered: RenderedFile[] = [
    { path: 'before.md', body: rendering.before },
    { path: 'after.md', body: rendering.after },
    { path: 'redline.html', body: rendering.redlineHtml },
    ...(rendering.redlineDocx === undefined ? [] : [{ path: 'redline.docx', body: rendering.redlineDocx }]),
    ...emails.flatMap(({ files }) => files),
    ...banners.flatMap(({ files }) => files),
    ...bannerStyle,
    ...(calendar === null ? [] : [{ path: 'window.ics', body: calendar }]),
  ];
  const page = buildPageView(notice, view, {
    emails: emails.map(({ shown }) => shown),
    banners: banners.map(({ shown }) => shown),
    files: filesShown(rendered),
  });
  const pages: RenderedFile[] = [
    { path: 'summary.md', body: renderPage(templates, 'summary.md.hbs', page) },
    { path: 'index.html', body: renderPage(templates, 'index.html.hbs', page) },
  ];
  const files = [...rendered, ...pages].sort(byPath);
  return [...files, { path: 'notice.json', body: writeNoticeRecord(recordOf(rendering, files)) }].sort(byPath);
}

interface RenderedEmail {
  readonly files: readonly RenderedFile[];
  readonly shown: PageRenderings['emails'][number];
}

function renderEmail(templates: TemplateSet, view: NoticeView): RenderedEmail {
  const path = `email/${view.locale}`;
  const subject = renderReader(templates, 'email.subject.hbs', view);
  const text = renderReader(templates, 'email.txt.hbs', view);
  return {
    files: [
      { path: `${path}.subject.txt`, body: subject },
      { path: `${path}.html`, body: renderReader(templates, 'email.html.hbs', view) },
      { path: `${path}.txt`, body: text },
    ],
    shown: { locale: view.locale, subject: subject.trim(), text, path: `${path}.html`, textPath: `${path}.txt` },
  };
}

interface RenderedBanner {
  readonly files: readonly RenderedFile[];
  readonly shown: PageRenderings['banners'][number];
}

function renderBanner(templates: TemplateSet, view: NoticeView, { covered, excluded }: SiteScope): RenderedBanner {
  const { locale, notice, policy } = view;
  const html = renderReader(templates, 'banner.html.hbs', view);
  const banner = {
    notice: notice.id,
    policy: policy.slug,
    locale,
    from: notice.noticeOn,
    until: notice.effectiveOn,
    text: htmlToText(html.replace(/<a\b[^>]*>[\s\S]*?<\/a>/gi, '')),
    url: policy.url,
    ...(covered.length === 0 ? {} : { sites: covered }),
    ...(excluded.length === 0 ? {} : { notOn: excluded }),
    html,
  };
  return {
    files: [
      { path: `banner/${locale}.html`, body: html },
      { path: `banner/${locale}.json`, body: `${JSON.stringify(banner, null, 2)}\n` },
    ],
    shown: { locale, html },
  };
}

type FilledTemplate = keyof typeof templateFormats;

function renderReader(templates: TemplateSet, name: FilledTemplate, view: NoticeView): string {
  const { format } = templateFormats[name];
  return compileTemplate<NoticeView>(templates.find(name, view.locale), format, noticeViewShape)(view);
}

function renderPage(templates: TemplateSet, name: FilledTemplate, page: NoticePageView): string {
  const { format } = templateFormats[name];
  return compileTemplate<NoticePageView>(templates.find(name, page.locale), format, noticePageViewShape)(page);
}

function filesShown(rendered: readonly RenderedFile[]): readonly PageFact[] {
  const others = [{ path: 'summary.md' }, { path: 'notice.json' }];
  return [...rendered, ...others].sort(byPath).map(({ path }) => ({ name: path, text: purposeOf(path) }));
}

function purposeOf(path: string): string {
  const purpose = purposes.find(([pattern]) => pattern.test(path));
  return purpose?.[1] ?? '';
}

const purposes: readonly (readonly [RegExp, string])[] = [
  [/^before\.md$/, 'the text in force, exactly'],
  [/^after\.md$/, 'the new text, exactly'],
  [/^redline\.html$/, 'the comparison of the two'],
  [/^redline\.docx$/, 'the same for Word, with tracked changes'],
  [/^summary\.md$/, 'this page as Markdown, for review in git'],
  [/^notice\.json$/, 'the record, with the hash of every file'],
  [/^window\.ics$/, 'the dates, for a calendar'],
  [/^email\/.*\.subject\.txt$/, 'subject of the e-mail'],
  [/^email\/.*\.html$/, 'the e-mail'],
  [/^email\/.*\.txt$/, 'the e-mail as plain text'],
  [/^banner\/.*\.html$/, 'the site banner'],
  [/^banner\/.*\.json$/, 'the site banner with its dates, for programs'],
  [/^banner\/banner\.css$/, 'style sheet of the site banner'],
];

function recordOf({ notice, view, source }: NoticeRendering, files: readonly RenderedFile[]): NoticeRecord {
  const { rendering: _, ...rest } = notice;
  return {
    ...rest,
    format: recordFormat,
    title: plainValue(view.policy.title),
    source,
    files: files.map(({ path, body }) => ({ path, sha256: createHash('sha256').update(body).digest('hex') })),
  };
}

function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
