import { describeLead } from '../../calendar/days/describe-lead.ts';
import type { Notice } from '../../notice/life/types.ts';
import { markdownToText } from '../markdown/plain-markdown.ts';
import { plainValue } from '../markdown/plain-value.ts';
import { markdownToHtml } from '../markdown/safe-markdown.ts';
import type { NoticeView, ReaderChange } from '../templates/types.ts';
import { decidedFindings } from './decided-findings.ts';
import { defaultSummary } from './default-summary.ts';
import { readerDate } from './reader-date.ts';
import { readerSentence } from './reader-sentences.ts';
import { subjectOf } from './reader-words.ts';

/** What a reader's view is made from. */
export interface NoticeViewInput {
  readonly notice: Notice;
  readonly organisation: NoticeView['organisation'];
  /** An empty title means the text's own. */
  readonly policy: { readonly title: string; readonly url: string };
  /** The new text's own title (a `Policy` has it). */
  readonly after: { readonly title: string };
  /** Where people read the two texts and the comparison, where they are published. */
  readonly links?: Partial<NoticeView['links']>;
  /** Where people make their choice, and a wording of their own; each may be empty. */
  readonly choice?: { readonly url?: string; readonly text?: string };
  /** Language tag of the view; it decides how dates are written. */
  readonly locale: string;
}

/**
 * All that a reader is told about a notice, in plain text and safe HTML. Nothing in it names a recipient. Values are free of
 * control characters; titles, names and dates are one line.
 */
export function buildNoticeView(input: NoticeViewInput): NoticeView {
  const { notice, organisation, policy, after, links, locale } = input;
  const { window, outcome } = notice;
  const markdown = notice.summary.trim() === '' ? defaultSummary(notice) : plainValue(notice.summary);
  return {
    organisation: {
      name: line(organisation.name),
      contact: line(organisation.contact),
      address: line(organisation.address),
      url: line(organisation.url),
    },
    policy: {
      slug: notice.policy,
      title: line(policy.title) || line(after.title) || titleFromSlug(notice.policy),
      url: line(policy.url),
    },
    links: { before: line(links?.before ?? ''), after: line(links?.after ?? ''), redline: line(links?.redline ?? '') },
    notice: {
      id: notice.id,
      revision: notice.revision,
      baseRevision: notice.baseRevision,
      version: `${notice.revision}.${notice.sequence}`,
      level: outcome.level,
      newUse: outcome.newUse,
      direction: outcome.direction,
      scheduled: window !== null,
      noticeOn: window?.noticeOn ?? '',
      effectiveOn: window?.effectiveOn ?? '',
      noticeOnLong: window ? readerDate(window.noticeOn, locale) : '',
      effectiveOnLong: window ? readerDate(window.effectiveOn, locale) : '',
      lead: owedLead(notice),
      leadPromised: owedLead(notice) !== '' && notice.duties?.lead?.source.regime === 'promise',
      promiseQuote: promiseQuote(notice),
    },
    summary: { markdown, text: markdownToText(markdown), html: markdownToHtml(markdown) },
    changes: readerChanges(notice),
    choice: readerChoice(input),
    locale,
  };
}

/** Said to readers only where it is owed, and only where it is kept: an override means that it is not. */
function owedLead({ window, duties, override }: Notice): string {
  const lead = duties?.lead?.value;
  return window && lead && lead.amount > 0 && override === null ? `at least ${describeLead(lead)}` : '';
}

/** The clause of the period, else of the choice, else of a channel; posting the new text goes without one. */
function promiseQuote({ duties }: Notice): string {
  const channels = (duties?.channels ?? []).filter(({ channel }) => channel !== 'post');
  const sources = [duties?.lead?.source, duties?.choice.source, ...channels.map(({ source }) => source)];
  const source = sources.find((candidate) => candidate?.regime === 'promise');
  return line(source?.reference ?? '');
}

function readerChoice({ notice, choice }: NoticeViewInput): NoticeView['choice'] {
  const offered = notice.duties?.choice.required ?? false;
  if (!offered) return { offered, text: '', url: '' };
  const text =
    line(choice?.text ?? '') ||
    'The new text allows us to use information that we already hold about you in a way the earlier text did not. We will not do so unless you agree.';
  return { offered, text, url: line(choice?.url ?? '') };
}

function readerChanges(notice: Notice): readonly ReaderChange[] {
  return decidedFindings(notice)
    .filter(({ level }) => level !== 'editorial')
    .map(({ finding }) => ({
      category: subjectOf(finding),
      section: line(finding.section.join(' › ')),
      text: readerSentence(finding),
      before: plainValue(finding.before ?? ''),
      after: plainValue(finding.after ?? ''),
    }));
}

function line(text: string): string {
  return plainValue(text).replace(/\s+/g, ' ').trim();
}

function titleFromSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
