import type { LedgerEntry } from '../../src/core/ledger/types.ts';
import type { Decided } from './change-promises.ts';

/** The days of a notice, as they were last set. */
interface Days {
  readonly noticeOn: string;
  readonly effectiveOn: string;
  readonly override: boolean;
}

/** A notice as the ledger tells of it. */
export interface ToldNotice {
  readonly id: string;
  readonly policy: string;
  readonly revision: number;
  readonly baseRevision: number;
  decided: Decided | null;
  days: Days | null;
  /** Reason; null while nothing holds it back. */
  held: string | null;
  announcedOn: string | null;
  /** Revision in force when it was announced. */
  announcedUnder: number | null;
  channels: readonly string[];
  /** Day on which its banner was switched on; an heir's is that of the notice it took the place of. */
  bannerOn: string | null;
  sent: number;
  inForceOn: string | null;
  over: 'superseded' | 'withdrawn' | 'amended' | null;
  /** The notice that told its change to people, where this one took its place in form only. */
  heirOf: ToldNotice | null;
}

interface ToldPolicy {
  /** Hashes, by number. */
  readonly hashes: Map<number, string>;
  inForce: { readonly revision: number; readonly since: string } | null;
}

/** A revision that took effect: what was known the moment before. */
export interface Effect {
  readonly notice: ToldNotice;
  readonly revision: number;
  readonly hash: string;
  readonly effectiveOn: string;
  readonly doneOn: string;
  readonly days: Days | null;
  readonly former: { readonly revision: number; readonly since: string } | null;
}

/** What the ledger tells, and where it tells what must not be. */
export interface ToldStory {
  readonly policies: Map<string, ToldPolicy>;
  readonly notices: Map<string, ToldNotice>;
  readonly effects: Effect[];
  readonly violations: string[];
  /** Number of the last entry that was told. */
  toldUpTo(): number;
  /** Takes the entries that follow. */
  tell(entries: readonly LedgerEntry[]): void;
}

/** What the bodies of the events that are listened to may hold. */
interface Body {
  readonly [member: string]: unknown;
  readonly hash: string;
  readonly inForce: boolean;
  readonly notice: string;
  readonly effectiveOn: string;
  readonly noticeOn: string;
  readonly override: object | null;
  readonly revision: number;
  readonly baseRevision: number;
  readonly outcome: Decided;
  readonly channels: readonly string[];
  readonly count: number;
  readonly reason: string;
  readonly by: string;
  readonly clock: string;
}

