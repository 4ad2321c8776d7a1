import type { Registration } from '../../context/registration.ts';

/** `fairnotice promise`: its options and what they mean. */
export const registerPromise: Registration = (program, action) => {
  program
    .command('promise [ref]')
    .description('what a text promises about its own changes, with the quoted clauses (default: the text in force)')
    .option('--json', 'print it as JSON')
    .action(action(async () => (await import('./promise.ts')).promise));
};
