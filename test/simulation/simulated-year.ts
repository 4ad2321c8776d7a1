import { verifyAll } from '../../src/app/evidence/verify.ts';
import { tick } from '../../src/app/notice/tick.ts';
import { recordRevision } from '../../src/app/texts/record.ts';
import type { ChangeClause } from './change-promises.ts';
import { type Company, foundCompany, type Undertaken } from './company.ts';
import { type Deed, type Desk, drawDeed } from './daily-life.ts';
import type { Fault } from './faults.ts';
import { dayAfter } from './naive-days.ts';
import { type Evidence, faultsOfEffect, faultsOfMessages, forgotten } from './oracle.ts';
import { outsideWorld } from './outside-world.ts';
import { companies, firstDraft, hashOfDraft, slugOf, textOf } from './policy-drafts.ts';
import { type Chances, chancesOf } from './seeded-random.ts';
import { toldStory } from './told-story.ts';

export interface YearRequest {
  readonly seed: number;
  readonly days?: number;
  /** `quiet`: cron is out half of the time, and fewer things are done: a year in a third of the time. Default `busy`. */
  readonly pace?: 'quiet' | 'busy';
  /** Told of everything that is done. */
  readonly trace?: (line: string) => void;
}

/** What a year came to. */
export interface YearReport {
  readonly seed: number;
  readonly violations: readonly string[];
  /** How often what happened. */
  readonly counts: Readonly<Record<string, number>>;
}

const firstDay = '2027-01-04';

const paces = { quiet: { outageShare: 0.12, mostDeeds: 2 }, busy: { outageShare: 0.03, mostDeeds: 3 } } as const;

/** Lives through a year with ten policies in a workspace of its own, with the edits, outages and deaths that the seed draws. */
export async function simulateYear({
  seed,
  days = 365,
  pace = 'busy',
  trace = () => undefined,
}: YearRequest): Promise<YearReport> {
  const company = await foundCompany(firstDay);
  const chances = chancesOf(seed);
  const { outageShare, mostDeeds } = paces[pace];
  const clauses = new Map<string, ChangeClause>();
  const evidence: Evidence = { story: toldStory(), world: outsideWorld(company.folder), clauses };
  const violations: string[] = [];
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const desks: Desk[] = companies.map((_, index) => ({ draft: firstDraft(index), former: [] }));
  for (const { draft } of desks) clauses.set(hashOfDraft(draft), draft.clause);

  async function carryOut(deed: Deed, fault: Fault | null): Promise<Undertaken<unknown>> {
    const done = await company.undertake(deed.what, fault, (workspace) => deed.work(workspace));
    evidence.world.look(company.today);
    trace(
      `${company.today} ${deed.what} ${deed.words}: ${done.ending}${done.disturbed ? ' (disturbed)' : ''} ${done.words}`,
    );
    count(`${deed.what.split(' ')[0]} ${done.ending}`);
    if (done.disturbed) count('disturbed');
    if (done.ending === 'bug') violations.push(`${company.today} ${deed.what} ${deed.words}: ${done.words}`);
    await listen();
    return done;
  }
  async function listen(): Promise<void> {
    const { story } = evidence;
    const known = story.effects.length;
    story.tell(await company.ledgerAfter(story.toldUpTo()));
    for (const effect of story.effects.slice(known)) {
      count('in force');
      trace(`${company.today} in force: ${effect.notice.id} on ${effect.effectiveOn}`);
      violations.push(...faultsOfEffect(evidence, effect));
    }
    for (const hash of [...story.policies.values()].flatMap(({ hashes }) => [...hashes.values()]))
      if (!clauses.has(hash)) violations.push(`${company.today}: a text that nobody wrote, ${hash}`);
  }
  async function runTick(fault: Fault | null): Promise<void> {
    const done = await carryOut({ what: 'tick', words: '', work: tick }, fault);
    const report = done.value as Awaited<ReturnType<typeof tick>> | null;
    for (const { action, result } of report?.steps ?? []) trace(`   ${action.kind} ${action.notice}: ${result}`);
    if (done.disturbed) return;
    if (report === null) violations.push(`${company.today} tick: ${done.words}`);
    for (const { action, result, attention } of report?.steps ?? []) {
      count(action.kind);
      if (attention && action.kind !== 'hold') violations.push(`${company.today} tick: ${action.notice}: ${result}`);
    }
    violations.push(...(report?.problems ?? []).map((problem) => `${company.today} tick: ${problem}`));
    violations.push(...forgotten(evidence, company.today));
  }

  try {
    for (const name of companies) {
      const first = { slug: slugOf(name), message: 'first', follow: false, shortened: false };
      await carryOut({ what: 'record', words: name, work: (workspace) => recordRevision(workspace, first) }, null);
    }
    let outage = 0;
    for (let day = 0; day < days && violations.length === 0; day += 1) {
      if (outage === 0 && chances.happens(outageShare)) outage = chances.between(1, 20);
      const before = chances.happens(0.5);
      if (outage === 0 && before) await runTick(drawFault(chances, 0.25));
      for (let deeds = chances.between(0, mostDeeds); deeds > 0; deeds -= 1) {
        const notices = await company.read((store) => store.notices());
        const deed = drawDeed(chances, company.today, desks, notices, (draft) => {
          clauses.set(hashOfDraft(draft), draft.clause);
          company.write(slugOf(draft.company), textOf(draft));
        });
        if (deed) await carryOut(deed, drawFault(chances));
      }
      if (outage === 0 && (!before || chances.happens(0.1))) await runTick(drawFault(chances, 0.25));
      if (outage > 0) {
        outage -= 1;
        count('days without cron');
      }
      company.today = dayAfter(company.today);
    }
    if (violations.length === 0) await settleAccounts(company, runTick, violations);
    violations.push(...evidence.story.violations, ...faultsOfMessages(evidence));
    count('messages');
    counts.messages = evidence.world.messages.length;
    return { seed, violations: [...new Set(violations)], counts };
  } finally {
    company.close();
  }
}

/** A death or a failing disk in a share of the undertakings, somewhere on the way. */
function drawFault(chances: Chances, share = 0.1): Fault | null {
  if (!chances.happens(share)) return null;
  const kind = chances.happens(0.7) ? 'kill' : 'fail';
  return { kind, door: Math.ceil(50 * chances.next() ** 2) || 1, afterwards: chances.happens(0.5) };
}

/** The last day, undisturbed: everything is up to date, and the evidence holds. */
async function settleAccounts(
  company: Company,
  runTick: (fault: null) => Promise<void>,
  violations: string[],
): Promise<void> {
  await runTick(null);
  for (const { ok, subject, finding } of await verifyAll(company.session(), undefined))
    if (!ok) violations.push(`verify ${subject}: ${finding}`);
}
