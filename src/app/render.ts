import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPending } from '../core/notice/life-cycle.ts';
import { readNoticeRecord, writeNoticeRecord } from '../core/notice/notice-record.ts';
import type { Notice, Rendering } from '../core/notice/types.ts';
import type { RenderedFile } from '../core/render/types.ts';
import type { Store } from '../shell/store/types.ts';
import { readText } from '../shell/workspace/read-text.ts';
import { writeFileWhole } from '../shell/workspace/write-file.ts';
import { chosenNotice } from './governing-revision.ts';
import { renderedFiles } from './rendered-files.ts';
import { sha256 } from './sha256.ts';
import { type Workspace, withLockedStore } from './workspace.ts';

/** Files that tell the notice's state, and so change with it; all others are pinned when they are rendered. */
const living = new Set(['notice.json', 'index.html', 'summary.md']);

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
  const files = await withKept(workspace, notice, await renderedFiles(workspace, store, notice), new Set(kept));
  const rendering: Rendering = {
    sequence: notice.sequence,
    files: Object.fromEntries(
      files.filter(({ path }) => !living.has(path)).map(({ path, body }) => [path, sha256(body)]),
    ),
  };
  for (const { path, body } of files) await writeFileWhole(join(workspace.paths.notices, notice.id, path), body);
  if (sameRendering(notice.rendering, rendering)) return notice;
  const pinned: Notice = { ...notice, rendering };
  await store.write(workspace.occasion, async (writer) => {
    await writer.saveNotice(pinned);
    await writer.append('notice-rendered', notice.id, { sequence: rendering.sequence, files: { ...rendering.files } });
  });
  return pinned;
}

/** Brings a rendered notice's record and page up to its state, leaving every pinned file as it is. */
export async function refreshNoticeFiles(workspace: Workspace, store: Store, notice: Notice): Promise<void> {
  if (notice.rendering === null || (!isPending(notice) && (await stateInFolder(workspace, notice)) === notice.state))
    return;
  const pinned = new Set(Object.keys(notice.rendering.files));
  const files = await withKept(workspace, notice, await renderedFiles(workspace, store, notice), pinned);
  for (const { path, body } of files) {
    const file = join(workspace.paths.notices, notice.id, path);
    if (living.has(path) || !existsSync(file)) await writeFileWhole(file, body);
  }
}

/** Replaces the kept files by what the folder holds, in the list and in the record's hashes. */
async function withKept(
  workspace: Workspace,
  notice: Notice,
  files: readonly RenderedFile[],
  kept: ReadonlySet<string>,
): Promise<readonly RenderedFile[]> {
  if (kept.size === 0) return files;
  const present = new Map<string, string>();
  for (const path of kept) {
    const file = join(workspace.paths.notices, notice.id, path);
    if (existsSync(file)) present.set(path, await readText(file));
  }
  const fresh = files.filter(({ path }) => !present.has(path) && path !== 'notice.json');
  const all = [...fresh, ...[...present].map(([path, body]) => ({ path, body }))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const record = files.find(({ path }) => path === 'notice.json');
  if (!record) return all;
  const hashed = all.map(({ path, body }) => ({ path, sha256: sha256(body) }));
  return [
    ...all,
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
