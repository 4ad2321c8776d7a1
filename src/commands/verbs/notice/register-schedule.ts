import { collectValues } from '../../context/collect-values.ts';
import type { Registration } from '../../context/registration.ts';

/** `fairnotice schedule`: its options and what they mean. */
export const registerSchedule: Registration = (program, action) => {
  program
    .command('schedule [notice]')
    .description('set the days; refuses days that break the promise and names the earliest that keep it')
    .option('--notice <date>', 'day on which people are told (default: today)')
    .option('--effective <date>', 'day on which the change takes effect (default: the earliest that keeps the promise)')
    .option('--override', 'break the promise knowingly; needs --by and --reason, and is recorded')
    .option('--by <name>', 'who takes the responsibility of an override')
    .option('--reason <text>', 'why the promise is broken')
    .option(
      '--without-translation <locale>',
      'go on although the text in this language is behind; recorded, may be repeated',
      collectValues,
      [],
    )
    .option('--json', 'print the notice’s duties and window as JSON')
    .action(action(async () => (await import('./schedule.ts')).schedule));
};
