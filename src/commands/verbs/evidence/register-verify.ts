import type { Registration } from '../../context/registration.ts';

/** `fairnotice verify`: its options and what they mean. */
export const registerVerify: Registration = (program, action) => {
  program
    .command('verify [notice]')
    .description('check the ledger and the recorded texts, or a notice folder (notices/privacy-r2) without a database')
    .option('--rules <version>', 'fail where an assessment cannot be reproduced with this version of the rules')
    .option('--json', 'print the result as JSON')
    .action(action(async () => (await import('./verify.ts')).verify));
};
