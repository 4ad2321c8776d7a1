import type { Registration } from '../../context/registration.ts';

/** `fairnotice classify`: its options and what they mean. */
export const registerClassify: Registration = (program, action) => {
  program
    .command('classify [before] [after]')
    .description('which changes are material and why (default: the text in force against the working text)')
    .option('--batch <file>', 'JSON Lines of {"id","before","after"} with file paths; one assessment a line, in order')
    .option('--history', 'replay a policy’s own revisions: `classify --history privacy`')
    .option('--git <path>', 'with --history: replay the git history of this file instead')
    .option('--rules <version>', 'only with this version of the rules; refuses where the program has another')
    .option('--json', 'print the assessment as JSON')
    .action(action(async () => (await import('./classify.ts')).classify));
};