/** An empty story. It knows the ledger's events by name, and nothing of the program behind them. */
export function toldStory(): ToldStory {
  const policies = new Map<string, ToldPolicy>();
  const notices = new Map<string, ToldNotice>();
  const effects: Effect[] = [];
  const violations: string[] = [];
  let toldUpTo = 0;

  const policyCalled = (slug: string): ToldPolicy => {
    const policy = policies.get(slug) ?? { hashes: new Map(), inForce: null };
    policies.set(slug, policy);
    return policy;
  };
  const wrong = (entry: LedgerEntry, what: string): void => {
    violations.push(`${entry.today} entry ${entry.seq} ${entry.event} ${entry.subject}: ${what}`);
  };
  const tellOne = (entry: LedgerEntry): void => {
    const { event, subject, today } = entry;
    const body = entry.body as unknown as Body;
    if (subject === 'workspace') return;
    if (event === 'revision-recorded' || event === 'revision-in-force') {
      const [slug = '', number] = subject.split('@');
      const policy = policyCalled(slug);
      const revision = Number(number);
      if (event === 'revision-recorded') {
        policy.hashes.set(revision, body.hash);
        if (body.inForce) policy.inForce = { revision, since: today };
        return;
      }
      const notice = notices.get(body.notice);
      if (notice === undefined) {
        wrong(entry, 'no such notice');
        return;
      }
      const { hash, effectiveOn } = body;
      const former = policy.inForce;
      effects.push({ notice, revision, hash, effectiveOn, doneOn: today, days: notice.days, former });
      if (notice.over !== null || notice.inForceOn !== null) wrong(entry, `it was ${notice.over ?? 'in force'}`);
      if (notice.announcedOn === null) wrong(entry, 'it was never announced');
      if (policy.hashes.get(notice.revision) !== hash || notice.revision !== revision) wrong(entry, 'another text');
      if (former !== null && (former.revision >= revision || former.since >= effectiveOn))
        wrong(entry, `revision ${former.revision} is in force since ${former.since}`);
      if (former !== null && former.revision !== notice.baseRevision)
        wrong(
          entry,
          `people were told how it differs from ${notice.baseRevision}, and ${former.revision} was in force`,
        );
      notice.inForceOn = effectiveOn;
      policy.inForce = { revision, since: effectiveOn };
      return;
    }
    if (event === 'notice-drafted') {
      const policy = subject.slice(0, subject.lastIndexOf('-r'));
      if (notices.has(subject)) wrong(entry, 'drafted twice');
      notices.set(subject, {
        ...{ id: subject, policy, revision: body.revision, baseRevision: body.baseRevision, decided: null, days: null },
        ...{ held: null, announcedOn: null, announcedUnder: null, channels: [], sent: 0, inForceOn: null, over: null },
        heirOf: null,
        bannerOn: null,
      });
      return;
    }
    const notice = notices.get(subject);
    if (notice === undefined) {
      wrong(entry, 'no such notice');
      return;
    }
    if (notice.over !== null && !['banner-switched-off', 'notice-rendered'].includes(event))
      wrong(entry, `it was ${notice.over}`);
    switch (event) {
      case 'finding-decided':
      case 'summary-written':
        if (notice.announcedOn !== null) wrong(entry, 'people had been told');
        notice.decided = null;
        notice.days = null;
        return;
      case 'notice-approved':
        notice.decided = body.outcome;
        if (body.hash !== policyCalled(notice.policy).hashes.get(notice.revision)) wrong(entry, 'another text');
        return;
      case 'notice-scheduled': {
        if (notice.decided === null) wrong(entry, 'it was not approved');
        const days: Days = { noticeOn: body.noticeOn, effectiveOn: body.effectiveOn, override: body.override !== null };
        if (days.effectiveOn < today) wrong(entry, `its effective day ${days.effectiveOn} is over`);
        if (notice.announcedOn !== null && notice.days !== null && days.effectiveOn < notice.days.effectiveOn)
          wrong(entry, `people were told ${notice.days.effectiveOn}`);
        notice.days = days;
        notice.held = null;
        return;
      }
      case 'notice-announced':
        if (notice.announcedOn !== null) wrong(entry, 'announced twice');
        if (notice.decided === null || notice.days === null) wrong(entry, 'it was not scheduled');
        else if (notice.days.noticeOn > today) wrong(entry, `its notice day is ${notice.days.noticeOn}`);
        notice.announcedOn = today;
        notice.announcedUnder = policyCalled(notice.policy).inForce?.revision ?? null;
        notice.channels = body.channels;
        notice.held = null;
        return;
      case 'banner-switched-on':
        if (notice.bannerOn !== null) wrong(entry, 'switched on twice');
        notice.bannerOn = today;
        return;
      case 'deliveries-sent':
        notice.sent += body.count;
        if (notice.announcedOn === null) wrong(entry, 'it was not announced');
        return;
      case 'notice-held':
        notice.held = body.reason;
        return;
      case 'notice-amended': {
        notice.over = 'amended';
        const heir = notices.get(body.by);
        if (heir === undefined) {
          wrong(entry, 'by no notice that there is');
          return;
        }
        if (body.clock !== 'runs on') return;
        if (heir.decided === null) wrong(entry, 'by a text that nobody approved');
        heir.days = notice.days;
        heir.announcedOn = notice.announcedOn;
        heir.announcedUnder = notice.announcedUnder;
        heir.channels = notice.channels;
        heir.bannerOn = notice.bannerOn;
        heir.heirOf = notice.announcedOn === null ? null : notice;
        return;
      }
      case 'notice-withdrawn':
        if (notice.inForceOn !== null) wrong(entry, 'it was in force');
        notice.over = 'withdrawn';
        return;
      case 'notice-superseded':
        if (notice.inForceOn === null) wrong(entry, 'it was not in force');
        notice.over = 'superseded';
    }
  };
  return {
    policies,
    notices,
    effects,
    violations,
    toldUpTo: () => toldUpTo,
    tell(entries) {
      for (const entry of entries) {
        if (entry.seq !== toldUpTo + 1) wrong(entry, `it follows entry ${toldUpTo}`);
        toldUpTo = entry.seq;
        tellOne(entry);
      }
    },
  };
}
