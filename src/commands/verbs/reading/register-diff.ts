import type { Registration } from '../../context/registration.ts';

/** `fairnotice diff`: its options and what they mean. */
export const registerDiff: Registration = (program, action) => {
  program
    .command('diff [before] [after]')
    .description('the redline of two texts (default: the text in force against the working text)')
    .option(
      '--format <format>',
      'terminal, html, docx, markdown or json (default: by the ending of --out, else terminal)',
    )
    .option('--out <file>', 'write to a file')
    .option('--author <name>', 'author of the tracked changes in a Word document (default: the user)')
    .option('--words-only', 'only the changed words, without context')
    .option('--show-formatting', 'also show changes of formatting alone')
    .option('--stat', 'only counts by section')
    .option('--no-pager', 'do not page a redline that is longer than the screen (also: FAIRNOTICE_PAGER=cat)')
    .option('--json', 'the same as --format json')
    .action(action(async () => (await import('./diff.ts')).diff));
};
