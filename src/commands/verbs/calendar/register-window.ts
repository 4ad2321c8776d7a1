import { collectValues } from '../../context/collect-values.ts';
import type { Registration } from '../../context/registration.ts';

/** `fairnotice window`: its options and what they mean. */
export const registerWindow: Registration = (program, action) => {
  program
    .command('window')
    .description(
      'dates: the earliest effective day for a notice day, the latest notice day for an effective day, or a check of both',
    )
    .option('--notice <date>', 'day on which people are told (default: today)')
    .option('--effective <date>', 'day on which the change takes effect')
    .option(
      '--days <period>',
      'period of notice: 30, "30 business days", "45 days", "2 months" (default: 30 business days)',
    )
    .option('--calendar <id>', 'closure calendar; repeat or separate by commas for a union', collectValues, [])
    .option(
      '--counting <rule>',
      'clear (the period lies between the days) or include-last (the last day of the period is the effective day)',
    )
    .option('--closure <date[=name]>', 'a closure of your own; may be repeated', collectValues, [])
    .option('--half-day <date[=name]>', 'a half-day of your own; may be repeated', collectValues, [])
    .option('--half-days <rule>', 'closed (half-days do not count) or open (they do) (default: closed)')
    .option('--saturdays', 'count Saturdays as business days; closures still apply')
    .option('--no-saturdays', 'do not, whatever the settings say')
    .option('--roll <rule>', 'following (move the effective day to a business day) or none (default: none)')
    .option('--buffer <days>', 'days to leave on top of the period (default: 0)')
    .option('--time-zone <zone>', 'IANA time zone in which the effective day begins')
    .option('--ics <file>', 'write the days as an iCalendar file; writing it again moves its entries')
    .option('--json', 'print every day with its reason as JSON')
    .action(action(async () => (await import('./window.ts')).window));
};
