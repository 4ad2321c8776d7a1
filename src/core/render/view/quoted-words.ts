const longest = 220;
const wordsAround = 6;

/**
 * The old and the new words of a finding, quoted, a line each: whole where they are short, else the part in which they differ with
 * a few words around it. `…` stands where something was left out. One of the two may be null; both null give no line.
 */
export function quotedWords(before: string | null, after: string | null): readonly string[] {
  if (before !== null && after !== null && before !== after) {
    const [earlier, later] = differingParts(before, after);
    return [`Present text: “${shortened(earlier)}”`, `New text: “${shortened(later)}”`];
  }
  if (after !== null) return [`New text: “${shortened(after)}”`];
  return before === null ? [] : [`No longer in the text: “${shortened(before)}”`];
}

function differingParts(before: string, after: string): readonly [string, string] {
  if (before.length <= longest && after.length <= longest) return [before, after];
  const [left, right] = [before.split(/\s+/), after.split(/\s+/)];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [around(left, start, end), around(right, start, end)];
}

/** The words from `start` to `end` words before the last, with some context on both sides. */
function around(words: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - wordsAround);
  const to = Math.min(words.length, words.length - end + wordsAround);
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
}

/** At most `longest` characters, without the bars of a table at the ends. */
function shortened(whole: string): string {
  const text = whole.replace(/^[|\s]+|[|\s]+$/g, '');
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`;
}
