import { planTickToday, tick as runTick, type TickReport } from '../../../app/notice/tick.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { type Context, printJson } from '../../context/context.ts';
import { describeAction } from '../../printing/describe-action.ts';

/** `fairnotice tick`: exit code 1 where something was held back or failed. */
export async function tick(
  context: Context,
  options: { readonly dryRun?: boolean; readonly json?: boolean },
): Promise<number> {
  const workspace = await openWorkspace(context.session);
  if (options.dryRun) return dryRun(context, await planTickToday(workspace), workspace.today, options.json === true);
  const report = await runTick(workspace);
  const attention = report.problems.length > 0 || report.steps.some((step) => step.attention);
  if (options.json) printJson(context, report);
  else printReport(context, report);
  return attention ? 1 : 0;
}

function dryRun(
  context: Context,
  actions: Awaited<ReturnType<typeof planTickToday>>,
  today: string,
  asJson: boolean,
): number {
  if (asJson) printJson(context, { today, dryRun: true, actions });
  else if (actions.length === 0) context.terminal.out(`Nothing is due on ${today}.`);
  else for (const action of actions) context.terminal.out(`${action.notice}: would ${describeAction(action)}`);
  return actions.some(({ kind }) => kind === 'hold') ? 1 : 0;
}

function printReport({ terminal }: Context, { today, rehearsed, steps, problems, next }: TickReport): void {
  if (rehearsed) terminal.say(`Rehearsal: as if today were ${today}. It is recorded as such.`);
  // A message, not a result: with --quiet, as under cron, a run with nothing to do prints nothing.
  if (steps.length === 0) terminal.say(`Nothing is due on ${today}.`);
  for (const { action, result, attention } of steps) {
    terminal.out(
      `${attention ? terminal.paint.yellow('attention') : terminal.paint.green('done')}  ${action.notice}: ${result}`,
    );
  }
  for (const problem of problems) terminal.out(`${terminal.paint.yellow('attention')}  ${problem}`);
  const held = new Set(steps.filter(({ action }) => action.kind === 'hold').map(({ action }) => action.notice));
  for (const { notice, what, on } of next)
    if (!held.has(notice)) terminal.say(`Next: ${notice} is due to ${what} on ${on}.`);
}
