import { type DriverOutcome, installDiffDriver, uninstallDiffDriver } from '../../../app/guard/diff-driver.ts';
import { type HookOutcome, installHook, uninstallHook } from '../../../app/guard/hook.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { type Context, printJson } from '../../context/context.ts';

const done: Readonly<Record<HookOutcome['kind'], string>> = {
  created: 'Made the pre-commit hook',
  added: 'Put the check into the pre-commit hook that is there',
  chained: 'Put the check before the pre-commit hook that is there, which still runs',
  updated: 'Brought the check in the pre-commit hook up to date',
  unchanged: 'Nothing to do',
  removed: 'Took the check out of the pre-commit hook',
};

const driverDone: Readonly<Record<DriverOutcome['kind'], string>> = {
  installed: '`git diff` now shows the policies as redlines',
  updated: 'Brought the diff driver up to date',
  unchanged: 'Nothing to do',
  removed: 'Took the diff driver out',
};

interface HookOptions {
  /** The diff driver in place of the pre-commit hook. */
  readonly diffDriver?: boolean;
  readonly json?: boolean;
}

/** `fairnotice hook install`. */
export async function hookInstall(context: Context, options: HookOptions): Promise<number> {
  const { program } = context.surroundings;
  if (options.diffDriver) {
    return reportDriver(context, options, await installDiffDriver(await openWorkspace(context.session), program));
  }
  return report(context, options.json === true, await installHook({ cwd: context.session.folder, program }));
}

/** `fairnotice hook uninstall`. */
export async function hookUninstall(context: Context, options: HookOptions): Promise<number> {
  if (options.diffDriver) {
    return reportDriver(context, options, await uninstallDiffDriver(context.session.folder));
  }
  return report(context, options.json === true, await uninstallHook({ cwd: context.session.folder }));
}

function report(context: Context, asJson: boolean, outcome: HookOutcome): number {
  if (asJson) printJson(context, outcome);
  else context.terminal.out(`${done[outcome.kind]}: ${outcome.path}`);
  return 0;
}

function reportDriver(context: Context, { json }: HookOptions, outcome: DriverOutcome): number {
  if (json) {
    printJson(context, outcome);
    return 0;
  }
  context.terminal.out(
    `${driverDone[outcome.kind]}: ${outcome.setting} in git’s settings of this clone, ${outcome.path}`,
  );
  if (outcome.kind === 'installed' || outcome.kind === 'updated') {
    context.terminal.say(
      'Commit .gitattributes; whoever wants redlines too runs the command once in their own clone. `git log -p --ext-diff` and `git show --ext-diff` show them as well.',
    );
  }
  return 0;
}
