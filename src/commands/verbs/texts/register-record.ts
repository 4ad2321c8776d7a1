import type { Registration } from '../../context/registration.ts';

/** `fairnotice record`: its options and what they mean. */
export const registerRecord: Registration = (program, action) => {
  program
    .command('record [policy]')
    .description('record the working text as a new revision and begin its notice; the same text again changes nothing')
    .option('-m, --message <text>', 'why, for the log')
    .option('--shortened', 'accept a text that lost more than four fifths of its words; refused otherwise')
    .option('--follow', 'let it follow the pending text as a second change, instead of amending that')
    .option('--json', 'print the outcome as JSON')
    .action(action(async () => (await import('./record.ts')).record));
};
