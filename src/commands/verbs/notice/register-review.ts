import { collectValues } from '../../context/collect-values.ts';
import type { Registration } from '../../context/registration.ts';

/** `fairnotice review`: its options and what they mean. */
export const registerReview: Registration = (program, action) => {
  program
    .command('review [notice]')
    .description(
      'confirm, raise or lower each finding, and approve; asks on a terminal, takes flags or a file without one',
    )
    .option(
      '--confirm <findings>',
      'numbers or ids of findings, separated by commas; may be repeated',
      collectValues,
      [],
    )
    .option('--raise <finding=level>', 'raise a finding: 2=material, or 2=material+new-use', collectValues, [])
    .option('--lower <finding=level>', 'lower a finding: 2=minor; a material one needs --reason', collectValues, [])
    .option('--reason <text>', 'why, for the findings raised or lowered')
    .option('--confirm-all', 'confirm every finding without a decision')
    .option('--decisions <file>', 'JSON or YAML list of {finding, verdict, level, newUse, reason}')
    .option('--summary <file>', 'Markdown file: the summary that readers get')
    .option('--approve', 'approve the notice; confirms in your name every finding without a decision')
    .option('--by <name>', 'your name, for the record')
    .option('--json', 'print the notice as JSON')
    .action(action(async () => (await import('./review.ts')).review));
};
