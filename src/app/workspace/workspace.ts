import { parseLead } from '../../core/calendar/days/parse-lead.ts';
import type { ClosureCalendar, IsoDate } from '../../core/calendar/days/types.ts';
import type { Occasion } from '../../core/ledger/occasion.ts';
import type { CountingRules } from '../../core/notice/planning/plan-schedule.ts';
import type { ConfiguredPromise } from '../../core/promise/clause/types.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Clock } from '../../shell/clock/clock.ts';
import type { Store } from '../../shell/store/types.ts';
import type { Input } from '../../shell/streams/streams.ts';
import type { Configuration } from '../../shell/workspace/configuration-schema.ts';
import { type WorkspacePaths, workspacePaths } from '../../shell/workspace/workspace-folder.ts';

/** Who runs the program, where and when: what every use case is given. */
export interface Session {
  readonly clock: Clock;
  /** The folder of the workspace (it may not hold one yet). */
  readonly folder: string;
  /** The folder that relative paths on the command line start from. */
  readonly workingFolder: string;
  /** What the text reference `-` stands for. */
  readonly standardInput: Input;
  /** Name recorded in the ledger for what is done. */
  readonly actor: string;
}

/** A workspace with its settings read. */
export interface Workspace {
  readonly session: Session;
  readonly paths: WorkspacePaths;
  readonly configuration: Configuration;
  readonly today: IsoDate;
  readonly occasion: Occasion;
  /** The calendars of the settings that are no built-in ones. */
  readonly foreignCalendars: readonly ClosureCalendar[];
}

/** Reads the settings of the session's workspace. Throws a Refusal where there is none or it cannot be read. */
export async function openWorkspace(session: Session): Promise<Workspace> {
  // Loaded here because checking the settings needs two packages, and the calendars their tables, that commands without a
  // workspace do not.
  const [{ readConfiguration }, { foreignCalendars }] = await Promise.all([
    import('../../shell/workspace/read-configuration.ts'),
    import('./foreign-calendars.ts'),
  ]);
  const configuration = await readConfiguration(session.folder);
  const today = session.clock.today(configuration.organisation.timeZone);
  return {
    session,
    paths: workspacePaths(session.folder),
    configuration,
    today,
    occasion: { at: session.clock.now(), today, rehearsed: session.clock.rehearsed, actor: session.actor },
    foreignCalendars: await foreignCalendars(configuration.calendar.calendars),
  };
}

/** Opens the workspace's database for `work` and closes it whatever happens. For reading: it takes no lock. */
export async function withStore<T>(workspace: Workspace, work: (store: Store) => Promise<T>): Promise<T> {
  const [{ openStore }, { refuseLinkOutside }] = await Promise.all([
    import('../../shell/store/open-store.ts'),
    import('../../shell/workspace/refuse-link-outside.ts'),
  ]);
  await refuseLinkOutside(workspace.paths.folder, workspace.paths.database);
  const store = await openStore(workspace.paths.database);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** As {@link withStore}, holding the workspace's lock and its lease: for every use case that changes something. Throws Refusal (busy). */
export async function withLockedStore<T>(
  workspace: Workspace,
  command: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const [{ withWorkspaceLock }, { withLease }] = await Promise.all([
    import('../../shell/lock/workspace-lock.ts'),
    import('../../shell/lock/lease.ts'),
  ]);
  const { occasion, paths, session } = workspace;
  return withWorkspaceLock(paths.own, { command, since: occasion.at }, () =>
    withStore(workspace, (store) => withLease(store, { command, occasion, now: () => session.clock.now() }, work)),
  );
}

/** How the workspace counts days. */
export function countingRules({ configuration, foreignCalendars }: Workspace): CountingRules {
  const { calendar, organisation } = configuration;
  return {
    ...calendar,
    timeZone: calendar.timeZone ?? organisation.timeZone,
    ...(foreignCalendars.length === 0 ? {} : { foreign: foreignCalendars }),
  };
}

/** What the configuration states about notice of change; null where it states nothing. */
export function configuredPromise({ configuration: { promise } }: Workspace): ConfiguredPromise | null {
  const lead = promise.lead === null ? null : parseLead(promise.lead);
  const says = lead !== null || promise.channels.length > 0 || promise.choice !== null || promise.exclusions.length > 0;
  return says ? { ...promise, lead } : null;
}

/** The settings of one policy, or of the only one where no slug is given. Throws a Refusal (usage) naming the known slugs. */
export function policySettings(
  workspace: Workspace,
  slug?: string,
): { readonly slug: string } & Configuration['policies'][string] {
  const { policies } = workspace.configuration;
  const slugs = Object.keys(policies);
  const wanted = slug ?? (slugs.length === 1 ? slugs[0] : undefined);
  const settings = wanted !== undefined && Object.hasOwn(policies, wanted) ? policies[wanted] : undefined;
  if (wanted !== undefined && settings) return { slug: wanted, ...settings };
  throw new Refusal('usage', {
    message: slug === undefined ? 'Which policy?' : `There is no policy "${slug}"`,
    expected: `one of: ${slugs.join(', ')}`,
    found: slug ?? 'no name, and more than one policy',
    remedy: 'name one of them, or add it to fairnotice.yaml',
  });
}
