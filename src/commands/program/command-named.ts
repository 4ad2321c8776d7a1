/** Options of every command that take no value, as they can stand before the command's name. */
const flags: ReadonlySet<string> = new Set(['--no-color', '-q', '--quiet']);
/** Those that take one. */
const valued: ReadonlySet<string> = new Set(['--workspace', '--today']);

/**
 * The word where a command line names its command; null where options stand in its place or before it that are not for every
 * command (`--help`, `--version`, a mistake).
 *
 * @param argv arguments without the node binary and the script.
 */
export function commandNamed(argv: readonly string[]): string | null {
  for (let place = 0; place < argv.length; place++) {
    const word = argv[place] ?? '';
    if (!word.startsWith('-')) return word;
    if (valued.has(word)) place++;
    else if (!flags.has(word) && !valued.has(word.replace(/=.*$/s, ''))) return null;
  }
  return null;
}
