const itemShape = /^([-*+\u2013\u2014\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u25cb]|\d{1,9}[.)])(?:([ \t\u00a0]+)(.*)|$)/;
const bullets = '-*+\u2013\u2014\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u25cb';
const gluedBullet = /^([\u2022\u25cf\u25aa\u25e6\u2023])(\S.*)$/;

/** Level and title of an ATX heading line, closing marks taken off; null for any other line. */
export function splitAtx(content: string): { readonly level: number; readonly source: string } | null {
  let level = 0;
  while (content.charCodeAt(level) === 35) level++;
  if (level === 0 || level > 6) return null;
  const after = content.charCodeAt(level);
  if (level < content.length && after !== 32 && after !== 9) return null;
  const title = content.slice(level).trim();
  if (!title.endsWith('#')) return { level, source: title };
  return { level, source: title.replace(/(?:^|[ \t]+)#+$/, '') };
}

/** Marker and content of a line that starts a list item; null for any other line. */
export function splitItem(content: string): { readonly marker: string; readonly source: string } | null {
  const second = content.charCodeAt(1);
  const first = content.charCodeAt(0);
  if ((first === 42 || first === 45 || first === 43) && second !== 32) {
    if (content.length > 1 && second !== 9 && second !== 0xa0) return null;
  } else if (first >= 48 && first <= 57) {
    // A number that no point or bracket follows soon is text.
    let at = 1;
    while (at < 10 && content.charCodeAt(at) >= 48 && content.charCodeAt(at) <= 57) at++;
    const stop = content.charCodeAt(at);
    if (stop !== 46 && stop !== 41) return null;
  }
  if (second === 32) {
    let at = 2;
    while (content.charCodeAt(at) === 32) at++;
    if (content.charCodeAt(at) > 32 && (first < 48 || first > 57) && bullets.includes(content.charAt(0))) {
      return { marker: content.charAt(0), source: content.slice(at) };
    }
  }
  const match = itemShape.exec(content) ?? gluedBullet.exec(content);
  if (match === null) return null;
  return { marker: match[1] ?? '', source: (match.length === 3 ? match[2] : match[3]) ?? '' };
}

/** Items begin with the characters that rules and underlines consist of, and there are many more of them. */
export function endsLikeRule(first: number, last: number): boolean {
  return last === first || last <= 32;
}

/** A paragraph of these lines, without white space at its end. */
export function joinedLines(lines: readonly string[]): string {
  return withoutSpaceAtEnd(lines.length === 1 ? (lines[0] as string) : lines.join('\n'));
}

export function withoutSpaceAtEnd(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last > 32 && last < 127 ? text : text.trimEnd();
}
