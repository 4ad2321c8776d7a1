import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPending } from '../../core/notice/life/life-cycle.ts';
import { readNoticeRecord, writeNoticeRecord } from '../../core/notice/life/notice-record.ts';
import type { Notice, Rendering } from '../../core/notice/life/types.ts';
import type { RenderedFile } from '../../core/render/templates/types.ts';
import type { Store } from '../../shell/store/types.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { writeFileWithin } from '../../shell/workspace/write-file.ts';
import { chosenNotice } from '../workspace/governing-revision.ts';
import { sha256 } from '../workspace/sha256.ts';
import { type Workspace, withLockedStore } from '../workspace/workspace.ts';
import { renderedFiles } from './rendered-files.ts';
import { finishRendering, livingFiles, stageRendering } from './staged-rendering.ts';

/** Writes a notice's folder and returns the paths of its files, relative to the folder. */
export async function renderNoticeFolder(
  workspace: Workspace,
  id: string | undefined,
): Promise<{ readonly notice: Notice; readonly files: readonly string[] }> {
  return withLockedStore(workspace, 'render', async (store) => {
    const notice = await chosenNotice(store, id);
    const rendered = await render(workspace, store, notice);
    return {
      notice: rendered,
      files: ['notice.json', 'index.html', 'summary.md', ...Object.keys(rendered.rendering?.files ?? {})].sort(),
    };
  });
}

/**
 * Renders a notice, writes its folder and pins the hashes of what was written. The e-mails of a notice that people were told
 * about stay as they were sent. The same rendering again changes nothing.
 */
export async function render(workspace: Workspace, store: Store, notice: Notice): Promise<Notice> {
  const kept =
    notice.announcedOn === null
      ? []
      : Object.keys(notice.rendering?.files ?? {}).filter((path) => path.startsWith('email/'));
  const files = withoutKept(notice, await renderedFiles(workspace, store, notice, 'built'), new Set(kept));
  const fresh = files
    .filter(({ path }) => !livingFiles.has(path))
    .map(({ path, body }) => [path, sha256(body)] as const);
  const stay = kept.map((path) => [path, notice.rendering?.files[path] ?? ''] as const);
  const rendering: Rendering = {
    sequence: notice.sequence,
    files: Object.fromEntries([...fresh, ...stay].sort(byPath)),
  };
  await stageRendering(workspace, notice.id, files);
  if (sameRendering(notice.rendering, rendering)) {
    await finishRendering(workspace, notice);
    return notice;
  }
  const pinned: Notice = { ...notice, rendering };
  await store.write(workspace.occasion, async (writer) => {
    await writer.saveNotice(pinned);
    await writer.append('notice-rendered', notice.id, { sequence: rendering.sequence, files: { ...rendering.files } });
  });
  await finishRendering(workspace, pinned);
  return pinned;
}

/** Brings a rendered notice's record and page up to its state, leaving every pinned file as it is. */
export async function refreshNoticeFiles(workspace: Workspace, store: Store, notice: Notice): Promise<void> {
  if (notice.rendering === null || (!isPending(notice) && (await stateInFolder(workspace, notice)) === notice.state))
    return;
  const pinned = new Set(Object.keys(notice.rendering.files));
  // Dates set since may call for files that nobody has rendered yet: the record lists only those that are there.
  const rendered = (await renderedFiles(workspace, store, notice, 'pinned')).filter(
    ({ path }) => livingFiles.has(path) || pinned.has(path),
  );
  const folder = join(workspace.paths.notices, notice.id);
  for (const { path, body } of withoutKept(notice, rendered, pinned)) {
    if (livingFiles.has(path)) await writeFileWithin(workspace.paths.folder, join(folder, path), body);
  }
  for (const { path, body } of rendered) {
    const asPinned = notice.rendering.files[path] === sha256(body);
    if (asPinned && !existsSync(join(folder, path)))
      await writeFileWithin(workspace.paths.folder, join(folder, path), body);
  }
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Leaves the kept files out of what is rendered and gives the record their pinned hashes, so that a file that was changed
 * by hand since does not pass for the one that was rendered.
 */
function withoutKept(
  notice: Notice,
  files: readonly RenderedFile[],
  kept: ReadonlySet<string>,
): readonly RenderedFile[] {
  if (kept.size === 0) return files;
  const fresh = files.filter(({ path }) => !kept.has(path) && path !== 'notice.json');
  const record = files.find(({ path }) => path === 'notice.json');
  if (typeof record?.body !== 'string') return fresh;
  const pinned = [...kept].map((path) => ({ path, sha256: notice.rendering?.files[path] ?? '' }));
  const hashed = [...fresh.map(({ path, body }) => ({ path, sha256: sha256(body) })), ...pinned].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  return [
    ...fresh,
    { path: 'notice.json', body: writeNoticeRecord({ ...readNoticeRecord(record.body), files: hashed }) },
  ];
}

async function stateInFolder(workspace: Workspace, { id }: Notice): Promise<string | null> {
  const file = join(workspace.paths.notices, id, 'notice.json');
  return existsSync(file) ? readNoticeRecord(await readText(file), file).state : null;
}

function sameRendering(a: Rendering | null, b: Rendering): boolean {
  return a !== null && a.sequence === b.sequence && JSON.stringify(a.files) === JSON.stringify(b.files);
}
