import type { Token } from 'markdown-it';
import { composed, isPlain } from '../../words/fold-typography.ts';
import { inlineTokens, type References } from '../markdown/policy-markdown.ts';
import { harmlessTag } from './harmless-tags.ts';
import type { Inline } from './inline.ts';
import { collapsed, InlineWriter } from './inline-writer.ts';

/** What may begin markup: without it, the content is its text. An address written out is a link. */
const special = /[\\`*_[<&~{]|:\/\/| {2}\n|[\t\f]/;

/** Reads the content of a block. HTML in it is taken for harmless (see `harmlessTag`); what is not has to be read as a page. */
export function readInline(content: string, references: References): Inline {
  if (!special.test(content)) return plainInline(content);
  const writer = new InlineWriter();
  writeTokens(inlineTokens(content, references), writer);
  return writer.finish();
}

function plainInline(content: string): Inline {
  const original = composed(collapsed(content.includes('\n') ? content.replaceAll('\n', ' ') : content));
  return { original, isFolded: isPlain(original), links: [], markup: '', concealed: [] };
}

/** Hands the tokens of a content to a writer, in order. */
function writeTokens(tokens: readonly Token[], writer: InlineWriter): void {
  for (const token of tokens) writeToken(token, writer);
}

function writeToken(token: Token, writer: InlineWriter): void {
  switch (token.type) {
    case 'text':
    case 'text_special':
      writer.text(token.content);
      break;
    case 'softbreak':
      writer.sourceBreak();
      break;
    case 'hardbreak':
      writer.passLines(1);
      writer.lineBreak();
      break;
    case 'code_inline':
      writer.mark('c');
      writer.text(token.content);
      break;
    case 'em_open':
    case 'em_close':
      writer.mark('*');
      break;
    case 'strong_open':
    case 'strong_close':
      writer.mark('**');
      break;
    case 's_open':
      writer.conceal('struck');
      break;
    case 's_close':
      writer.reveal();
      break;
    case 'link_open':
      writer.openLink(targetOf(token));
      break;
    case 'link_close':
      writer.closeLink();
      break;
    case 'image':
      writer.image(alternativeOf(token), String(token.attrGet('src') ?? ''));
      break;
    case 'hidden_text':
      writer.note(token.info === 'comment' ? 'comment' : 'template', token.content, '');
      break;
    case 'html_inline':
      writeTag(token.content, writer);
      break;
  }
}

function writeTag(html: string, writer: InlineWriter): void {
  const tag = harmlessTag(html);
  if (tag === null) return;
  if (tag.name === 'br') writer.lineBreak();
  else if (tag.name === 'wbr') return;
  else if (tag.name !== 'a') writer.mark(tag.closing ? '/' : tag.name);
  else if (tag.closing) writer.closeLink();
  else writer.openLink(tag.target ?? '');
}

/** An address that is written out is its own target, whatever has to stand before it in a link. */
function targetOf(link: Token): string {
  const target = String(link.attrGet('href') ?? '');
  return link.markup === 'autolink' && target.startsWith('mailto:') ? target.slice('mailto:'.length) : target;
}

/** The words of an image's description, markup taken away. */
export function alternativeOf(image: Token): string {
  const words = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
        if (token.type === 'html_inline') return token.content;
        return token.children === null || token.children.length === 0 ? token.content : words(token.children);
      })
      .join('');
  return words(image.children ?? []);
}
