import { Refusal } from '../../core/refusal.ts';
import {
  type BlockOrigin,
  crontabBlock,
  crontabLine,
  type FoundBlock,
  findBlock,
} from '../../shell/crontab/crontab-block.ts';
import { readCrontab, removeCrontab, writeCrontab } from '../../shell/crontab/run-crontab.ts';
import { systemdUnits, type Unit } from '../../shell/crontab/systemd-units.ts';
import type { TickProgram, TickTime } from '../../shell/crontab/tick-job.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a scheduler is to run for a workspace. */
export interface CronJob {
  readonly program: TickProgram;
  readonly time: TickTime;
  /** The organisation's zone, for the schedulers that know zones. */
  readonly timeZone: string;
  /** The zone of this machine, which cron goes by. */
  readonly machineZone: string;
}

/** The job that runs `tick` for a workspace with the program that runs now. */
export function cronJob(
  { paths, configuration }: Workspace,
  program: Omit<TickProgram, 'workspace'>,
  time: TickTime,
): CronJob {
  return {
    program: { ...program, workspace: paths.folder },
    time,
    timeZone: configuration.organisation.timeZone,
    machineZone: new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone,
  };
}

/** The job as text, for a crontab and for systemd. */
export interface CronText {
  readonly crontab: string;
  readonly service: Unit;
  readonly timer: Unit;
}

/** The texts of a job. Throws a Refusal (usage) where its paths cannot be written into a crontab. */
export function cronText(job: CronJob): CronText {
  return { crontab: blockFor(job, 'added'), ...systemdUnits(job.program, job.time, job.timeZone) };
}

function blockFor(job: CronJob, origin: BlockOrigin): string {
  const { program, time, timeZone, machineZone } = job;
  const zones =
    time.every === 'day' && timeZone !== machineZone
      ? [`# The time is this machine's (${machineZone}); days are those of ${timeZone}.`]
      : [];
  const lines = [
    ...zones,
    '# cron mails what is printed: only what was done, and what needs a look. MAILTO=address above says to whom.',
    crontabLine(program, time),
  ];
  return crontabBlock(program.workspace, lines, origin);
}

/** `created`: the user had no crontab. `added`: behind the lines that are there. */
export type CronOutcome = 'created' | 'added' | 'updated' | 'unchanged' | 'removed';

/**
 * Puts the job into the user's crontab, between marks that name the workspace. Doing it again changes nothing; with another
 * time or program the lines are replaced where they stand.
 *
 * @throws Refusal (usage) where there is no `crontab` program or it refuses (with the lines to paste), or the lines were edited.
 */
export async function installCron(job: CronJob): Promise<CronOutcome> {
  const paste = blockFor(job, 'added');
  const present = await readCrontab(paste);
  const found = present === null ? null : blockIn(present, job.program.workspace);
  if (present === null || found === null) {
    const origin = present === null ? 'created' : present === '' || present.endsWith('\n') ? 'added' : 'unended';
    const gap = origin === 'unended' ? '\n' : '';
    await writeCrontab(`${present ?? ''}${gap}${bytes(blockFor(job, origin))}`, paste);
    return origin === 'created' ? 'created' : 'added';
  }
  const gap = found.origin === 'unended' ? '\n' : '';
  const fresh = `${gap}${bytes(blockFor(job, found.origin))}`;
  const next = present.slice(0, found.start) + fresh + present.slice(found.end);
  if (next === present) return 'unchanged';
  await writeCrontab(next, paste);
  return 'updated';
}

/**
 * Takes the job's lines out of the user's crontab and leaves every other byte; a crontab that was made for them is removed.
 *
 * @throws as {@link installCron}.
 */
export async function uninstallCron(workspace: string): Promise<CronOutcome> {
  const paste = `# nothing to add: take out the lines between ">>> fairnotice ${workspace}" and "<<< fairnotice ${workspace} <<<"`;
  const present = await readCrontab(paste);
  const found = present === null ? null : blockIn(present, workspace);
  if (present === null || found === null) return 'unchanged';
  const rest = present.slice(0, found.start) + present.slice(found.end);
  if (rest === '' && found.origin === 'created') await removeCrontab(paste);
  else await writeCrontab(rest, paste);
  return 'removed';
}

function blockIn(crontab: string, workspace: string): FoundBlock | null {
  const found = findBlock(crontab, bytes(workspace));
  if (found !== 'broken') return found;
  throw new Refusal('usage', {
    message: 'The lines of fairnotice in the crontab were edited',
    expected: 'one block between its first and its last line, as they were put in',
    found: 'one of the two is missing or doubled',
    remedy: 'take those lines out by hand with `crontab -e`, then run the command again',
  });
}

/** Text as one character a byte, as a crontab is held. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
