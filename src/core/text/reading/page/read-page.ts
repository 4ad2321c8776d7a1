import type { HiddenText } from '../block/hidden-text.ts';
import type { ReadBlock, TextContext } from '../block/read-block.ts';
import { PageHtml } from './page-html.ts';
import { PageReader } from './page-reader.ts';
import type { PageSource } from './page-source.ts';

/** What a browser shows of a page. */
export interface PageRead {
  /** The blocks in the order in which they are shown; those of which nothing is seen are among them. */
  readonly blocks: readonly ReadBlock[];
  /** Comments and the like that stand in none of them. */
  readonly hidden: readonly HiddenText[];
}

/** Reads a text that holds HTML as a browser reads the page made of it, so that what is open in one block acts on the next. */
export function readPage(source: PageSource, context: TextContext): PageRead {
  const quick = read(new PageHtml(source, false), context);
  return quick.hasActedOnAll ? read(new PageHtml(source, true), context) : quick;
}

function read(page: PageHtml, context: TextContext): PageReader {
  const reader = new PageReader(page, context);
  reader.read(page.parse());
  return reader;
}
