const yamlFence = /^---[ \t]*\n/;
const tomlFence = /^\+\+\+[ \t]*\n/;
const fieldLine = /^(?:[A-Za-z_][\w .-]{0,60}:(?:\s|$)|[A-Za-z_][\w.-]{0,60}\s*=|\s*#|\s+\S|- |\[|$)/;
const titleLine = /^title\s*[:=]\s*(.*)$/im;

export interface FrontMatter {
  /** The lines between the fences; null where the text has no front matter. */
  readonly text: string | null;
  /** Its `title`, or the empty string. */
  readonly title: string;
  /** Where policy text starts, in UTF-16 units. */
  readonly end: number;
  /** Lines before that. */
  readonly lines: number;
}

const none: FrontMatter = { text: null, title: '', end: 0, lines: 0 };

/**
 * Front matter at the very start of a canonical text (its final newline may be missing): YAML between `---` fences (closed by `---` or `...`) or TOML between `+++`.
 * A rule followed by prose is not front matter: every line between the fences must look like a field, a comment, a list entry or
 * a continuation, and one must be a field.
 */
export function readFrontMatter(canonical: string): FrontMatter {
  const first = canonical.charCodeAt(0);
  if (first !== 45 && first !== 43) return none;
  const open = yamlFence.exec(canonical) ?? tomlFence.exec(canonical);
  if (open === null) return none;
  const isYaml = open[0].startsWith('-');
  let at = open[0].length;
  let lines = 1;
  let fields = 0;
  while (at < canonical.length) {
    const newline = canonical.indexOf('\n', at);
    const end = newline === -1 ? canonical.length : newline;
    const line = canonical.slice(at, end);
    lines++;
    const closing = isYaml ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/;
    if (closing.test(line)) {
      if (fields === 0) return none;
      const text = canonical.slice(open[0].length, Math.max(open[0].length, at - 1));
      const title =
        titleLine
          .exec(text)?.[1]
          ?.trim()
          .replace(/^(["'])(.*)\1$/, '$2') ?? '';
      return { text, title, end: end + 1, lines };
    }
    if (!fieldLine.test(line)) return none;
    if (/^[A-Za-z_]/.test(line)) fields++;
    at = end + 1;
  }
  return none;
}
