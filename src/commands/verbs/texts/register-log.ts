import type { Registration } from '../../context/registration.ts';

/** `fairnotice log`: its options and what they mean. */
export const registerLog: Registration = (program, action) => {
  program
    .command('log [policy]')
    .description('the recorded revisions')
    .option('--json', 'print them as JSON')
    .action(action(async () => (await import('./log.ts')).log));
};
