import type { Token } from 'markdown-it';
import { alternativeOf } from '../inline/read-inline.ts';

/** Attribute in which markup of Markdown says which mark of formatting it is; markup that is written as HTML has none. */
export const markAttribute = 'data-markdown';

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The inline tokens of a content as a page has them; `hide` gives what stands for text that a program takes away. */
export function inlineHtml(tokens: readonly Token[], hide: (token: Token) => string): string {
  return tokens.map((token) => tokenHtml(token, hide)).join('');
}

function tokenHtml(token: Token, hide: (token: Token) => string): string {
  switch (token.type) {
    case 'html_inline':
      return token.content;
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return '<br>\n';
    case 'code_inline':
      return `<code ${markAttribute}="c">${escaped(token.content)}</code>`;
    case 'em_open':
      return `<em ${markAttribute}="*">`;
    case 'strong_open':
      return `<strong ${markAttribute}="**">`;
    case 's_open':
      return '<s>';
    case 'link_open':
      return `<a href="${escaped(String(token.attrGet('href') ?? ''))}">`;
    case 'em_close':
    case 'strong_close':
    case 's_close':
    case 'link_close':
      return `</${token.tag}>`;
    case 'image':
      return `<img src="${escaped(String(token.attrGet('src') ?? ''))}" alt="${escaped(alternativeOf(token))}">`;
    case 'hidden_text':
      return hide(token);
    default:
      return escaped(token.content);
  }
}
