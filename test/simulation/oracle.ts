import type { ChangeClause, Owed } from './change-promises.ts';
import { leavesPeriod } from './naive-days.ts';
import type { OutsideWorld } from './outside-world.ts';
import { people } from './people.ts';
import type { Effect, ToldNotice, ToldStory } from './told-story.ts';

/** What the judgement rests on: the ledger's story, what readers saw, and which clause each text carries. */
export interface Evidence {
  readonly story: ToldStory;
  readonly world: OutsideWorld;
  /** Clause by hash of the text that carries it. */
  readonly clauses: ReadonlyMap<string, ChangeClause>;
}

/** What is wrong with a revision that took effect: who was told too late, not at all, or under other days. */
export function faultsOfEffect(evidence: Evidence, effect: Effect): readonly string[] {
  const { notice, effectiveOn, doneOn, days } = effect;
  const faults: string[] = [];
  if (effectiveOn > doneOn) faults.push(`in force on ${doneOn}, before its day`);
  if (days?.effectiveOn !== effectiveOn) faults.push(`its day was ${days?.effectiveOn}`);
  const teller = tellerOf(notice);
  for (const revision of new Set([notice.announcedUnder, effect.former?.revision ?? null])) {
    const owed = owedUnder(evidence, notice, revision);
    if (owed === null) continue;
    const { toldOn, missing } = told(evidence, teller, owed, notice);
    const under = `under revision ${revision}`;
    if (missing.length > 0) faults.push(`${under}, in force without ${missing.join(', ')}`);
    if (!days?.override && !leavesPeriod(owed.lead, toldOn, effectiveOn))
      faults.push(
        `${under}, ${owed.lead?.amount} ${owed.lead?.unit} are owed: told on ${toldOn}, in force on ${effectiveOn}`,
      );
  }
  return faults.map((fault) => `${notice.policy}@${effect.revision}: ${fault}`);
}

/** The notice whose messages and banner told people of this change first. */
function tellerOf(notice: ToldNotice): ToldNotice {
  return notice.heirOf === null ? notice : tellerOf(notice.heirOf);
}

function owedUnder({ story, clauses }: Evidence, notice: ToldNotice, revision: number | null): Owed | null {
  if (revision === null || notice.decided === null) return null;
  const clause = clauses.get(story.policies.get(notice.policy)?.hashes.get(revision) ?? '');
  return clause?.owes(notice.decided) ?? null;
}

function told(
  { world }: Evidence,
  teller: ToldNotice,
  owed: Owed,
  notice: ToldNotice,
): { readonly toldOn: string; readonly missing: readonly string[] } {
  const days = [teller.announcedOn ?? ''];
  const missing: string[] = [];
  if (owed.email) {
    for (const { email, status } of people) {
      if (owed.leftOut.includes(status)) continue;
      const message = world.messages.find((one) => one.notice === teller.id && one.to === email);
      if (message) days.push(message.seenOn);
      else missing.push(`an e-mail to ${email}`);
    }
  }
  if (owed.banner) {
    const seen = [world.bannerSince.get(teller.id), world.bannerSince.get(notice.id)].filter(
      (day) => day !== undefined,
    );
    if (seen.length > 0) days.push(seen.sort()[0] ?? '');
    else missing.push('a banner');
  }
  return { toldOn: days.sort().at(-1) ?? '', missing };
}

/** What is wrong with the messages: sent twice, to people who are left out, or for a notice that was not announced. */
export function faultsOfMessages({ story, world, clauses }: Evidence): readonly string[] {
  const seen = new Set<string>();
  return world.messages.flatMap(({ notice: id, to }) => {
    const notice = story.notices.get(id);
    const faults: string[] = [];
    if (seen.has(`${id} ${to}`)) faults.push('sent twice');
    seen.add(`${id} ${to}`);
    if (notice === undefined || notice.announcedOn === null) return [...faults, 'sent, and not announced'];
    if (notice.heirOf !== null) faults.push('sent, and the text it amends in form had been announced');
    const status = people.find(({ email }) => email === to)?.status ?? 'nobody';
    const texts = [notice.announcedUnder, notice.baseRevision];
    const owed = texts.flatMap((revision) => owedUnder({ story, world, clauses }, notice, revision) ?? []);
    const byEmail = owed.filter(({ email }) => email);
    if (byEmail.length > 0 && byEmail.every(({ leftOut }) => leftOut.includes(status)))
      faults.push(`sent to ${status}`);
    return faults.map((fault) => `${id} to ${to}: ${fault}`);
  });
}

/**
 * What is forgotten once `tick` has run undisturbed on `today`: a day that passed without anything done or said about it, a
 * message that did not go out, a site that shows other banners than those of the announced notices.
 */
export function forgotten({ story, world }: Evidence, today: string): readonly string[] {
  const faults: string[] = [];
  for (const notice of story.notices.values()) {
    const { id, days, held, over, announcedOn, inForceOn } = notice;
    if (over !== null || inForceOn !== null || days === null) continue;
    if (announcedOn === null && days.noticeOn <= today && held === null)
      faults.push(`${id} was due on ${days.noticeOn}`);
    if (announcedOn === null) continue;
    if (days.effectiveOn <= today && held === null) faults.push(`${id} was to take effect on ${days.effectiveOn}`);
    const messages = world.messages.filter((message) => message.notice === id).length;
    if (messages !== notice.sent)
      faults.push(`${id}: ${messages} messages in the outbox, ${notice.sent} in the ledger`);
  }
  for (const policy of story.policies.keys()) {
    const expected = [...story.notices.values()]
      .filter((notice) => notice.policy === policy && notice.announcedOn !== null && notice.channels.includes('banner'))
      .filter(({ over, inForceOn, bannerOn }) => over === null && (inForceOn === null || bannerOn === today))
      .map(({ id }) => id)
      .sort();
    const shown = [...world.bannersOf(policy)].sort();
    if (shown.join() !== expected.join())
      faults.push(`the site shows ${shown.join() || 'nothing'} for ${expected.join() || 'nothing'}`);
  }
  return faults.map((fault) => `${today}, after tick: ${fault}`);
}
