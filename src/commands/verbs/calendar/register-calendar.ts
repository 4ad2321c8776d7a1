import type { Registration } from '../../context/registration.ts';

/** `fairnotice calendar`: its options and what they mean. */
export const registerCalendar: Registration = (program, action) => {
  const calendar = program
    .command('calendar')
    .description('the closure calendars: which ones there are, and which days they close');
  calendar
    .command('list')
    .description('the calendars, with the years for which each was checked')
    .option('--foreign', 'also the unverified ones of other jurisdictions')
    .option('--json', 'print them as JSON')
    .action(action(async () => (await import('./calendar.ts')).calendarList));
  calendar
    .command('show <id>')
    .description('the closures of a year and the authority they rest on')
    .option('--year <year>', 'which year (default: this one)')
    .option('--json', 'print it as JSON')
    .action(action(async () => (await import('./calendar.ts')).calendarShow));
  calendar
    .command('check [id]')
    .description(
      'check the count against windows counted by someone else, forwards and backwards; of one calendar, or of all',
    )
    .requiredOption('--vectors <file>', 'JSON list of {"start", "calendar", "days", "rule", "earliestCalendar"}')
    .option('--json', 'print the differences as JSON')
    .action(action(async () => (await import('./calendar.ts')).calendarCheck));
};
