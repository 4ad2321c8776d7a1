import type { Registration } from '../../context/registration.ts';

/** `fairnotice ledger`: its options and what they mean. */
export const registerLedger: Registration = (program, action) => {
  program
    .command('ledger')
    .description('everything that happened, in order')
    .option('--json', 'print the entries as a JSON array')
    .action(action(async () => (await import('./ledger.ts')).ledger));
};
