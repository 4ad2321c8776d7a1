import type { Registration } from '../../context/registration.ts';

/** `fairnotice tick`: its options and what they mean. */
export const registerTick: Registration = (program, action) => {
  program
    .command('tick')
    .description(
      'do what is due: announce, put in force, switch banners; for cron, safe to run at any time and as often as you like',
    )
    .option('--dry-run', 'print the plan and do nothing')
    .option('--json', 'print the report as JSON')
    .action(action(async () => (await import('./tick.ts')).tick));
};
