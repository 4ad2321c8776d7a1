import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../core/notice/life/types.ts';
import type { RenderedFile } from '../../core/render/templates/types.ts';
import { refuseLinkOutside } from '../../shell/workspace/refuse-link-outside.ts';
import { writeFileWhole, writeFileWithin } from '../../shell/workspace/write-file.ts';
import { sha256 } from '../workspace/sha256.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Files that tell the notice's state, and so change with it; all others are pinned when they are rendered. */
export const livingFiles: ReadonlySet<string> = new Set(['notice.json', 'index.html', 'summary.md']);

/**
 * Writes a rendering beside the notice's folder, whole, before its hashes are pinned: a death among the files of the folder
 * itself would leave some of another rendering than the pinned one, for ever where it cannot be rendered again.
 */
export async function stageRendering(workspace: Workspace, id: string, files: readonly RenderedFile[]): Promise<void> {
  const { folder, notices } = workspace.paths;
  const stage = stageOf(workspace, id);
  for (const { path } of files) await refuseLinkOutside(folder, join(notices, id, path));
  await rm(stage, { recursive: true, force: true });
  for (const { path, body } of files) await writeFileWhole(join(stage, path), body);
}

/**
 * Brings what is staged of a notice into its folder and clears the stage. Only files that are pinned, and those that tell the
 * state: what was staged and never pinned is dropped. Does nothing where nothing is staged.
 */
export async function finishRendering(workspace: Workspace, { id, rendering }: Notice): Promise<void> {
  const stage = stageOf(workspace, id);
  if (!existsSync(stage)) return;
  const pins = rendering?.files ?? {};
  const staged = new Map<string, Buffer>();
  for (const path of [...livingFiles, ...Object.keys(pins)]) {
    const body = await readFile(join(stage, path)).catch(() => null);
    if (body !== null) staged.set(path, body);
  }
  const isPinned = [...staged].every(([path, body]) => livingFiles.has(path) || sha256(body) === pins[path]);
  const { folder, notices } = workspace.paths;
  if (isPinned) for (const [path, body] of staged) await writeFileWithin(folder, join(notices, id, path), body);
  await rm(stage, { recursive: true, force: true });
}

function stageOf({ paths }: Workspace, id: string): string {
  return join(paths.own, 'rendering', id);
}
