import { Refusal } from '../../refusal.ts';
import type { Notice, NoticeState } from './types.ts';

/** What can happen to a notice. */
export type NoticeEvent =
  | 'approve'
  | 'reopen'
  | 'schedule'
  | 'postpone'
  | 'announce'
  | 'put-in-force'
  | 'supersede'
  | 'withdraw';

/**
 * The life of a notice, whole: from which states an event may happen, and the state it leads to.
 * `schedule` again replaces the dates before anybody was told them; `postpone` moves the effective day after people were
 * told, so the notice stays announced; `reopen` takes an approval back before anybody was told.
 */
const transitions: Readonly<Record<NoticeEvent, { readonly from: readonly NoticeState[]; readonly to: NoticeState }>> =
  {
    approve: { from: ['draft', 'approved'], to: 'approved' },
    reopen: { from: ['approved', 'scheduled'], to: 'draft' },
    schedule: { from: ['approved', 'scheduled'], to: 'scheduled' },
    postpone: { from: ['announced'], to: 'announced' },
    announce: { from: ['scheduled'], to: 'announced' },
    'put-in-force': { from: ['announced'], to: 'in-force' },
    supersede: { from: ['in-force'], to: 'superseded' },
    withdraw: { from: ['draft', 'approved', 'scheduled', 'announced'], to: 'withdrawn' },
  };

const remedies: Readonly<Record<NoticeState, string>> = {
  draft: 'review and approve it first: `fairnotice review NOTICE --approve --by NAME`',
  approved: 'schedule it first: `fairnotice schedule NOTICE`',
  scheduled: 'run `fairnotice tick` on its notice day, or reschedule it with `fairnotice schedule NOTICE`',
  announced: 'wait for its effective day, or postpone it with `fairnotice schedule NOTICE --effective DATE`',
  'in-force': 'change the text and record a new revision: `fairnotice record`',
  superseded: 'a later revision is in force; record a new revision to change the text again',
  withdrawn: 'record the text again to begin a new notice: `fairnotice record`',
};

/** True for a notice that is neither over nor in force: its text is still to take effect. */
export function isPending({ state }: Pick<Notice, 'state'>): boolean {
  return state === 'draft' || state === 'approved' || state === 'scheduled' || state === 'announced';
}

/**
 * The state that `event` leads to.
 *
 * @throws Refusal (usage) where the notice's state does not allow it, naming the states that do.
 */
export function nextState(notice: Pick<Notice, 'id' | 'state'>, event: NoticeEvent): NoticeState {
  const { from, to } = transitions[event];
  if (from.includes(notice.state)) return to;
  throw new Refusal('usage', {
    message: `${notice.id} cannot ${verbs[event]} now`,
    expected: `a notice that is ${from.join(' or ')}`,
    found: `it is ${notice.state}`,
    remedy: remedies[notice.state].replace('NOTICE', notice.id),
  });
}

const verbs: Readonly<Record<NoticeEvent, string>> = {
  approve: 'be approved',
  reopen: 'be reviewed again',
  schedule: 'be scheduled',
  postpone: 'be postponed',
  announce: 'be announced',
  'put-in-force': 'take effect',
  supersede: 'be superseded',
  withdraw: 'be withdrawn',
};
