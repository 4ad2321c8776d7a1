import type { Registration } from '../../context/registration.ts';

/** `fairnotice withdraw`: its options and what they mean. */
export const registerWithdraw: Registration = (program, action) => {
  program
    .command('withdraw [notice]')
    .description('withdraw a notice that is not in force')
    .option('--reason <text>', 'why, for the record')
    .option('--json', 'print the outcome as JSON')
    .action(action(async () => (await import('./withdraw.ts')).withdraw));
};
