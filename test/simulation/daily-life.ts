import { reviewNotice } from '../../src/app/notice/review.ts';
import { scheduleNotice } from '../../src/app/notice/schedule.ts';
import { withdrawNotice } from '../../src/app/notice/withdraw.ts';
import { renderNoticeFolder } from '../../src/app/rendering/render.ts';
import { recordRevision } from '../../src/app/texts/record.ts';
import type { Workspace } from '../../src/app/workspace/workspace.ts';
import type { Notice } from '../../src/core/notice/life/types.ts';
import { dayAfter } from './naive-days.ts';
import { type Draft, edited, slugOf, textOf } from './policy-drafts.ts';
import type { Chances } from './seeded-random.ts';

/** Something that people do with the program, drawn but not done yet. */
export interface Deed {
  readonly what: string;
  readonly words: string;
  work(workspace: Workspace): Promise<unknown>;
}

/** A policy as its authors have it on their desk. */
export interface Desk {
  draft: Draft;
  /** Earlier drafts, to go back to. */
  readonly former: Draft[];
}

/** Draws what somebody does today; null where nothing suits. */
export function drawDeed(
  chances: Chances,
  today: string,
  desks: readonly Desk[],
  notices: readonly Notice[],
  write: (draft: Draft) => void,
): Deed | null {
  const pending = notices.filter(({ state }) => ['draft', 'approved', 'scheduled', 'announced'].includes(state));
  const kind = chances.weighted({
    record: 20,
    review: 26,
    schedule: 32,
    fix: 14,
    postpone: 6,
    withdraw: 3,
    render: 7,
  });
  if (kind === 'record') return recordDeed(chances, chances.one(desks), write);
  const among = (states: readonly string[]): readonly Notice[] => pending.filter(({ state }) => states.includes(state));
  const suitable = {
    review: chances.happens(0.85) ? among(['draft']) : pending,
    schedule: chances.happens(0.85) ? among(['approved']) : pending,
    fix: pending.filter(({ hold }) => hold !== null),
    postpone: among(['announced', 'scheduled']),
    withdraw: pending,
    render: pending,
  }[kind];
  if (suitable.length === 0) return null;
  const notice = chances.one(suitable);
  if (kind === 'review') return reviewDeed(chances, notice);
  if (kind === 'withdraw')
    return { what: 'withdraw', words: notice.id, work: (w) => withdrawNotice(w, notice.id, 'second thoughts') };
  if (kind === 'render') return { what: 'render', words: notice.id, work: (w) => renderNoticeFolder(w, notice.id) };
  if (kind === 'fix') {
    const command = { notice: notice.id, noticeOn: null, effectiveOn: null, override: null };
    return { what: 'fix', words: notice.id, work: (w) => scheduleNotice(w, command) };
  }
  return scheduleDeed(chances, today, notice);
}

function recordDeed(chances: Chances, desk: Desk, write: (draft: Draft) => void): Deed {
  const kind = chances.weighted({ editorial: 30, minor: 18, material: 30, promise: 16, back: 6 });
  const next = edited(desk.draft, kind, chances, chances.one([...desk.former, desk.draft]));
  desk.former.push(desk.draft);
  desk.draft = next;
  write(next);
  const slug = slugOf(next.company);
  const follow = chances.happens(0.3);
  const request = { slug, message: kind, follow, shortened: true };
  return {
    what: `record ${kind}`,
    words: `${slug}${follow ? ' --follow' : ''} ${textOf(next).length} characters, ${next.clause.name}`,
    work: (workspace) => recordRevision(workspace, request),
  };
}

function reviewDeed(chances: Chances, notice: Notice): Deed {
  const approve = chances.happens(0.85);
  const summary = chances.happens(0.2) ? `We changed a few things (${chances.between(1, 999)}).\n` : undefined;
  const lowered = notice.assessment.findings.filter(({ level }) => level === 'material' && chances.happens(0.2));
  const decisions = lowered.map(({ id }) => ({
    ...({ finding: id, verdict: 'lowered', level: 'minor', newUse: false, reason: 'it was so before' } as const),
  }));
  const request = { notice: notice.id, decisions, confirmAll: false, summary, approve, by: 'Ada Perez' };
  const words = `${notice.id}${approve ? ' approve' : ''}${summary ? ' summary' : ''} ${decisions.length} lowered`;
  return { what: 'review', words, work: (workspace) => reviewNotice(workspace, request) };
}

function scheduleDeed(chances: Chances, today: string, notice: Notice): Deed {
  const noticeOn = chances.happens(0.3) ? dayAfter(today, chances.between(0, 40)) : null;
  const effectiveOn = chances.happens(0.45) ? dayAfter(today, chances.between(-10, 120)) : null;
  const override = chances.happens(0.07) ? { by: 'Ada Perez', reason: 'an order of the court' } : null;
  const words = `${notice.id} (${notice.state}) ${noticeOn ?? ''}→${effectiveOn ?? ''}${override ? ' override' : ''}`;
  const command = { notice: notice.id, noticeOn, effectiveOn, override };
  return { what: 'schedule', words, work: (workspace) => scheduleNotice(workspace, command) };
}
