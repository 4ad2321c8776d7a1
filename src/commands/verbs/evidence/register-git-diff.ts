import type { Registration } from '../../context/registration.ts';

/** `fairnotice git-diff`: its options and what they mean. */
export const registerGitDiff: Registration = (program, action) => {
  program
    .command('git-diff', { hidden: true })
    .description('the command that git calls to show one file as a redline (see `hook install --diff-driver`)')
    .argument('[arguments...]', 'path old-file old-hex old-mode new-file new-hex new-mode [new-path description]')
    .action(action(async () => (await import('./git-diff.ts')).gitDiff));
};
