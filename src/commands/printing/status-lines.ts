import type { NoticeStatus, PolicyStatus, WorkspaceStatus } from '../../app/notice/status.ts';
import { describeLead } from '../../core/calendar/days/describe-lead.ts';
import { describeLag } from '../../core/notice/life/translation-lag.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';
import { describeOutcome } from './describe-notice.ts';
import { type Column, tableLines } from './table-lines.ts';
import { timelineLines } from './timeline-lines.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** All of `status` for people: the policies, their notices, each pending one's way, and what comes next. */
export function statusLines(report: WorkspaceStatus, terminal: Terminal): readonly string[] {
  const { policies } = report;
  const notices = policies.flatMap((policy) => policy.notices);
  const pending = notices.filter(({ state }) => state !== 'in-force');
  const look = { width: terminal.width, paintTitle: terminal.paint.dim };
  return [
    ...tableLines(policies, policyColumns(terminal), look),
    ...(notices.length === 0 ? [] : ['', ...tableLines(notices, noticeColumns(terminal), look)]),
    ...pending.flatMap((notice) => ['', ...pendingLines(notice, report.today, terminal)]),
    '',
    ...nextLines(report, pending, terminal),
  ];
}

const workingWords: Readonly<Record<PolicyStatus['working'], string>> = {
  recorded: 'recorded',
  changed: 'changed, not recorded',
  unreadable: 'cannot be read',
};

function policyColumns({ paint }: Terminal): readonly Column<PolicyStatus>[] {
  return [
    { title: 'POLICY', text: ({ policy }) => policy, paint: (shown) => paint.bold(shown) },
    { title: 'IN FORCE', text: ({ policy, inForce }) => (inForce ? `${policy}@${inForce.revision}` : 'nothing yet') },
    { title: 'SINCE', text: ({ inForce }) => inForce?.since ?? '' },
    { title: 'TEXT', text: ({ inForce }) => inForce?.hash.slice(0, 12) ?? '' },
    { title: 'FILE', text: ({ file }) => file },
    {
      title: 'WORKING TEXT',
      text: ({ working }) => workingWords[working],
      paint: (shown, { working }) => (working === 'unreadable' ? paint.yellow(shown) : shown),
    },
  ];
}

function noticeColumns({ paint }: Terminal): readonly Column<NoticeStatus>[] {
  return [
    { title: 'NOTICE', text: ({ id }) => id, paint: (shown) => paint.bold(shown) },
    {
      title: 'STATE',
      text: (notice) => (isHeld(notice) ? `${notice.state}, held back` : notice.state),
      paint: (shown, notice) => (isHeld(notice) ? paint.yellow(shown) : shown),
    },
    {
      title: 'BEHIND',
      text: ({ behind, untranslated }) => [...behind.map(({ locale }) => locale), ...untranslated].join(', '),
    },
    { title: 'LEVEL', text: ({ outcome }) => outcome.level },
    { title: 'TOLD', text: ({ announcedOn, noticeOn }) => announcedOn ?? (noticeOn === null ? '' : `(${noticeOn})`) },
    {
      title: 'EFFECTIVE',
      text: ({ inForceOn, effectiveOn }) => inForceOn ?? (effectiveOn === null ? '' : `(${effectiveOn})`),
    },
    { title: 'NEXT', text: ({ next }) => (next === null ? '' : `${next.what} ${next.on}`) },
    {
      title: 'MARGIN',
      text: ({ marginBusinessDays }) => (marginBusinessDays === null ? '' : businessDays(marginBusinessDays)),
      paint: (shown, { marginBusinessDays }) => ((marginBusinessDays ?? 0) < 0 ? paint.red(shown) : shown),
    },
  ];
}

