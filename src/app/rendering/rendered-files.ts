import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../core/notice/life/types.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { redlineHtml } from '../../core/redline/formats/html/html.ts';
import type { RenderedFile } from '../../core/render/templates/types.ts';
import type { Store } from '../../shell/store/types.ts';
import { readBytes } from '../../shell/workspace/read-text.ts';
import { recordedRevision } from '../workspace/governing-revision.ts';
import { sha256 } from '../workspace/sha256.ts';
import { policySettings, type Workspace } from '../workspace/workspace.ts';

/** Name of the Word document in a notice's folder. */
const wordFile = 'redline.docx';

/**
 * The files of a notice's folder as they would be rendered now; nothing is written.
 *
 * @param wordDocument `pinned`: the one that was rendered, read from the folder and built only where it is missing there or
 * was changed; none where none was rendered. `built`: built now, which takes longer than everything else.
 */
export async function renderedFiles(
  workspace: Workspace,
  store: Store,
  notice: Notice,
  wordDocument: 'built' | 'pinned',
): Promise<readonly RenderedFile[]> {
  const [{ renderNotice }, { buildNoticeView }, { loadTemplates }] = await Promise.all([
    import('../../core/render/view/render-notice.ts'),
    import('../../core/render/view/notice-view.ts'),
    import('../../shell/workspace/load-templates.ts'),
  ]);
  const [before, after] = await Promise.all([
    recordedRevision(store, notice.policy, notice.baseRevision),
    recordedRevision(store, notice.policy, notice.revision),
  ]);
  const settings = policySettings(workspace, notice.policy);
  const { organisation, choice } = workspace.configuration;
  const comparison = redlineOfTexts(before.text, after.text);
  const view = buildNoticeView({
    notice,
    organisation,
    policy: settings,
    after: comparison.after,
    choice,
    locale: settings.locale,
  });
  const stamp = notice.approval?.at ?? after.recordedAt;
  const kept = wordDocument === 'pinned' ? await pinnedWordDocument(workspace, notice) : null;
  const isWanted = wordDocument === 'built' || notice.rendering?.files[wordFile] !== undefined;
  const build = async (): Promise<Uint8Array> => {
    const { redlineDocx } = await import('../../shell/documents/redline-docx.ts');
    return redlineDocx(comparison, { title: view.policy.title, author: organisation.name, date: stamp });
  };
  return renderNotice({
    notice,
    before: before.text,
    after: after.text,
    source: settings.file,
    view,
    templates: await loadTemplates(workspace.paths.templates),
    redlineHtml: redlineHtml(comparison, {
      title: view.policy.title,
      beforeLabel: `${notice.policy}@${notice.baseRevision}`,
      afterLabel: `${notice.policy}@${notice.revision}`,
      language: settings.locale,
    }),
    ...(isWanted ? { redlineDocx: kept ?? (await build()) } : {}),
    stamp,
  });
}

/** The Word document in the notice's folder, where it is the one that was rendered. */
async function pinnedWordDocument({ paths }: Workspace, { id, rendering }: Notice): Promise<Uint8Array | null> {
  const pinned = rendering?.files[wordFile];
  const file = join(paths.notices, id, wordFile);
  if (pinned === undefined || !existsSync(file)) return null;
  const bytes = await readBytes(file);
  return sha256(bytes) === pinned ? bytes : null;
}
