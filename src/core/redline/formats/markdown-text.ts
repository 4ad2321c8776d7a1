const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as GitHub-flavoured Markdown that shows it to the letter: no emphasis, link, mathematics, mention or issue link comes
 * of it. What starts a block at the start of a line is the caller's to escape.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_~[\]|$]/g, '\\$&')
      .replace(/[&<>]/g, (character) => references[character] ?? '')
      .replace(/#(?=\d)/g, '\\#')
      // After the line above, because a reference has a number sign of its own.
      .replace(/(^|[^\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, '$1&#64;')
      .replace(/:(?=\/\/)/g, '&#58;')
      .replace(/\b(www)\.(?=\S)/gi, '$1&#46;')
  );
}

const delimiters = { del: '~~', strong: '**' } as const;

/**
 * Text marked as deleted (`del`) or inserted (`strong`). White space at its ends stays outside. Where a delimiter run would
 * not be read as one (beside punctuation or another mark), the HTML element of the same meaning stands in its place.
 */
export function markMarkdown(mark: 'del' | 'strong', text: string): string {
  const words = text.trim();
  if (words === '') return text;
  const from = text.indexOf(words);
  const inner = escapeMarkdown(words).replace(/[^\S\n]*\n\s*/g, '<br>');
  // Delimiters open and close reliably only between white space and a letter or digit on the inner side.
  const standsAlone = /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
  const [open, close] = standsAlone ? [delimiters[mark], delimiters[mark]] : [`<${mark}>`, `</${mark}>`];
  return `${text.slice(0, from)}${open}${inner}${close}${text.slice(from + words.length)}`;
}
