import { workspaceStatus } from '../../../app/notice/status.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { type Context, printJson } from '../../context/context.ts';
import { statusLines } from '../../printing/status-lines.ts';

/** `fairnotice status`: exit code 1 where a notice is held back, or due while `tick` does not run. */
export async function status(context: Context, options: { readonly json?: boolean }): Promise<number> {
  const report = await workspaceStatus(await openWorkspace(context.session));
  if (options.json) printJson(context, report);
  else for (const line of statusLines(report, context.terminal)) context.terminal.out(line);
  return report.attention ? 1 : 0;
}
