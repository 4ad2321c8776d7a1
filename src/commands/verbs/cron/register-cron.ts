import type { Command } from 'commander';
import type { Registration } from '../../context/registration.ts';

/** `fairnotice cron`: its options and what they mean. */
export const registerCron: Registration = (program, action) => {
  const cron = program.command('cron').description('let cron or systemd run `fairnotice tick` for the workspace');
  const timed = (name: string, description: string): Command =>
    cron
      .command(name)
      .description(description)
      .option('--every <period>', 'hour or day (default: hour, or day with --at)')
      .option('--at <time>', 'time of day, HH:MM')
      .option('--json', 'print the result as JSON');
  timed('print', 'print the lines for a crontab and the units for systemd; changes nothing').action(
    action(async () => (await import('./cron.ts')).cronPrint),
  );
  timed('install', 'add the lines to your crontab, keeping what is there').action(
    action(async () => (await import('./cron.ts')).cronInstall),
  );
  cron
    .command('uninstall')
    .description('remove exactly the lines that `install` added')
    .option('--json', 'print the result as JSON')
    .action(action(async () => (await import('./cron.ts')).cronUninstall));
};
