import { join } from 'node:path';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal } from '../../core/refusal.ts';
import { readText } from '../../shell/workspace/read-text.ts';
import { sha256 } from './sha256.ts';
import type { Workspace } from './workspace.ts';

/**
 * Reads a rendered file of a notice, as it was pinned.
 *
 * @throws Refusal (attention) where it is missing or not the one that was rendered: nothing unreviewed is sent.
 */
export async function readPinnedFile({ paths }: Workspace, { id, rendering }: Notice, path: string): Promise<string> {
  const expected = rendering?.files[path];
  const text = await readText(join(paths.notices, id, path)).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (text !== null && expected !== undefined && sha256(text) === expected) return text;
  throw new Refusal('attention', {
    message: `notices/${id}/${path} is not the file that was rendered`,
    expected: expected === undefined ? 'a rendering of it' : `SHA-256 ${expected.slice(0, 12)}`,
    found: text === null ? 'no such file' : `SHA-256 ${sha256(text).slice(0, 12)}`,
    remedy: `change the templates or the summary instead of the file, run \`fairnotice render ${id}\` and look at it again`,
  });
}
