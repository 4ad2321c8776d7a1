import { relative } from 'node:path';
import { renderNoticeFolder } from '../../../app/rendering/render.ts';
import { openWorkspace } from '../../../app/workspace/workspace.ts';
import { type Context, printJson } from '../../context/context.ts';

/** `fairnotice render [notice]`. */
export async function render(context: Context, options: { readonly json?: boolean }, id?: string): Promise<number> {
  const workspace = await openWorkspace(context.session);
  const { notice, files } = await renderNoticeFolder(workspace, id);
  if (options.json) {
    printJson(context, { notice: notice.id, folder: `notices/${notice.id}`, files });
    return 0;
  }
  const { terminal } = context;
  const folder = relative(context.session.workingFolder, `${workspace.paths.notices}/${notice.id}`);
  terminal.out(`Wrote ${files.length} files to ${folder}/: ${files.join(', ')}.`);
  if (notice.window === null)
    terminal.say(
      `${notice.id} has no dates yet, so there is no e-mail, banner or calendar file: \`fairnotice schedule ${notice.id}\`.`,
    );
  else
    terminal.say(
      `Next: look at ${folder}/index.html and commit the folder; \`fairnotice tick\` announces on ${notice.window.noticeOn}.`,
    );
  return 0;
}
