import type { Registration } from '../../context/registration.ts';

/** `fairnotice check`: its options and what they mean. */
export const registerCheck: Registration = (program, action) => {
  program
    .command('check')
    .description(
      'fail where a policy’s text changed without a notice record for exactly that text; needs git and notices/ only',
    )
    .option('--staged', 'check what is staged for the next commit (the default)')
    .option('--json', 'print the problems as JSON')
    .action(action(async () => (await import('./check.ts')).check));
};
