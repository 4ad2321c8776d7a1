import { type HookOutcome, installHook, uninstallHook } from '../app/hook.ts';
import { type Context, printJson } from './context.ts';

const done: Readonly<Record<HookOutcome['kind'], string>> = {
  created: 'Made the pre-commit hook',
  added: 'Put the check into the pre-commit hook that is there',
  chained: 'Put the check before the pre-commit hook that is there, which still runs',
  updated: 'Brought the check in the pre-commit hook up to date',
  unchanged: 'Nothing to do',
  removed: 'Took the check out of the pre-commit hook',
};

/** `fairnotice hook install`. */
export async function hookInstall(context: Context, options: { readonly json?: boolean }): Promise<number> {
  const program = { node: process.execPath, script: process.argv[1] ?? '' };
  return report(context, options.json === true, await installHook({ cwd: context.session.workingFolder, program }));
}

/** `fairnotice hook uninstall`. */
export async function hookUninstall(context: Context, options: { readonly json?: boolean }): Promise<number> {
  return report(context, options.json === true, await uninstallHook({ cwd: context.session.workingFolder }));
}

function report(context: Context, asJson: boolean, outcome: HookOutcome): number {
  if (asJson) printJson(context, outcome);
  else context.terminal.out(`${done[outcome.kind]}: ${outcome.path}`);
  return 0;
}
