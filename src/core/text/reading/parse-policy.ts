import { canonicalText, hashOf, readableText } from '../policy/canonical-text.ts';
import type { Concealment } from '../policy/concealment.ts';
import type { Policy, Section } from '../policy/types.ts';
import type { ReadBlock } from './block.ts';
import { readFrontMatter } from './front-matter.ts';
import { outline } from './outline.ts';
import { readBlocks } from './read-blocks.ts';
import type { LinkDefinitions } from './read-inline.ts';
import type { Reading } from './reading.ts';
import { recogniseHeadings } from './recognise-headings.ts';

/**
 * Reads a policy's Markdown as it is found in the world; any text is accepted and the time is linear in its length. Blocks without
 * a visible character or image are left out. Inline markup, hash and word count are computed when first asked for. What the text has
 * in common with an earlier one, such as the revision before it, is not read again: it makes the reading faster and no difference.
 * (A text that was itself read so helps less: only what it did not take over is known by its places.)
 */
export function parsePolicy(markdown: string, earlier?: Policy): Policy {
  const readable = readableText(markdown);
  const front = readFrontMatter(readable);
  const known = earlier instanceof ReadPolicy ? earlier.reading : null;
  const reading = readBlocks(readable, front.end, front.lines, known);
  const blocks = visible(reading.blocks);
  recogniseHeadings(blocks);
  return new ReadPolicy(reading, front.title, front.text, blocks, outline(blocks));
}

/** A policy whose title, hash and word count are computed on demand. */
class ReadPolicy implements Policy {
  /** The text that was read. Only printing and hashing need the canonical form, which costs a copy. */
  readonly readable: string;
  readonly frontMatter: string | null;
  readonly reading: Reading;
  readonly blocks: readonly ReadBlock[];
  readonly sections: readonly Section[];
  /** Link reference definitions: blocks that look alike differ where these do. */
  readonly definitions: LinkDefinitions;
  private readonly frontTitle: string;
  private canonicalRead: string | null = null;
  private hashed: string | null = null;
  private counted: number | null = null;
  private concealed: readonly Concealment[] | null = null;

  constructor(
    reading: Reading,
    frontTitle: string,
    frontMatter: string | null,
    blocks: readonly ReadBlock[],
    sections: readonly Section[],
  ) {
    this.reading = reading;
    this.readable = reading.text;
    this.frontTitle = frontTitle;
    this.frontMatter = frontMatter;
    this.blocks = blocks;
    this.sections = sections;
    this.definitions = reading.definitions;
  }

  get canonical(): string {
    this.canonicalRead ??= canonicalText(this.readable);
    return this.canonicalRead;
  }

  get title(): string {
    return this.sections[0]?.title ?? this.frontTitle;
  }

  get hash(): string {
    this.hashed ??= hashOf(this.canonical);
    return this.hashed;
  }

  get words(): number {
    this.counted ??= this.blocks.reduce((sum, block) => sum + block.parts.words, 0);
    return this.counted;
  }

  get concealments(): readonly Concealment[] {
    this.concealed ??= this.blocks.flatMap(({ tricks, line, endLine, index }) =>
      tricks.map(({ kind, written, seen }) => ({ kind, line, endLine, written, seen, block: index })),
    );
    return this.concealed;
  }

  toJSON(): Omit<Policy, 'readable'> {
    const { canonical, hash, title, frontMatter, blocks, sections, words, concealments } = this;
    return { canonical, hash, title, frontMatter, blocks, sections, words, concealments };
  }
}

const markupOnly = /^[\s*_~`|>#-]*$/;

/** Nearly always all of them. */
function visible(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  for (const block of blocks) if (!isVisible(block)) return blocks.filter(isVisible);
  return blocks;
}

function isVisible(block: ReadBlock): boolean {
  const { source, twin } = block;
  if (twin !== null) return twin.index >= 0;
  const first = source.charCodeAt(0) | 32;
  if (first >= 97 && first <= 122) return true;
  if (source.length > 40 && block.kind !== 'code') return true;
  return block.kind === 'code' ? source.trim() !== '' : !markupOnly.test(source);
}
