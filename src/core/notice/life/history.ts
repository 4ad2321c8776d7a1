import { describeLead } from '../../calendar/days/describe-lead.ts';
import type { IsoDate, Lead, LeadUnit } from '../../calendar/days/types.ts';
import type { Assessment, Finding } from '../../materiality/finding/types.ts';
import { assessWithLexicon } from '../../materiality/judging/assess-with-lexicon.ts';
import type { Lexicon } from '../../materiality/vocabulary/lexicon.ts';
import type { Channel } from '../../promise/clause/types.ts';
import { noticeDuties } from '../../promise/owing/notice-duties.ts';
import { promises } from '../../promise/reading/read-promises.ts';
import { redline } from '../../redline/comparing/redline.ts';
import type { Level } from '../../terms.ts';
import type { Policy } from '../../text/policy/types.ts';
import { isNoticeDue } from './is-notice-due.ts';

/** One text of a history. */
export interface HistoricText {
  /** A revision (`privacy@2`) or a commit's short id. */
  readonly name: string;
  readonly date: IsoDate;
  /** What was said when it was recorded or committed. */
  readonly message: string;
  readonly policy: Policy;
  /** The level that people decided on when it was recorded; null where nobody did. */
  readonly decided: Level | null;
}

/** The notice that the text before a change promised for it. */
interface NoticeThen {
  readonly due: boolean;
  readonly lead: Lead | null;
  readonly channels: readonly Channel[];
  readonly choice: boolean;
}

/** What one change of a history would have been called. */
export interface HistoryStep
  extends Omit<HistoricText, 'name' | 'policy'>,
    Pick<Assessment, 'level' | 'newUse' | 'direction' | 'categories'> {
  readonly from: string;
  readonly to: string;
  /** How many findings there are. */
  readonly findings: number;
  /** The gravest finding; null where there is none. */
  readonly top: Finding | null;
  readonly notice: NoticeThen;
}

/**
 * Judges the change between two successive texts by today's rules, and what the earlier text alone (no settings, no statutes)
 * promised for it. Null where the texts are the same to the letter.
 */
export function historyStep(before: HistoricText, after: HistoricText, lexicon: Lexicon | null): HistoryStep | null {
  if (before.policy.hash === after.policy.hash) return null;
  const assessment = assessWithLexicon(redline(before.policy, after.policy), lexicon);
  const { level, newUse, direction, categories, findings } = assessment;
  const reading = promises(before.policy);
  const duties = noticeDuties(reading, null, assessment);
  const due = isNoticeDue(reading, assessment);
  return {
    from: before.name,
    to: after.name,
    date: after.date,
    message: after.message,
    decided: after.decided,
    level,
    newUse,
    direction,
    categories,
    findings: findings.length,
    top: findings[0] ?? null,
    notice: {
      due,
      lead: due ? (duties.lead?.value ?? null) : null,
      channels: due ? duties.channels.map(({ channel }) => channel) : [],
      choice: due && duties.choice.required,
    },
  };
}

/** A history in numbers. */
export interface HistorySummary {
  readonly changes: number;
  readonly material: number;
  readonly minor: number;
  readonly editorial: number;
  readonly newUse: number;
  readonly noticesDue: number;
  /** How many of the notices due had which period, the most frequent first; `lead` is null where the text named none. */
  readonly periods: readonly { readonly lead: Lead | null; readonly notices: number }[];
  /** The days of all notices due, added up by unit. */
  readonly noticeDays: Readonly<Record<LeadUnit, number>>;
}

export function summariseHistory(steps: readonly HistoryStep[]): HistorySummary {
  const count = (level: Level): number => steps.filter((step) => step.level === level).length;
  const due = steps.filter(({ notice }) => notice.due);
  const periods = new Map<string, { readonly lead: Lead | null; readonly notices: number }>();
  const noticeDays: Record<LeadUnit, number> = { 'business-days': 0, days: 0, months: 0 };
  for (const { notice } of due) {
    const { lead } = notice;
    const key = lead === null ? '' : describeLead(lead);
    periods.set(key, { lead, notices: (periods.get(key)?.notices ?? 0) + 1 });
    if (lead !== null) noticeDays[lead.unit] += lead.amount;
  }
  return {
    changes: steps.length,
    material: count('material'),
    minor: count('minor'),
    editorial: count('editorial'),
    newUse: steps.filter(({ newUse }) => newUse).length,
    noticesDue: due.length,
    periods: [...periods.values()].sort((a, b) => b.notices - a.notices),
    noticeDays,
  };
}
