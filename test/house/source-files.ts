import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A module, by its path from the top of the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  /** The text without comments, line by line as it stands. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path from the top of the repository for our own modules; a package's or node's name otherwise. */
  readonly to: string;
  readonly own: boolean;
  /** `type`: erased when compiled. `lazy`: loaded when the call is reached. */
  readonly kind: 'static' | 'type' | 'lazy';
}

/** All `.ts` files under the folders given from the top of the repository, in order of path. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readSource(file.split(sep).join('/')))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function readSource(path: string): SourceFile {
  return parseSource(path, readFileSync(join(root, path), 'utf8'));
}

/** Reads the imports out of a module's text. */
export function parseSource(path: string, text: string): SourceFile {
  const code = withoutComments(text);
  return { path, code, imports: importsOf(path, code) };
}

function importsOf(path: string, code: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string | undefined, kind: Import['kind']): void => {
    if (specifier === undefined) return;
    const own = specifier.startsWith('.');
    found.push({ to: own ? posix.join(posix.dirname(path), specifier) : specifier, own, kind });
  };
  for (const [, words = '', specifier] of code.matchAll(/^(?:import|export)\s+([^'";]*?\bfrom\s*)?'([^']+)'/gm)) {
    add(specifier, isTypeOnly(words) ? 'type' : 'static');
  }
  // `typeof import('x')` and `import('x').Y` in a type are erased; a call that is awaited, returned or passed on is not.
  for (const [, erased, specifier] of code.matchAll(/(typeof\s+)?\bimport\(\s*'([^']+)'\s*\)/g)) {
    add(specifier, erased === undefined ? 'lazy' : 'type');
  }
  return found;
}

function isTypeOnly(words: string): boolean {
  if (/^type\b/.test(words)) return true;
  const names =
    /^\{([^}]*)\}/
      .exec(words)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith('type '));
}

/** Blanks out the lines that are comments, and comments at the end of a line: as the formatter leaves them, lines tell. */
function withoutComments(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^\s*(?:\/\/|\/\*|\*)/.test(line) ? '' : line.replace(/\s\/\/ .*$/, '')))
    .join('\n');
}
