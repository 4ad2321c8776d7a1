import type { IsoDate } from '../calendar/days/types.ts';
import type { Notice, NoticeState } from '../notice/life/types.ts';
import type { LedgerEntry } from './types.ts';

/** Messages that were sent together. `recipients` is the digest of whom they went to. */
export interface SentBatch {
  readonly seq: number;
  readonly on: IsoDate;
  readonly count: number;
  readonly recipients: string;
}

/** What the ledger tells of one notice. */
interface NoticeAccount {
  /** The state that it ended or takes effect in; null where no entry says so. */
  readonly state: Extract<NoticeState, 'in-force' | 'superseded' | 'withdrawn'> | null;
  /** The days that were set last. */
  readonly scheduled: { readonly noticeOn: unknown; readonly effectiveOn: unknown } | null;
  readonly announced: { readonly on: IsoDate; readonly recipients: number; readonly excluded: number } | null;
  readonly batches: readonly SentBatch[];
}

/** What the ledger says that there is in the other tables. */
export interface LedgerAccount {
  /** Hash of each revision, by `privacy@2`. */
  readonly revisions: ReadonlyMap<string, string>;
  /** By id. */
  readonly notices: ReadonlyMap<string, NoticeAccount>;
}

/** Adds up the entries of a ledger, given in their order. Entries of other kinds tell nothing here. */
export function ledgerAccount(): { see(entry: LedgerEntry): void; readonly account: LedgerAccount } {
  const revisions = new Map<string, string>();
  const notices = new Map<string, NoticeAccount & { readonly batches: SentBatch[] }>();
  const change = (id: string, over: Partial<NoticeAccount>): void => {
    const known = notices.get(id) ?? { state: null, scheduled: null, announced: null, batches: [] };
    notices.set(id, { ...known, ...over, batches: known.batches });
  };
  const see = ({ seq, today, event, subject, body }: LedgerEntry): void => {
    switch (event) {
      case 'revision-recorded':
        revisions.set(subject, String(body.hash));
        break;
      case 'notice-drafted':
        change(subject, {});
        break;
      case 'notice-scheduled':
        change(subject, { scheduled: { noticeOn: body.noticeOn, effectiveOn: body.effectiveOn } });
        break;
      case 'notice-announced':
        change(subject, {
          announced: { on: today, recipients: Number(body.recipients), excluded: Number(body.excluded) },
        });
        break;
      case 'deliveries-sent':
        change(subject, {});
        notices
          .get(subject)
          ?.batches.push({ seq, on: today, count: Number(body.count), recipients: String(body.recipients) });
        break;
      case 'revision-in-force':
        change(String(body.notice), { state: 'in-force' });
        break;
      case 'notice-superseded':
        change(subject, { state: 'superseded' });
        break;
      case 'notice-withdrawn':
      case 'notice-amended':
        change(subject, { state: 'withdrawn' });
        break;
    }
  };
  return { see, account: { revisions, notices } };
}

/** Where the stored notices are not those of the ledger, one sentence each. */
export function noticeDifferences(account: LedgerAccount, stored: readonly Notice[]): readonly string[] {
  const byId = new Map(stored.map((notice) => [notice.id, notice]));
  const gone = [...account.notices.keys()].filter((id) => !byId.has(id));
  return [
    ...gone.map((id) => `${id} is in the ledger and not among the notices`),
    ...stored.flatMap((notice) => differencesOf(account.notices.get(notice.id), notice)),
  ];
}

function differencesOf(told: NoticeAccount | undefined, notice: Notice): readonly string[] {
  const { id, state, announcedOn, amends, window } = notice;
  if (told === undefined) return [`${id} is among the notices and not in the ledger`];
  const differences: string[] = [];
  const isOver = state === 'in-force' || state === 'superseded' || state === 'withdrawn';
  if (told.state !== null ? told.state !== state : isOver)
    differences.push(`${id} is ${state}, and by the ledger ${told.state ?? 'still on its way'}`);
  const { scheduled, announced } = told;
  if (scheduled !== null && window !== null) {
    const days = (of: { readonly noticeOn: unknown; readonly effectiveOn: unknown }) =>
      `${of.noticeOn} to ${of.effectiveOn}`;
    if (days(scheduled) !== days(window))
      differences.push(`${id} goes from ${days(window)}, and by the ledger from ${days(scheduled)}`);
  }
  if (announced !== null && announcedOn !== announced.on)
    differences.push(`${id} was announced ${announcedOn ?? 'never'}, and by the ledger ${announced.on}`);
  // A text that took another's place without a new clock was scheduled and announced under that one's name.
  if (amends === undefined) {
    if (scheduled === null && window !== null) differences.push(`${id} has days, and by the ledger none`);
    if (announced === null && announcedOn !== null)
      differences.push(`${id} was announced ${announcedOn}, and by the ledger never`);
  }
  return differences;
}
