import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { initWorkspace } from '../../src/app/workspace/init.ts';
import { openWorkspace, type Session, type Workspace, withStore } from '../../src/app/workspace/workspace.ts';
import type { LedgerEntry } from '../../src/core/ledger/types.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { Store } from '../../src/shell/store/types.ts';
import { type Fault, type FaultyDoors, faultyDoors, Killed } from './faults.ts';
import { recipientsFile } from './people.ts';
import { companies, firstDraft, slugOf, textOf } from './policy-drafts.ts';

/** How an undertaking ended. A `bug` is an exception that no user can cause. */
type Ending = 'done' | 'refused' | 'killed' | 'bug';

/** A workspace with ten policies and a clock that is set by hand. */
export interface Company {
  readonly folder: string;
  today: string;
  /** Does something in a process of its own, so to speak: everything is opened anew, and closed even after a death. */
  undertake<T>(what: string, fault: Fault | null, work: (workspace: Workspace) => Promise<T>): Promise<Undertaken<T>>;
  /** Reads without faults. */
  read<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** The ledger's entries after the one with this number. */
  ledgerAfter(seq: number): Promise<readonly LedgerEntry[]>;
  session(): Session;
  write(slug: string, text: string): void;
  close(): void;
}

export interface Undertaken<T> {
  readonly ending: Ending;
  readonly value: T | null;
  /** A fault came to pass on the way, whatever the ending. */
  readonly disturbed: boolean;
  /** What was refused, or the bug with its stack. */
  readonly words: string;
}

export async function foundCompany(firstDay: string): Promise<Company> {
  // In memory where there is such a folder: a year flushes thousands of files, and no power fails in it.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fairnotice-year-'));
  const doors: FaultyDoors = faultyDoors();
  let ticks = 0;
  let workspace: Workspace | null = null;
  const company: Company = {
    folder,
    today: firstDay,
    session() {
      ticks += 1;
      const at = `${company.today}T15:00:00Z`;
      const now = new Date(Date.parse(at) + ticks).toISOString();
      const clock = { now: () => now, today: () => company.today, rehearsed: true };
      return { clock, folder, workingFolder: folder, standardInput: Readable.from([]), actor: 'simulation' };
    },
    async undertake(_what, fault, work) {
      const happened = fault === null ? () => false : doors.arm(fault);
      const outcome = await attempt(async () => work(await openWorkspace(company.session())));
      doors.revive();
      return { ...outcome, disturbed: happened() };
    },
    async read(work) {
      workspace ??= await openWorkspace(company.session());
      return withStore(workspace, work);
    },
    ledgerAfter: (seq) =>
      company.read(async (store) => {
        const entries: LedgerEntry[] = [];
        for await (const entry of store.ledger(seq)) entries.push(entry);
        return entries;
      }),
    write(slug, text) {
      mkdirSync(dirname(join(folder, 'policies', slug)), { recursive: true });
      writeFileSync(join(folder, 'policies', `${slug}.md`), text);
    },
    close() {
      doors.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (const [index, name] of companies.entries()) company.write(slugOf(name), textOf(firstDraft(index)));
  await initWorkspace(company.session(), {
    ...{ organisation: 'Many Houses', contact: 'privacy@many-houses.example', timeZone: 'America/New_York' },
    ...{
      slug: 'unused',
      file: `policies/${slugOf('Brightfax')}.md`,
      url: '',
      calendars: ['US-FED'],
      counting: 'clear',
    },
    ...{ lead: 'none', channels: [], recipients: null, from: null },
  });
  const policies = companies.map((name) => `  ${slugOf(name)}: { file: policies/${slugOf(name)}.md }`).join('\n');
  writeFileSync(
    join(folder, 'fairnotice.yaml'),
    `organisation: { name: Many Houses, contact: privacy@many-houses.example, timeZone: America/New_York }\npolicies:\n${policies}\n`,
  );
  writeFileSync(join(folder, 'recipients.csv'), recipientsFile);
  // A plain page: what it looks like is not at stake, and it is made anew with every run of tick.
  mkdirSync(join(folder, 'templates'));
  writeFileSync(join(folder, 'templates', 'index.html.hbs'), '<!doctype html>\n<title>{{notice.id}}</title>\n');
  return company;
}

async function attempt<T>(work: () => Promise<T>): Promise<Omit<Undertaken<T>, 'disturbed'>> {
  try {
    return { ending: 'done', value: await work(), words: '' };
  } catch (error) {
    if (error instanceof Refusal) return { ending: 'refused', value: null, words: error.message };
    if (error instanceof Killed) return { ending: 'killed', value: null, words: error.message };
    if ((error as NodeJS.ErrnoException).code === 'EIO') return { ending: 'killed', value: null, words: 'EIO' };
    return { ending: 'bug', value: null, words: String((error as Error).stack ?? error) };
  }
}
