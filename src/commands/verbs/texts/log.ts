import { policyLog } from '../../../app/texts/policy-log.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { type Context, printJson } from '../../context/context.ts';

/** `fairnotice log [policy]`. */
export async function log(context: Context, options: { readonly json?: boolean }, policy?: string): Promise<number> {
  const lines = await policyLog(await openWorkspace(context.session), policy);
  if (options.json) {
    printJson(context, lines);
    return 0;
  }
  const { terminal } = context;
  if (lines.length === 0) terminal.say('Nothing is recorded yet: run `fairnotice record`.');
  for (const { reference, hash, recordedOn, recordedBy, state, message, words } of lines) {
    terminal.out(
      `${terminal.paint.bold(reference)}  ${hash.slice(0, 12)}  ${recordedOn}  ${state.padEnd(10)}  ${words} words  ${recordedBy}${message === '' ? '' : `  ${message}`}`,
    );
  }
  return 0;
}
