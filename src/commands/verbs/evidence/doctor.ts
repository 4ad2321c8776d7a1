import { examine } from '../../../app/evidence/doctor.ts';
import { type Context, printJson } from '../../context/context.ts';
import { checkLines } from '../../printing/check-lines.ts';

/** `fairnotice doctor`: exit code 1 where something needs attention. */
export async function doctor(context: Context, options: { readonly json?: boolean }): Promise<number> {
  const checks = await examine(context.session);
  const healthy = checks.every(({ ok }) => ok);
  if (options.json) printJson(context, { healthy, checks });
  else for (const line of checkLines(checks, context.terminal)) context.terminal.out(line);
  return healthy ? 0 : 1;
}
