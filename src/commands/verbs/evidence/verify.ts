import { verifyAll } from '../../../app/evidence/verify.ts';
import { type Context, printJson } from '../../context/context.ts';
import { checkLines } from '../../printing/check-lines.ts';

/** `fairnotice verify [notice]`: exit code 1 where something does not hold. */
export async function verify(
  context: Context,
  options: { readonly rules?: string; readonly json?: boolean },
  target?: string,
): Promise<number> {
  const checks = await verifyAll(context.session, target, options.rules);
  const intact = checks.every(({ ok }) => ok);
  if (options.json) printJson(context, { intact, checks });
  else for (const line of checkLines(checks, context.terminal)) context.terminal.out(line);
  return intact ? 0 : 1;
}
