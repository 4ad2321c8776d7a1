import type { HistoryEvent } from '../../app/questions/history.ts';
import { describeLead } from '../../core/calendar/days/describe-lead.ts';
import type { HistoryStep, HistorySummary } from '../../core/notice/life/history.ts';
import { visibleText } from '../../core/redline/formats/groups/visible-text.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';
import { describeOutcome } from './describe-notice.ts';
import { paintedLevel } from './painted-level.ts';

/** One event of a replayed history as lines for people. */
export function historyLines(event: HistoryEvent, terminal: Terminal): readonly string[] {
  const { paint } = terminal;
  switch (event.kind) {
    case 'first': {
      const { name, date, message, policy } = event.text;
      return [`${paint.bold(name)}  ${date}  first text, ${policy.words} words${said(message)}`];
    }
    case 'unreadable':
      return ['', paint.yellow(`${event.name}  skipped: ${event.reason}`)];
    case 'step':
      return ['', ...stepLines(event.step, terminal)];
    case 'end':
      return ['', ...summaryLines(event.summary)];
  }
}

const said = (message: string): string => (message === '' ? '' : `  ${visibleText(message)}`);

const longestReason = 240;

function stepLines(step: HistoryStep, { paint }: Terminal): readonly string[] {
  const { from, to, date, message, level, top, findings, notice, decided } = step;
  const outcome = describeOutcome(step).slice(level.length);
  const others = findings > 1 ? ` (and ${findings - 1} more)` : '';
  return [
    `${paint.bold(`${from} → ${to}`)}  ${date}${said(message)}`,
    `   ${paintedLevel(level, paint)}${outcome}${decided === null ? '' : `; decided ${decided}`}`,
    ...(top === null ? [] : [`   ${top.rule}${others}: ${shortened(visibleText(top.why))}`]),
    ...(notice.due ? [`   notice due: ${promised(notice)}`] : []),
  ];
}

function shortened(text: string): string {
  return text.length <= longestReason ? text : `${text.slice(0, longestReason).replace(/\s+\S*$/, '')} …`;
}

function promised({ lead, channels, choice }: HistoryStep['notice']): string {
  const period = lead === null ? 'no period promised' : describeLead(lead);
  return `${period}, by ${channels.join(', ')}${choice ? ', with a choice' : ''}`;
}

function summaryLines(summary: HistorySummary): readonly string[] {
  const { changes, material, minor, editorial, newUse, noticesDue, periods } = summary;
  if (changes === 0) return ['No change: every text is the same.'];
  const each = periods.map(({ lead, notices }) => `${notices} × ${lead === null ? 'no period' : describeLead(lead)}`);
  return [
    `${counted(changes, 'change')}: ${material} material${newUse > 0 ? ` (${newUse} with a new use of data already held)` : ''}, ${minor} minor, ${editorial} editorial.`,
    noticesDue === 0
      ? 'No notice would have been due.'
      : `${counted(noticesDue, 'notice')} would have been due, by the promise of the text then in force: ${each.join(', ')}.`,
  ];
}

function counted(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? '' : 's'}`;
}
