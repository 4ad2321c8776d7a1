import { resolve } from 'node:path';
import type { Redline } from '../../core/redline/change/types.ts';
import { redlineOfTexts } from '../../core/redline/comparing/redline-of-texts.ts';
import { decodeText, readBytes } from '../../shell/workspace/read-text.ts';

/** A comparison that git asks an external program for; paths from the top of the repository. */
export interface ExternalDiff {
  readonly path: string;
  /** Where the file was renamed or copied, its path afterwards; otherwise null. */
  readonly newPath: string | null;
  readonly before: ExternalSide;
  readonly after: ExternalSide;
}

interface ExternalSide {
  /** A file that holds the text, from the folder the program was started in. */
  readonly file: string;
  /** Six octal digits, such as 100644; null where there is no file on this side. */
  readonly mode: string | null;
}

/**
 * Reads the arguments that git gives an external diff program: `path old-file old-hex old-mode new-file new-hex new-mode`,
 * and for a renamed file its new path and a description (`GIT_EXTERNAL_DIFF` in git(1)). Null where there are others: for a
 * path with a merge conflict there is the path alone.
 */
export function readExternalDiff(args: readonly string[]): ExternalDiff | null {
  const [path, oldFile, , oldMode, newFile, , newMode, newPath] = args;
  if (path === undefined || oldFile === undefined || newFile === undefined) return null;
  if (oldMode === undefined || newMode === undefined) return null;
  return { path, newPath: newPath ?? null, before: side(oldFile, oldMode), after: side(newFile, newMode) };
}

/** On the side where there is no file git gives `/dev/null`, and a dot for the mode. */
function side(file: string, mode: string): ExternalSide {
  return { file, mode: /^\d+$/.test(mode) ? mode : null };
}

/**
 * The redline of the two sides; a side without a file is an empty text.
 *
 * @throws Refusal (usage) where one of them is not UTF-8 text.
 */
export async function externalRedline(
  { path, newPath, before, after }: ExternalDiff,
  folder: string,
): Promise<Redline> {
  const textOf = async ({ file, mode }: ExternalSide, name: string): Promise<string> =>
    mode === null ? '' : decodeText(await readBytes(resolve(folder, file)), name);
  const texts = await Promise.all([textOf(before, path), textOf(after, newPath ?? path)]);
  return redlineOfTexts(texts[0], texts[1]);
}
