import type { Registrations } from '../../program/program.ts';

/** Commands about git, evidence and health: check, hook, verify, ledger, doctor. */
export const evidenceCommands = {
  check(program, action) {
    program
      .command('check')
      .description(
        'fail where a policy’s text changed without a notice record for exactly that text; needs git and notices/ only',
      )
      .option('--staged', 'check what is staged for the next commit (the default)')
      .option('--json', 'print the problems as JSON')
      .action(action(async () => (await import('./check.ts')).check));
  },

  hook(program, action) {
    const hook = program
      .command('hook')
      .description('git: the pre-commit hook that runs `fairnotice check --staged`, and redlines in `git diff`');
    hook
      .command('install')
      .description('put the check into the pre-commit hook, keeping the one that is there')
      .option('--diff-driver', 'instead, have `git diff` show the policies as redlines, in this clone')
      .option('--json', 'print what was done as JSON')
      .action(action(async () => (await import('./hook.ts')).hookInstall));
    hook
      .command('uninstall')
      .description('take exactly that out again')
      .option('--diff-driver', 'instead, take out what `hook install --diff-driver` put in')
      .option('--json', 'print what was done as JSON')
      .action(action(async () => (await import('./hook.ts')).hookUninstall));
  },

  'git-diff'(program, action) {
    program
      .command('git-diff', { hidden: true })
      .description('what git calls to show one file as a redline (see `hook install --diff-driver`)')
      .argument('[arguments...]', 'path old-file old-hex old-mode new-file new-hex new-mode [new-path description]')
      .action(action(async () => (await import('./git-diff.ts')).gitDiff));
  },

  verify(program, action) {
    program
      .command('verify [notice]')
      .description(
        'check the ledger and the recorded texts, or a notice folder (notices/privacy-r2) without a database',
      )
      .option('--rules <version>', 'fail where an assessment cannot be worked out again with this version of the rules')
      .option('--json', 'print the result as JSON')
      .action(action(async () => (await import('./verify.ts')).verify));
  },

  ledger(program, action) {
    program
      .command('ledger')
      .description('everything that happened, in order')
      .option('--json', 'print the entries as a JSON array')
      .action(action(async () => (await import('./ledger.ts')).ledger));
  },

  doctor(program, action) {
    program
      .command('doctor')
      .description('is everything in order: settings, database, texts, templates, recipients, hook, calendar')
      .option('--json', 'print the checks as JSON')
      .action(action(async () => (await import('./doctor.ts')).doctor));
  },
} satisfies Registrations;
