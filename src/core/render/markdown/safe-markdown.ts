import sanitizeHtml from 'sanitize-html';
import { plainValue } from './plain-value.ts';
import { markdown, readMarkdown } from './read-markdown.ts';
import { safeAddress } from './safe-address.ts';

const readingTags =
  'p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong b em i s del ins sub sup a table thead tbody tr th td dl dt dd';
const unreadTags = 'script style textarea option noscript template title iframe object svg math';

/**
 * Renders Markdown as HTML that can do nothing but be read: no script, style, form, frame, image, class, id or event handler;
 * links only to http, https, mailto or relative addresses. Ends with a line feed, or is empty.
 *
 * @throws Refusal (usage) for Markdown that is nested thousands of levels deep.
 */
export function markdownToHtml(source: string): string {
  const html = sanitizeHtml(
    readMarkdown(() => markdown.parse(plainValue(source)) as string),
    {
      allowedTags: readingTags.split(' '),
      allowedAttributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
      allowedSchemes: ['http', 'https', 'mailto'],
      allowProtocolRelative: false,
      disallowedTagsMode: 'discard',
      nonTextTags: unreadTags.split(' '),
      transformTags: { a: (tagName, { href = '' }) => ({ tagName, attribs: addressOnly(href) }) },
    },
  );
  return html.trim() === '' ? '' : `${html.trim()}\n`;
}

function addressOnly(href: string): Record<string, string> {
  const address = safeAddress(href);
  return address === null ? {} : { href: address };
}
