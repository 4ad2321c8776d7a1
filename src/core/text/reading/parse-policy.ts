import { canonicalText, hashOf, readableText } from '../policy/canonical-text.ts';
import type { Concealment } from '../policy/concealment.ts';
import type { Policy, Section } from '../policy/types.ts';
import type { ReadBlock } from './block/read-block.ts';
import { readFrontMatter } from './blocks/front-matter.ts';
import { outline } from './blocks/outline.ts';
import { visibleBlocks } from './blocks/visible-blocks.ts';
import { concealmentsOf } from './concealments-of.ts';
import { recogniseHeadings } from './headings/recognise-headings.ts';
import { readText, type TextRead } from './read-text.ts';

/**
 * Reads a policy's Markdown as a reader sees the page made of it; any text is accepted and the time is linear in its length. Blocks without
 * a visible character or image are left out. Inline markup, hash and word count are computed when first asked for. The inline markup of blocks
 * that an earlier text has as well, such as the revision before it, is not read again: it makes the reading faster and no difference.
 */
export function parsePolicy(markdown: string, earlier?: Policy): Policy {
  const readable = readableText(markdown);
  const front = readFrontMatter(readable);
  const known = earlier instanceof ReadPolicy ? earlier.read : null;
  const read = readText(readable, front, known);
  const blocks = visibleBlocks(read.blocks);
  recogniseHeadings(blocks);
  return new ReadPolicy(readable, read, front.title, front.text, blocks, outline(blocks));
}

/** A policy whose title, hash and word count are computed on demand. */
class ReadPolicy implements Policy {
  readonly readable: string;
  readonly frontMatter: string | null;
  readonly read: TextRead;
  readonly blocks: readonly ReadBlock[];
  readonly sections: readonly Section[];
  private readonly frontTitle: string;
  private canonicalRead: string | null = null;
  private hashed: string | null = null;
  private counted: number | null = null;
  private concealed: readonly Concealment[] | null = null;

  constructor(
    readable: string,
    read: TextRead,
    frontTitle: string,
    frontMatter: string | null,
    blocks: readonly ReadBlock[],
    sections: readonly Section[],
  ) {
    this.readable = readable;
    this.read = read;
    this.frontTitle = frontTitle;
    this.frontMatter = frontMatter;
    this.blocks = blocks;
    this.sections = sections;
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
    this.concealed ??= concealmentsOf(this.read);
    return this.concealed;
  }

  toJSON(): Omit<Policy, 'readable'> {
    const { canonical, hash, title, frontMatter, blocks, sections, words, concealments } = this;
    return { canonical, hash, title, frontMatter, blocks, sections, words, concealments };
  }
}
