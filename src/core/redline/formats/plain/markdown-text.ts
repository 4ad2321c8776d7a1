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

/** Whether white space, the line's edge or another mark stands right before and right after a marked text. */
export interface Surroundings {
  readonly open: boolean;
  readonly close: boolean;
}

/**
 * Text marked as deleted (`del`) or inserted (`strong`). White space at its ends stays outside. Where a delimiter run would
 * not be read as one (punctuation on its inner side and no space on its outer), the HTML element of the same meaning stands
 * in its place.
 */
export function markMarkdown(mark: 'del' | 'strong', text: string, around: Surroundings): string {
  const words = text.trim();
  if (words === '') return text;
  const from = text.indexOf(words);
  const [lead, trail] = [text.slice(0, from), text.slice(from + words.length)];
  const inner = escapeMarkdown(words).replace(/[^\S\n]*\n\s*/g, '<br>');
  const opens = lead !== '' || around.open || /^[\p{L}\p{N}]/u.test(words);
  const closes = trail !== '' || around.close || /[\p{L}\p{N}]$/u.test(words);
  const [open, close] = opens && closes ? [delimiters[mark], delimiters[mark]] : [`<${mark}>`, `</${mark}>`];
  return `${lead}${open}${inner}${close}${trail}`;
}
