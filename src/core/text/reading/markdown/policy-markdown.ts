import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { attributeLine } from './attribute-line.ts';
import { bareLink } from './bare-link.ts';
import { commentBlock } from './comment-block.ts';
import { deepLines } from './deep-lines.ts';
import { footnote } from './footnote.ts';
import { lightBlockState, lightInlineState } from './light-token.ts';
import { moduleLine } from './module-line.ts';
import { pairTildes, readTildes } from './struck.ts';
import { templateMark } from './template-mark.ts';

/** Markup nested deeper than this is read as it stands. */
const deepest = 100;

const markdown = new MarkdownIt('commonmark', { html: true, maxNesting: deepest });
// What a target is, is what is written: whether it may be followed is for whoever renders it.
markdown.validateLink = () => true;
markdown.normalizeLink = (target) => target;
markdown.normalizeLinkText = (target) => target;

markdown.block.State = lightBlockState(markdown.block.State);
markdown.inline.State = lightInlineState(markdown.inline.State);

const endsParagraph = { alt: ['paragraph', 'reference', 'blockquote'] };
markdown.block.ruler.enable('table');
markdown.block.ruler.before('table', 'deep-lines', deepLines(deepest - 2));
markdown.block.ruler.before('reference', 'footnote', footnote, { alt: ['paragraph', 'reference'] });
markdown.block.ruler.before('html_block', 'attribute-line', attributeLine, endsParagraph);
markdown.block.ruler.before('html_block', 'comment-block', commentBlock, endsParagraph);
markdown.block.ruler.before('html_block', 'module-line', moduleLine);
markdown.inline.ruler.before('escape', 'bare-link', bareLink);
markdown.inline.ruler.before('emphasis', 'tildes', readTildes);
markdown.inline.ruler.before('emphasis', 'template-mark', templateMark);
markdown.inline.ruler2.before('emphasis', 'tildes', pairTildes);

/** Link reference definitions of a text, under labels in their normal form. */
export type References = NonNullable<Env['references']>;

/** The block tokens of a text (LF, no byte-order mark). The definitions of reference links are put into `references`. */
export function blockTokens(text: string, references: References): Token[] {
  const tokens: Token[] = [];
  markdown.block.parse(text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text, markdown, { references }, tokens);
  return tokens;
}

/** The inline tokens of the content of a block. */
export function inlineTokens(content: string, references: References): Token[] {
  const tokens: Token[] = [];
  markdown.inline.parse(content, markdown, { references }, tokens);
  return tokens;
}
