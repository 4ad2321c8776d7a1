import type { Registration } from '../../context/registration.ts';

/** `fairnotice explain`: its options and what they mean. */
export const registerExplain: Registration = (program, action) => {
  program
    .command('explain [rule]')
    .description('what a rule looks for, why it matters, its sources and an example; without a name, all rules')
    .option('--lexicon', 'instead, the terms that statements are read with, and the workspace’s own')
    .option('--json', 'print it as JSON')
    .action(action(async () => (await import('./explain.ts')).explain));
};
