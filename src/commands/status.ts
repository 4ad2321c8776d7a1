import { type NoticeStatus, type PolicyStatus, type WorkspaceStatus, workspaceStatus } from '../app/status.ts';
import { openWorkspace } from '../app/workspace.ts';
import type { Terminal } from '../shell/terminal/terminal.ts';
import { type Context, printJson } from './context.ts';
import { describeOutcome } from './describe-notice.ts';

/** `fairnotice status`: exit code 1 where a notice is held back, or due while `tick` does not run. */
export async function status(context: Context, options: { readonly json?: boolean }): Promise<number> {
  const report = await workspaceStatus(await openWorkspace(context.session));
  if (options.json) printJson(context, report);
  else {
    for (const policy of report.policies) printPolicy(policy, report.today, context.terminal);
    printLastTick(report, context.terminal);
  }
  return report.attention ? 1 : 0;
}

function printLastTick({ lastTick, missedRun }: WorkspaceStatus, { out, paint }: Terminal): void {
  const when = lastTick === null ? 'tick has never run' : `tick last ran on ${lastTick.today}`;
  if (missedRun) out(paint.yellow(`${when}, and notices wait for it: \`fairnotice cron install\` lets cron run it`));
  else if (lastTick !== null) out(when);
}

function printPolicy(
  { policy, file, inForce, working, notices }: PolicyStatus,
  today: string,
  terminal: Terminal,
): void {
  const { paint } = terminal;
  terminal.out(
    inForce === null
      ? `${paint.bold(policy)}: nothing recorded yet (${file})`
      : `${paint.bold(policy)}: ${policy}@${inForce.revision} in force since ${inForce.since} (${inForce.hash.slice(0, 12)})`,
  );
  if (working === 'changed') terminal.out(`  ${file} has changes that are not recorded`);
  if (working === 'unreadable') terminal.out(paint.yellow(`  ${file} cannot be read`));
  for (const notice of notices)
    for (const line of noticeStatusLines(notice, today, terminal)) terminal.out(`  ${line}`);
}

function noticeStatusLines(notice: NoticeStatus, today: string, { paint }: Terminal): readonly string[] {
  const { deliveries, next, hold, marginBusinessDays: margin } = notice;
  const owed = deliveries.pending + deliveries.attempting;
  const sent = deliveries.sent + owed + deliveries.excluded;
  return [
    `${paint.bold(notice.id)}  ${notice.state}  ${describeOutcome(notice.outcome)}`,
    ...(notice.noticeOn === null
      ? []
      : [
          `  told ${notice.announcedOn ?? `on ${notice.noticeOn} (planned)`}, effective ${notice.effectiveOn}${margin === null ? '' : `, margin ${margin} business day${Math.abs(margin) === 1 ? '' : 's'}`}`,
        ]),
    ...(sent === 0
      ? []
      : [`  e-mail: ${deliveries.sent} sent, ${owed} outstanding, ${deliveries.excluded} not to be contacted`]),
    ...(hold === null || notice.state === 'in-force'
      ? []
      : [paint.yellow(`  held back since ${hold.since}: ${hold.reason}; earliest day ${hold.earliestEffectiveOn}`)]),
    ...(next === null
      ? []
      : [
          `  next: ${next.what} on ${next.on}${notice.due ? paint.yellow(` (due: run \`fairnotice tick\`; today is ${today})`) : ''}`,
        ]),
  ];
}
