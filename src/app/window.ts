import { noticeWindow, windowKeeps } from '../core/calendar/notice-window.ts';
import { parseLead } from '../core/calendar/parse-lead.ts';
import type { Closure, Counting, NoticeWindow } from '../core/calendar/types.ts';
import { Refusal } from '../core/refusal.ts';
import { hasWorkspace } from '../shell/workspace/workspace-folder.ts';
import { openWorkspace, type Session } from './workspace.ts';

/** The question, as flags give it. */
export interface WindowQuestion {
  readonly notice?: string;
  readonly effective?: string;
  readonly days?: string;
  readonly calendar: readonly string[];
  readonly counting?: string;
  /** `DATE` or `DATE=NAME`. */
  readonly closure: readonly string[];
}

/**
 * Answers a question about dates. What the flags leave open comes from the workspace where there is one: its calendars, counting
 * rule, closures and today; elsewhere US federal closures, `clear` counting, and today in the machine's zone.
 */
export async function windowQuestion(
  session: Session,
  question: WindowQuestion,
): Promise<{ readonly window: NoticeWindow; readonly keeps: boolean }> {
  const workspace = hasWorkspace(session.folder) ? await openWorkspace(session) : null;
  const settings = workspace?.configuration.calendar;
  const today = workspace?.today ?? session.clock.today(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const { amount, unit } = parseLead(question.days ?? '30');
  const calendars = question.calendar.flatMap((ids) => ids.split(',')).map((id) => id.trim());
  const closures = [...(settings?.closures ?? []), ...question.closure.map(closureOf)];
  const noticeOn = question.notice ?? (question.effective === undefined ? today : undefined);
  const window = noticeWindow({
    ...(noticeOn === undefined ? {} : { noticeOn }),
    ...(question.effective === undefined ? {} : { effectiveOn: question.effective }),
    days: amount,
    unit,
    calendars: calendars.length > 0 ? calendars : (settings?.calendars ?? ['US-FED']),
    counting: countingOf(question.counting) ?? settings?.counting ?? 'clear',
    closures,
  });
  return { window, keeps: windowKeeps(window) };
}

function closureOf(text: string): Closure {
  const [date = '', ...name] = text.split('=');
  return { date, name: name.join('=').trim() || 'own closure' };
}

function countingOf(text: string | undefined): Counting | undefined {
  if (text === undefined || text === 'clear' || text === 'include-last') return text;
  throw new Refusal('usage', {
    message: 'There is no such counting rule',
    expected: 'clear or include-last',
    found: text,
    remedy: 'clear is the safer reading of "a minimum of N business days prior"',
  });
}
