import { ledgerEntries } from '../../../app/evidence/ledger.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { type Context, printJson } from '../../context/context.ts';

/** `fairnotice ledger`. */
export async function ledger(context: Context, options: { readonly json?: boolean }): Promise<number> {
  const entries = await ledgerEntries(await openWorkspace(context.session));
  if (options.json) {
    printJson(context, entries);
    return 0;
  }
  const { terminal } = context;
  for (const { seq, today, rehearsed, actor, event, subject, hash } of entries) {
    terminal.out(
      `${String(seq).padStart(5)}  ${today}${rehearsed ? '*' : ' '}  ${event.padEnd(20)}  ${subject.padEnd(14)}  ${actor}  ${terminal.paint.dim(hash.slice(0, 12))}`,
    );
  }
  if (entries.some(({ rehearsed }) => rehearsed)) terminal.say('* rehearsed: the day was given by hand.');
  return 0;
}
