import { withdrawNotice } from '../../../app/notice/withdraw.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { type Context, printJson } from '../../context/context.ts';

/** `fairnotice withdraw [notice]`. */
export async function withdraw(
  context: Context,
  options: { readonly reason?: string; readonly json?: boolean },
  id?: string,
): Promise<number> {
  const notice = await withdrawNotice(await openWorkspace(context.session), id, options.reason ?? '');
  if (options.json) {
    printJson(context, notice);
    return 0;
  }
  context.terminal.out(`${notice.id} is withdrawn; ${notice.policy}@${notice.revision} will not take effect.`);
  if (notice.announcedOn !== null) {
    context.terminal.say(`People were told on ${notice.announcedOn} that it would: tell them that it will not.`);
  }
  return 0;
}
