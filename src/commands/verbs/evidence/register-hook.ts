import type { Registration } from '../../context/registration.ts';

/** `fairnotice hook`: its options and what they mean. */
export const registerHook: Registration = (program, action) => {
  const hook = program
    .command('hook')
    .description('git: the pre-commit hook that runs `fairnotice check --staged`, and redlines in `git diff`');
  hook
    .command('install')
    .description('add the check to the pre-commit hook, keeping the hook that is there')
    .option('--diff-driver', 'instead, have `git diff` show the policies as redlines, in this clone')
    .option('--json', 'print what was done as JSON')
    .action(action(async () => (await import('./hook.ts')).hookInstall));
  hook
    .command('uninstall')
    .description('remove exactly what `install` added')
    .option('--diff-driver', 'instead, remove what `hook install --diff-driver` added')
    .option('--json', 'print what was done as JSON')
    .action(action(async () => (await import('./hook.ts')).hookUninstall));
};
