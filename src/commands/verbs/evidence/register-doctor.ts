import type { Registration } from '../../context/registration.ts';

/** `fairnotice doctor`: its options and what they mean. */
export const registerDoctor: Registration = (program, action) => {
  program
    .command('doctor')
    .description('check that everything is in order: settings, database, texts, templates, recipients, hook, calendar')
    .option('--json', 'print the checks as JSON')
    .action(action(async () => (await import('./doctor.ts')).doctor));
};
