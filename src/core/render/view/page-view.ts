import { describeLead } from '../../calendar/days/describe-lead.ts';
import type { Notice } from '../../notice/life/types.ts';
import type { DutySource, NoticeDuties } from '../../promise/clause/types.ts';
import { categoryWords, levelWords } from '../../terms.ts';
import type { NoticePageView, NoticeView, PageFact, PageFinding } from '../templates/types.ts';
import { type DecidedFinding, decidedFindings } from './decided-findings.ts';
import { pageDays, pageMonths } from './page-days.ts';
import { readerDate, readerInstant } from './reader-date.ts';
import * as words from './reader-words.ts';

/** What was rendered already and is shown on the page. */
export interface PageRenderings {
  readonly emails: NoticePageView['emails'];
  readonly banners: NoticePageView['banners'];
  readonly files: readonly PageFact[];
}

/** The view of the index page and the summary: all about a notice, for the people who review it. */
export function buildPageView(notice: Notice, view: NoticeView, renderings: PageRenderings): NoticePageView {
  const { window, outcome } = notice;
  const findings = decidedFindings(notice).map((decided) => pageFinding(decided, view.locale));
  const days = window ? pageDays(window, view.locale) : [];
  return {
    ...view,
    state: { name: notice.state, text: words.stateWords[notice.state] },
    outcome: { level: outcome.level, text: outcomeText(notice) },
    facts: noticeFacts(notice, view),
    duties: notice.duties ? dutyFacts(notice.duties) : [],
    attention: attentionTexts(notice, view.locale),
    findings: findings.filter(({ level }) => level !== 'editorial'),
    editorial: findings.filter(({ level }) => level === 'editorial'),
    window: {
      counted: window?.counted ?? 0,
      lead: window ? describeLead({ amount: window.days, unit: window.unit }) : '',
      counting:
        window?.counting === 'include-last'
          ? 'The notice day is not counted; the change takes effect on the last day of the period.'
          : 'The full period lies between the notice day and the effective day; neither of them is counted.',
      calendars: window?.calendar.join(', ') ?? '',
      calendarVersion: window?.calendarVersion ?? '',
      months: pageMonths(days),
      days,
    },
    ...renderings,
  };
}

function outcomeText({ outcome }: Notice): string {
  const direction = outcome.level === 'editorial' ? '' : `, ${words.directionWords[outcome.direction]}`;
  const newUse = outcome.newUse ? '. It allows a new use of information already held' : '';
  const change = levelWords[outcome.level];
  return `${change.charAt(0).toUpperCase()}${change.slice(1)}${direction}${newUse}.`;
}

function noticeFacts(notice: Notice, view: NoticeView): readonly PageFact[] {
  const day = (date: string | null) => (date === null ? '' : readerDate(date, view.locale));
  const { approval } = notice;
  const facts: readonly PageFact[] = [
    { name: 'Notice', text: notice.id },
    { name: 'Policy', text: view.policy.title },
    { name: 'Texts', text: `revision ${notice.revision}, compared with revision ${notice.baseRevision}` },
    {
      name: 'Subjects',
      text: notice.outcome.categories.map((category) => categoryWords(category).heading).join(' · '),
    },
    { name: 'Notice day', text: view.notice.noticeOnLong },
    { name: 'Effective day', text: view.notice.effectiveOnLong },
    { name: 'Approved', text: approval ? `by ${approval.by} on ${readerInstant(approval.at, view.locale)}` : '' },
    { name: 'Announced', text: day(notice.announcedOn) },
    { name: 'In force since', text: day(notice.inForceOn) },
    { name: 'Ended', text: day(notice.endedOn) },
    { name: 'Rules', text: notice.assessment.rulesVersion },
  ];
  return facts.filter(({ text }) => text !== '');
}

function dutyFacts(duties: NoticeDuties): readonly PageFact[] {
  const { lead, otherLeads, channels, audience, exclusions, choice } = duties;
  const leads = lead ? [lead, ...otherLeads] : [];
  // Posting the new text goes without a clause: the policy itself is the channel.
  const named = channels.filter(({ channel }) => channel !== 'post');
  const sources = [...leads, ...named, ...(audience ? [audience] : []), ...exclusions].map(({ source }) => source);
  return [
    ...(leads.length > 0 ? [] : [{ name: 'Period', text: 'none is owed for this change' }]),
    ...leads.map(({ value, source }) => ({
      name: 'Period',
      text: withRegime(`at least ${describeLead(value)}`, source),
    })),
    ...channels.map(({ channel, source }) => ({
      name: 'Channel',
      text: channel === 'post' ? words.channelWords.post : withRegime(words.channelWords[channel], source),
    })),
    ...(audience ? [{ name: 'Audience', text: withRegime(audience.value, audience.source) }] : []),
    ...exclusions.map(({ exclusion, source }) => ({
      name: 'Left alone',
      text: withRegime(`${words.exclusionWords[exclusion]} are neither told nor affected`, source),
    })),
    {
      name: 'Choice',
      text: choice.required
        ? withRegime('must be offered before held data is used in the new way', choice.source)
        : 'none is owed for this change',
    },
    ...clauses([...sources, ...(choice.source ? [choice.source] : [])]),
  ];
}

function withRegime(text: string, source: DutySource | null): string {
  if (source === null) return text;
  return source.regime === 'promise'
    ? `${text} (${words.regimeWords.promise})`
    : `${text} (${words.regimeWords[source.regime]}: ${source.reference})`;
}

/** The quoted clauses of the text, each once. */
function clauses(sources: readonly DutySource[]): readonly PageFact[] {
  const quotes = new Set(sources.filter(({ regime }) => regime === 'promise').map(({ reference }) => reference));
  return [...quotes].map((quote) => ({ name: 'Clause', text: `“${quote}”` }));
}

function attentionTexts(
  { hold, override, untranslated = [], duties, window }: Notice,
  locale: string,
): readonly string[] {
  return [
    ...(hold
      ? [
          `Held back since ${readerDate(hold.since, locale)}: ${hold.reason}. The earliest day that keeps the promise is ${readerDate(hold.earliestEffectiveOn, locale)}.`,
        ]
      : []),
    ...(override
      ? [
          `The promise is not kept: ${override.by} decided on ${readerInstant(override.at, locale)} to go on. Reason: ${override.reason}`,
        ]
      : []),
    ...(untranslated.length > 0
      ? [`The text is behind in ${untranslated.join(', ')}: the change goes on without a translation.`]
      : []),
    ...(duties?.disagreements ?? []).map(({ message }) => message),
    ...(window?.warnings ?? []),
  ];
}

function pageFinding({ finding, level, newUse, decision }: DecidedFinding, locale: string): PageFinding {
  return {
    rule: finding.rule,
    category: words.subjectOf(finding),
    level,
    levelBefore: level === finding.level ? '' : finding.level,
    direction: words.directionWords[finding.direction],
    newUse,
    needsReview: finding.needsReview && decision === null,
    section: finding.section.join(' › '),
    before: finding.before ?? '',
    after: finding.after ?? '',
    why: finding.why,
    sources: finding.sources,
    decision: decision
      ? {
          made: true,
          verdict: words.verdictWords[decision.verdict],
          by: decision.by,
          on: readerDate(decision.at.slice(0, 10), locale),
          reason: decision.reason,
        }
      : { made: false, verdict: '', by: '', on: '', reason: '' },
  };
}
