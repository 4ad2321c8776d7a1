import type { Registration } from '../../context/registration.ts';

/** `fairnotice status`: its options and what they mean. */
export const registerStatus: Registration = (program, action) => {
  program
    .command('status')
    .description('what is in force, pending and due, and what is held back')
    .option('--json', 'print it as JSON')
    .action(action(async () => (await import('./status.ts')).status));
};
