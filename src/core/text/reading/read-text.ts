import { hashOf } from '../policy/canonical-text.ts';
import type { HiddenText } from './block/hidden-text.ts';
import type { ReadBlock, ReadOfBlock, TextContext } from './block/read-block.ts';
import type { FrontMatter } from './blocks/front-matter.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { blockTokens, type References } from './markdown/policy-markdown.ts';
import { mayNeedPage, PageSource } from './page/page-source.ts';
import { readPage } from './page/read-page.ts';

/** A text as it was read, before it is known which of its lines stand as headings. */
export interface TextRead {
  /** Every block, also those without a visible character. */
  readonly blocks: readonly ReadBlock[];
  readonly hidden: readonly HiddenText[];
  readonly context: TextContext;
}

/** Reads what stands after the front matter. Inline markup of what an earlier text has as well is taken from there. */
export function readText(text: string, front: FrontMatter, earlier: TextRead | null): TextRead {
  const references: References = Object.create(null);
  const tokens = blockTokens(front.end === 0 ? text : text.slice(front.end), references);
  const definitions = Object.entries(references).map(([label, { href }]) => `${label} ${href}`);
  const known = earlier?.context.known ?? new Map<string, ReadOfBlock>();
  const context: TextContext = { references, definitions: digestOf(definitions), known };
  const page = mayNeedPage(text) ? new PageSource(text, references) : null;
  const read = readBlocks(tokens, front.lines, context, page);
  if (page === null) return { ...read, context };
  const shown = page.isNeeded ? readPage(page, context) : { blocks: read.blocks, hidden: page.comments };
  return { blocks: shown.blocks, hidden: [...read.hidden, ...shown.hidden], context };
}

/** Enough of a hash to tell definitions apart; it becomes a part of what every block with a bracket was read from. */
function digestOf(definitions: readonly string[]): string {
  return definitions.length === 0 ? '' : hashOf(definitions.join('\n')).slice(0, 16);
}