function pendingLines(notice: NoticeStatus, today: string, { paint, width }: Terminal): readonly string[] {
  const { id, noticeOn, announcedOn, effectiveOn, businessDaysLeft, deliveries, hold } = notice;
  const owed = deliveries.pending + deliveries.attempting;
  const all = deliveries.sent + owed + deliveries.excluded;
  const told = announcedOn !== null;
  const timeline =
    noticeOn === null || effectiveOn === null
      ? []
      : timelineLines(
          { noticeOn: announcedOn ?? noticeOn, told, effectiveOn, today, businessDaysLeft: businessDaysLeft ?? 0 },
          width - 2,
        );
  const held = isHeld(notice) && hold !== null ? hold : null;
  return [
    paint.bold(id),
    ...wrappedLines(describeOutcome(notice.outcome), width - 2).map((line) => `  ${line}`),
    ...timeline.map((line) => `  ${line}`),
    ...(all === 0
      ? []
      : wrappedLines(
          `e-mail: ${deliveries.sent} sent, ${owed} outstanding, ${deliveries.excluded} not to be contacted`,
          width - 2,
        ).map((line) => `  ${line}`)),
    ...(notice.unserved.length === 0
      ? []
      : wrappedLines(`yours to do: ${notice.unserved.join(', ')} (fairnotice does not serve it)`, width - 2).map(
          (line) => `  ${line}`,
        )),
    ...notice.behind
      .flatMap((lag) => wrappedLines(`behind: ${describeLag(lag)}`, width - 2))
      .map((line) => paint.yellow(`  ${line}`)),
    ...wrappedLines(withoutWords(notice), width - 2).map((line) => `  ${line}`),
    ...(held === null
      ? []
      : wrappedLines(
          `held back since ${held.since}: ${held.reason}; earliest day ${held.earliestEffectiveOn}`,
          width - 2,
        ).map((line) => paint.yellow(`  ${line}`))),
  ];
}

function withoutWords({ untranslated }: NoticeStatus): string {
  return untranslated.length === 0 ? '' : `goes on without a translation: ${untranslated.join(', ')}`;
}

/** What is due first, with its margin; what waits for people; and whether `tick` runs. */
function nextLines(
  { today, lastTick, missedRun }: WorkspaceStatus,
  pending: readonly NoticeStatus[],
  { paint, width }: Terminal,
): readonly string[] {
  const [first] = pending
    .filter((notice) => !isStalled(notice))
    .flatMap((notice) => (notice.next === null ? [] : [{ notice, next: notice.next }]))
    .sort((a, b) => (a.next.on < b.next.on ? -1 : a.next.on > b.next.on ? 1 : 0));
  const waiting = pending
    .filter((notice) => notice.next === null || isStalled(notice))
    .map((notice) => `${notice.id} (${isStalled(notice) ? 'held back' : notice.state})`);
  const due = pending.filter((notice) => notice.due && !isStalled(notice)).map(({ id }) => id);
  const ran = lastTick === null ? 'tick has never run' : `tick last ran on ${lastTick.today}`;
  const wrap = (text: string): readonly string[] => wrappedLines(text, width);
  return [
    ...wrap(first ? `Next: ${nextWords(first.notice, first.next)}` : `Nothing has a date to come; today is ${today}.`),
    ...(due.length === 0
      ? []
      : wrap(`Due now: ${due.join(', ')}; run \`fairnotice tick\` (today is ${today}).`).map((line) =>
          paint.yellow(line),
        )),
    ...(waiting.length === 0 ? [] : wrap(`Waiting for people: ${waiting.join(', ')}.`)),
    ...(missedRun
      ? wrap(`${ran}, and notices wait for it: \`fairnotice cron install\` lets cron run it`).map((line) =>
          paint.yellow(line),
        )
      : lastTick === null
        ? []
        : wrap(`${ran}.`)),
  ];
}

function nextWords(
  { id, marginBusinessDays: margin }: NoticeStatus,
  { what, on }: NonNullable<NoticeStatus['next']>,
): string {
  const verb = what === 'announce' ? 'be announced' : what;
  const spare =
    margin === null
      ? ''
      : margin < 0
        ? `, ${businessDays(-margin)} too early for the promise`
        : `, with ${businessDays(margin)} of margin`;
  return `${id} is to ${verb} on ${on}${spare}.`;
}

function businessDays(amount: number): string {
  return describeLead({ amount, unit: 'business-days' });
}

function isHeld({ hold, state }: NoticeStatus): boolean {
  return hold !== null && state !== 'in-force';
}

/** Held back with no message outstanding: `tick` would only hold it back again, and what it needs is other days. */
function isStalled(notice: NoticeStatus): boolean {
  return isHeld(notice) && notice.deliveries.pending + notice.deliveries.attempting === 0;
}
