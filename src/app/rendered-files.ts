import type { Notice } from '../core/notice/types.ts';
import { parsePolicy } from '../core/policy/parse-policy.ts';
import { redlineHtml } from '../core/redline/formats/html.ts';
import { redline } from '../core/redline/redline.ts';
import type { RenderedFile } from '../core/render/types.ts';
import type { Store } from '../shell/store/types.ts';
import { recordedRevision } from './governing-revision.ts';
import { policySettings, type Workspace } from './workspace.ts';

/** The files of a notice's folder as they would be rendered now; nothing is written. */
export async function renderedFiles(
  workspace: Workspace,
  store: Store,
  notice: Notice,
): Promise<readonly RenderedFile[]> {
  const [{ renderNotice }, { buildNoticeView }, { loadTemplates }] = await Promise.all([
    import('../core/render/render-notice.ts'),
    import('../core/render/notice-view.ts'),
    import('../shell/workspace/load-templates.ts'),
  ]);
  const [before, after] = await Promise.all([
    recordedRevision(store, notice.policy, notice.baseRevision),
    recordedRevision(store, notice.policy, notice.revision),
  ]);
  const settings = policySettings(workspace, notice.policy);
  const { organisation, choice } = workspace.configuration;
  const newText = parsePolicy(after.text);
  const view = buildNoticeView({
    notice,
    organisation,
    policy: settings,
    after: newText,
    choice,
    locale: settings.locale,
  });
  return renderNotice({
    notice,
    before: before.text,
    after: after.text,
    source: settings.file,
    view,
    templates: await loadTemplates(workspace.paths.templates),
    redlineHtml: redlineHtml(redline(parsePolicy(before.text), newText), {
      title: view.policy.title,
      beforeLabel: `${notice.policy}@${notice.baseRevision}`,
      afterLabel: `${notice.policy}@${notice.revision}`,
      language: settings.locale,
    }),
    stamp: notice.approval?.at ?? after.recordedAt,
  });
}
