import { isBuiltIn } from '../../core/calendar/closures/registry.ts';
import { noticeWindow, windowKeeps } from '../../core/calendar/counting/notice-window.ts';
import { parseLead } from '../../core/calendar/days/parse-lead.ts';
import type {
  Closure,
  ClosureCalendar,
  Counting,
  HalfDays,
  IsoDate,
  NoticeWindow,
  Roll,
} from '../../core/calendar/days/types.ts';
import type { CountingRules } from '../../core/notice/planning/plan-schedule.ts';
import { Refusal } from '../../core/refusal.ts';
import { hasWorkspace } from '../../shell/workspace/workspace-folder.ts';
import { countingRules, openWorkspace, type Session, type Workspace } from '../workspace/workspace.ts';

/** The question, as flags give it. */
export interface WindowQuestion {
  readonly notice?: string;
  readonly effective?: string;
  readonly days?: string;
  readonly calendar: readonly string[];
  readonly counting?: string;
  /** `DATE` or `DATE=NAME`. */
  readonly closure: readonly string[];
  readonly halfDay: readonly string[];
  readonly halfDays?: string;
  readonly saturdays?: boolean;
  readonly roll?: string;
  readonly buffer?: string;
  readonly timeZone?: string;
}

/** A window, whether it keeps its lead, and the days it was asked from. */
export interface WindowAnswer {
  readonly window: NoticeWindow;
  readonly keeps: boolean;
  readonly asked: { readonly noticeOn?: string; readonly effectiveOn?: string };
}

/**
 * Answers a question about dates. What the flags leave open comes from the workspace where there is one: its calendars, rules,
 * closures, zone and today; elsewhere US federal closures, `clear` counting, and today in the machine's zone.
 */
export async function windowQuestion(session: Session, question: WindowQuestion): Promise<WindowAnswer> {
  const workspace = hasWorkspace(session.folder) ? await openWorkspace(session) : null;
  const settings = workspace === null ? null : countingRules(workspace);
  const { amount, unit } = parseLead(question.days ?? '30');
  const noticeOn = question.notice ?? (question.effective === undefined ? todayOf(session, workspace) : undefined);
  const asked = {
    ...(noticeOn === undefined ? {} : { noticeOn }),
    ...(question.effective === undefined ? {} : { effectiveOn: question.effective }),
  };
  const window = noticeWindow({ ...asked, ...(await rulesFor(question, settings)), days: amount, unit });
  return { window, keeps: windowKeeps(window), asked };
}

/** Asked only where it is needed: finding out the machine's zone takes longer than the rest of the command. */
function todayOf({ clock }: Session, workspace: Workspace | null): IsoDate {
  return workspace?.today ?? clock.today(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

async function rulesFor(question: WindowQuestion, settings: CountingRules | null): Promise<CountingRules> {
  const asked = question.calendar.flatMap((ids) => ids.split(',')).map((id) => id.trim());
  const calendars = asked.length > 0 ? asked : (settings?.calendars ?? ['US-FED']);
  const own = question.closure.map(closureOf);
  const half = question.halfDay.map((text) => ({ ...closureOf(text), half: true }));
  return {
    calendars,
    foreign: await foreignAmong(calendars),
    counting: countingOf(question.counting) ?? settings?.counting ?? 'clear',
    closures: [...(settings?.closures ?? []), ...own, ...half],
    // The core names the words that it takes; here they are only texts.
    halfDays: (question.halfDays as HalfDays | undefined) ?? settings?.halfDays,
    roll: (question.roll as Roll | undefined) ?? settings?.roll,
    saturdays: question.saturdays ?? settings?.saturdays,
    buffer: question.buffer === undefined ? settings?.buffer : bufferOf(question.buffer),
    timeZone: question.timeZone ?? settings?.timeZone,
  };
}

async function foreignAmong(calendars: readonly string[]): Promise<readonly ClosureCalendar[]> {
  if (calendars.every(isBuiltIn)) return [];
  const { foreignCalendars } = await import('../workspace/foreign-calendars.ts');
  return foreignCalendars(calendars);
}

function closureOf(text: string): Closure {
  const [date = '', ...name] = text.split('=');
  return { date, name: name.join('=').trim() || 'own closure' };
}

function bufferOf(text: string): number {
  if (/^\d{1,4}$/.test(text.trim())) return Number(text);
  throw new Refusal('usage', {
    message: 'The buffer cannot be read',
    expected: 'a whole number of days, such as 2',
    found: JSON.stringify(text),
    remedy:
      'leave the unit out: a buffer is counted in business days for a period in business days, else in calendar days',
  });
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
