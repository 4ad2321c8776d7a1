/** C0 and C1 controls but tab and line feed: nothing a reader should ever receive, and some of them steer terminals. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * A value as it may stand in a rendered file: line breaks as `\n`, no other control characters except tab, no half surrogate
 * pairs.
 */
export function plainValue(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A value as one line of Markdown in which nothing is markup. */
export function escapeMarkdown(text: string): string {
  return plainValue(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=[#\w]+;)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/**
 * A copy of a view with every string passed through `change`, which is told the name it stands under. Other values stay.
 */
export function mapStrings<View>(view: View, change: (text: string, name: string) => string): View {
  return mapped(view, '', change) as View;
}

function mapped(value: unknown, name: string, change: (text: string, name: string) => string): unknown {
  if (typeof value === 'string') return change(value, name);
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, name, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapped(entry, key, change)]));
}
