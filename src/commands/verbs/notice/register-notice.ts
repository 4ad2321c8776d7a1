import type { Registrations } from '../../program/program.ts';

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

/** Commands about notices: review, schedule, withdraw, render, tick, status. */
export const noticeCommands = {
  review(program, action) {
    program
      .command('review [notice]')
      .description(
        'confirm, raise or lower each finding, and approve; asks on a terminal, takes flags or a file without one',
      )
      .option('--confirm <findings>', 'numbers or ids of findings, separated by commas; may be repeated', collect, [])
      .option('--raise <finding=level>', 'raise a finding: 2=material, or 2=material+new-use', collect, [])
      .option('--lower <finding=level>', 'lower a finding: 2=minor; a material one needs --reason', collect, [])
      .option('--reason <text>', 'why, for the findings raised or lowered')
      .option('--confirm-all', 'confirm every finding without a decision')
      .option('--decisions <file>', 'JSON or YAML list of {finding, verdict, level, newUse, reason}')
      .option('--summary <file>', 'Markdown file: the summary that readers get')
      .option('--approve', 'approve the notice; confirms in your name what has no decision')
      .option('--by <name>', 'your name, for the record')
      .option('--json', 'print the notice as JSON')
      .action(action(async () => (await import('./review.ts')).review));
  },

  schedule(program, action) {
    program
      .command('schedule [notice]')
      .description('set the days; refuses days that break the promise and names the earliest that keep it')
      .option('--notice <date>', 'day on which people are told (default: today)')
      .option(
        '--effective <date>',
        'day on which the change takes effect (default: the earliest that keeps the promise)',
      )
      .option('--override', 'break the promise knowingly; needs --by and --reason, and is recorded')
      .option('--by <name>', 'who takes the responsibility of an override')
      .option('--reason <text>', 'why the promise is broken')
      .option(
        '--without-translation <locale>',
        'go on although the text in this language is behind; recorded, may be repeated',
        collect,
        [],
      )
      .option('--json', 'print the notice’s duties and window as JSON')
      .action(action(async () => (await import('./schedule.ts')).schedule));
  },

  withdraw(program, action) {
    program
      .command('withdraw [notice]')
      .description('give up a notice that is not in force')
      .option('--reason <text>', 'why, for the record')
      .option('--json', 'print the outcome as JSON')
      .action(action(async () => (await import('./withdraw.ts')).withdraw));
  },

  render(program, action) {
    program
      .command('render [notice]')
      .description('write notices/<id>/: record, texts, redline, summary, e-mail, banner, calendar file, index page')
      .option('--json', 'print the files as JSON')
      .action(action(async () => (await import('./render.ts')).render));
  },

  tick(program, action) {
    program
      .command('tick')
      .description(
        'do what is due: announce, put in force, switch banners; for cron, safe to run at any time and as often as you like',
      )
      .option('--dry-run', 'print the plan and do nothing')
      .option('--json', 'print the report as JSON')
      .action(action(async () => (await import('./tick.ts')).tick));
  },

  status(program, action) {
    program
      .command('status')
      .description('what is in force, pending and due, and what is held back')
      .option('--json', 'print it as JSON')
      .action(action(async () => (await import('./status.ts')).status));
  },
} satisfies Registrations;
