import type { BlockMarks } from './marked-block.ts';

/** The first and the last line of fairnotice's lines in `.gitattributes`. */
export const attributesMarks: BlockMarks = {
  firstLine:
    '# >>> fairnotice: put here by `fairnotice hook install --diff-driver`, taken out by `fairnotice hook uninstall --diff-driver` >>>',
  lastLine: '# <<< fairnotice <<<',
};

const madeForIt = '# This file was made for these lines, and goes with them.';

/** True where the file was made for the block that stands in it. */
export function isMadeForIt(block: string): boolean {
  return block.includes(madeForIt);
}

/**
 * The lines that give files to the driver, for the `.gitattributes` at the top of the repository: each file, and the same text
 * in other locales beside it (`privacy.md`, `privacy.fr.md`).
 *
 * @param files paths from the top of the repository, with forward slashes.
 */
export function attributesBlock(files: readonly string[], driver: string, isNewFile: boolean): string {
  const patterns = files.flatMap((file) => {
    const path = `/${escapeGlob(file)}`;
    return [path, path.replace(/(?=\.[^./]+$)/, '.*')];
  });
  return [
    attributesMarks.firstLine,
    ...(isNewFile ? [madeForIt] : []),
    ...[...new Set(patterns)].map((pattern) => `${quoted(pattern)} diff=${driver}`),
    attributesMarks.lastLine,
    '',
  ].join('\n');
}

function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&');
}

/** A pattern as git reads it: in quotes, with C's escapes, where white space would end it. */
function quoted(pattern: string): string {
  return /[\s"]/.test(pattern) ? `"${pattern.replace(/["\\]/g, '\\$&').replaceAll('\t', '\\t')}"` : pattern;
}
