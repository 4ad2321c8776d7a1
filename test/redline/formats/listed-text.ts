const dropped = {
  after: /<del>[\s\S]*?<\/del>/g,
  before: /<ins>[\s\S]*?<\/ins>|<strong>[\s\S]*?<\/strong>|<del>¶<\/del>/g,
} as const;

/**
 * The text of one side in a Markdown redline that was rendered as HTML with its whole context: the quotations joined, without
 * the other side's words and without white space.
 */
export function listedText(html: string, side: keyof typeof dropped): string {
  const quotes = [...html.matchAll(/<blockquote>([\s\S]*?)<\/blockquote>/g)].map(([, own = '']) => own).join(' ');
  return quotes
    .replace(/<sup>moved[a-z ]*\d*<\/sup>/g, '')
    .replace(dropped[side], '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#64;/g, '@')
    .replace(/&#58;/g, ':')
    .replace(/&#46;/g, '.')
    .replace(/&amp;/g, '&')
    .replace(/\s/g, '');
}
