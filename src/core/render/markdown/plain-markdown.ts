import type { Token, Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { plainValue } from './plain-value.ts';
import { markdown, readMarkdown } from './read-markdown.ts';
import { safeAddress } from './safe-address.ts';

/** The visible text of ready-made HTML on one line. */
export function htmlToText(html: string): string {
  return visible(html.replace(/<(?:br|\/p|\/li|\/h\d|\/div|\/td)\b[^>]*>/gi, ' $&'))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Renders Markdown as plain text for people: paragraphs set apart by an empty line, list markers kept, link targets in
 * brackets behind their text, no markup and no HTML. Ends without a line feed.
 */
export function markdownToText(source: string): string {
  return readMarkdown(() => blocksToText(markdown.lexer(plainValue(source))))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function blocksToText(tokens: readonly Token[]): string {
  return tokens
    .map(blockToText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockToText(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
      return '';
    case 'list':
      return listToText(token as Tokens.List);
    case 'blockquote':
      return blocksToText((token as Tokens.Blockquote).tokens).replace(/^/gm, '> ');
    case 'code':
      return (token as Tokens.Code).text;
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((cells) => cells.map((cell) => inlineToText(cell.tokens)).join(' | ')).join('\n');
    }
    case 'html':
      return htmlToText((token as Tokens.HTML).text);
    default:
      return inlineToText('tokens' in token ? (token.tokens ?? [token]) : [token]);
  }
}

function listToText({ items, ordered, start, loose }: Tokens.List): string {
  const lines = items.map((item, index) => {
    const mark = ordered ? `${Number(start || 1) + index}. ` : '- ';
    return mark + itemToText(item).replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
  });
  return lines.join(loose ? '\n\n' : '\n');
}

function itemToText({ tokens, loose }: Tokens.ListItem): string {
  const [first] = tokens;
  const box = first?.type === 'checkbox' ? tokenToText(first) : '';
  const blocks = (box === '' ? tokens : tokens.slice(1)).map(blockToText).filter((text) => text !== '');
  return box + blocks.join(loose ? '\n\n' : '\n');
}

function inlineToText(tokens: readonly Token[]): string {
  return readingTokens(tokens).map(tokenToText).join('').replace(/\s+/g, ' ').replaceAll(hardBreak, '\n');
}

/** The tokens without those between a script or style tag and its end: they are not text to read. */
function readingTokens(tokens: readonly Token[]): readonly Token[] {
  let inside: string | null = null;
  return tokens.filter((token) => {
    const tag = token.type === 'html' ? /^<(\/?)(script|style)\b/i.exec(token.raw) : null;
    if (tag?.[2]) inside = tag[1] === '/' ? null : tag[2];
    return inside === null;
  });
}

/** Stands for `<br>` until soft line breaks are gone; a private-use character that {@link decoded} drops from texts. */
const hardBreak = '\ue000';

function tokenToText(token: Token): string {
  switch (token.type) {
    case 'br':
      return hardBreak;
    case 'codespan':
      return decoded((token as Tokens.Codespan).text);
    case 'html':
      return '';
    case 'image':
      return decoded((token as Tokens.Image).text);
    case 'checkbox':
      return (token as Tokens.Checkbox).checked ? '[x] ' : '[ ] ';
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      const text = inlineToText(tokens);
      const address = safeAddress(decoded(href));
      return address === null || address === '' || text === address || `mailto:${text}` === address
        ? text
        : `${text} (${address})`;
    }
    default:
      return 'tokens' in token && token.tokens
        ? inlineToText(token.tokens)
        : decoded('text' in token ? String(token.text) : '');
  }
}

/** Character references decoded as CommonMark has them (with their semicolon); angle brackets in the text are text. */
function decoded(text: string): string {
  if (!text.includes('&')) return text.replaceAll(hardBreak, '');
  const html = text
    .replace(/&(?!(?:#\d{1,7}|#[Xx][a-fA-F\d]{1,6}|\w+);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return visible(html).replaceAll(hardBreak, '');
}

/** HTML without its tags, character references decoded. */
function visible(html: string): string {
  const escaped = sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} });
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return plainValue(escaped.replace(/&(lt|gt|quot|amp);/g, (reference, name: string) => named[name] ?? reference));
}
