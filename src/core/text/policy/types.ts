import type { BlockParts } from '../parts/block-parts.ts';
import type { Concealment } from './concealment.ts';

/** Where a link or image points, kept apart from the words because a target can change without any visible change. */
export interface Link {
  readonly text: string;
  readonly target: string;
  readonly image: boolean;
}

/**
 * What a block is. `heading` includes recognised plain-line and bold-line headings; `item` is one list item without its
 * nested items; `row` is one table row, its cells joined by ` | `; `html` is the visible text of an HTML block.
 */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'quote' | 'code' | 'html';

/**
 * The unit of comparison: edits never cross a block.
 */
export interface Block {
  /** Position in `Policy.blocks`, from 0. */
  readonly index: number;
  readonly kind: BlockKind;
  /**
   * Plain visible text: Markdown and HTML markup removed, entities decoded, white space collapsed to single spaces,
   * zero-width characters dropped, quotes, dashes and non-breaking spaces folded to their plain forms, NFC. No line breaks (except in `code`).
   */
  readonly text: string;
  /** The same text before folding: curly quotes, dashes, non-breaking spaces as written. For display and `reformatted`. */
  readonly original: string;
  /**
   * What the block was read from, its mark taken off: Markdown, for `code` the code, and whatever else of the text acts on it. Of rows, of code and
   * of all other blocks, those with equal sources have the same text, links and markup. Its length is about that of the text.
   */
  readonly source: string;
  /** For a row: the text of each cell, in order; for any other block, its text alone. */
  readonly cells: readonly string[];
  /** Titles of the enclosing sections, outermost first; for a heading, its own title is not included. */
  readonly section: readonly string[];
  /** Heading level 1–6 for headings, nesting depth from 1 for items, otherwise 0. */
  readonly level: number;
  /** First line in the canonical text, from 1. */
  readonly line: number;
  /** Last line in the canonical text, inclusive. */
  readonly endLine: number;
  /** List marker (`-`, `3.`), or `setext`, `atx`, `plain`, `bold` for headings; empty otherwise. Compared as formatting only. */
  readonly marker: string;
  /** For an item: text of the paragraph or item that introduces its list ("We collect:"), else null. */
  readonly leadIn: string | null;
  /** For a row: the header row's cells, else null. */
  readonly header: readonly string[] | null;
  readonly links: readonly Link[];
  /** Digest of emphasis, code spans and similar inline markup, compared as formatting only. */
  readonly markup: string;
  /** The sentences, words and cells of the text, made when first asked for. */
  readonly parts: BlockParts;
}

/** A heading and what stands under it. `first` and `end` are block indexes, `end` exclusive; the heading block is `first`. */
export interface Section {
  readonly title: string;
  readonly level: number;
  readonly path: readonly string[];
  readonly first: number;
  readonly end: number;
}

/** A policy text, read. */
export interface Policy {
  /** Canonical text: UTF-8, LF, NFC, one final newline, no byte-order mark. */
  readonly canonical: string;
  /** The text that was read: the canonical text before normalisation and without its final line breaks. Cheaper to have. */
  readonly readable: string;
  /** Lower-case hexadecimal SHA-256 of the canonical text's UTF-8 bytes. */
  readonly hash: string;
  /** First heading, or the front matter's `title`, or the empty string. */
  readonly title: string;
  /** Front matter lines as written, without the fences; null where there is none. Not policy text: it is never redlined as words. */
  readonly frontMatter: string | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Number of words in the visible text. */
  readonly words: number;
  /** Where what is written and what a reader of the page sees differ, in order; made when first asked for. */
  readonly concealments: readonly Concealment[];
}
