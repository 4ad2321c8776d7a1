import { type CronOutcome, cronJob, cronText, installCron, uninstallCron } from '../../../app/notice/cron.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { parseTickTime } from '../../../shell/crontab/tick-job.ts';
import { type Context, printJson } from '../../context/context.ts';

interface CronOptions {
  readonly every?: string;
  readonly at?: string;
  readonly json?: boolean;
}

const done: Readonly<Record<CronOutcome, string>> = {
  created: 'Made your crontab with `fairnotice tick` in it',
  added: 'Added `fairnotice tick` to your crontab',
  updated: 'Brought `fairnotice tick` in your crontab up to date',
  unchanged: 'Nothing to do',
  removed: 'Took `fairnotice tick` out of your crontab',
};

/** `fairnotice cron print`: the text for a crontab and for systemd; nothing is changed. */
export async function cronPrint(context: Context, options: CronOptions): Promise<number> {
  const { terminal } = context;
  const { crontab, service, timer } = cronText(await jobOf(context, options));
  if (options.json) {
    printJson(context, { crontab, systemd: { service, timer } });
    return 0;
  }
  terminal.say('For a crontab (`crontab -e`, or let `fairnotice cron install` do it):\n');
  terminal.out(crontab);
  terminal.say(
    `Or for systemd: two files in ~/.config/systemd/user/, then \`systemctl --user enable --now ${timer.name}\` and \`loginctl enable-linger\`:\n`,
  );
  terminal.out([service, timer].map(({ name, text }) => `# ${name}\n${text}`).join('\n'));
  return 0;
}

/** `fairnotice cron install`. */
export async function cronInstall(context: Context, options: CronOptions): Promise<number> {
  return report(context, options, await installCron(await jobOf(context, options)));
}

/** `fairnotice cron uninstall`: works without settings, so that a workspace that is gone can be taken out. */
export async function cronUninstall(context: Context, options: CronOptions): Promise<number> {
  return report(context, options, await uninstallCron(context.session.folder));
}

async function jobOf({ session, surroundings }: Context, { every, at }: CronOptions) {
  const time = parseTickTime(every, at);
  return cronJob(await openWorkspace(session), surroundings.program, time);
}

function report(context: Context, { json }: CronOptions, outcome: CronOutcome): number {
  const { folder } = context.session;
  if (json) printJson(context, { outcome, workspace: folder });
  else context.terminal.out(`${done[outcome]}: ${folder}`);
  return 0;
}
