import { type BlockSource, type Context, ReadBlock } from './block.ts';
import { canonicalText, hashOf } from './canonical-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { readBlocks } from './read-blocks.ts';
import { recogniseHeadings } from './recognise-headings.ts';
import type { Policy, Section } from './types.ts';
import { countWords } from './words.ts';

/**
 * Reads a policy's Markdown as it is found in the world; any text is accepted and the time is linear in its length. Blocks without
 * a visible character or image are left out. Inline markup, hash and word count are computed when first asked for.
 */
export function parsePolicy(markdown: string): Policy {
  const canonical = canonicalText(markdown);
  const front = readFrontMatter(canonical);
  const context: Context = { definitions: new Map() };
  const sources = readBlocks(canonical, front.end, front.lines, context).filter(isVisible);
  recogniseHeadings(sources);
  const { blocks, sections } = placeInSections(sources, context);
  const title = sections[0]?.title ?? front.title;
  return new ReadPolicy(canonical, title, front.text, blocks, sections, context.definitions);
}

/** A policy whose hash and word count are computed on demand. */
export class ReadPolicy implements Policy {
  readonly canonical: string;
  readonly title: string;
  readonly frontMatter: string | null;
  readonly blocks: readonly ReadBlock[];
  readonly sections: readonly Section[];
  /** Link reference definitions: blocks that look alike differ where these do. */
  readonly definitions: ReadonlyMap<string, string>;
  private hashed: string | null = null;
  private counted: number | null = null;

  constructor(
    canonical: string,
    title: string,
    frontMatter: string | null,
    blocks: readonly ReadBlock[],
    sections: readonly Section[],
    definitions: ReadonlyMap<string, string>,
  ) {
    this.canonical = canonical;
    this.title = title;
    this.frontMatter = frontMatter;
    this.blocks = blocks;
    this.sections = sections;
    this.definitions = definitions;
  }

  get hash(): string {
    this.hashed ??= hashOf(this.canonical);
    return this.hashed;
  }

  get words(): number {
    this.counted ??= this.blocks.reduce((sum, block) => sum + countWords(block.text), 0);
    return this.counted;
  }

  toJSON(): Policy {
    const { canonical, hash, title, frontMatter, blocks, sections, words } = this;
    return { canonical, hash, title, frontMatter, blocks, sections, words };
  }
}

const markupOnly = /^[\s*_~`|>#-]*$/;

function isVisible(block: BlockSource): boolean {
  return block.kind === 'code'
    ? block.source.trim() !== ''
    : block.source.length > 40 || !markupOnly.test(block.source);
}

interface OpenSection {
  readonly title: string;
  readonly level: number;
  readonly path: readonly string[];
  readonly first: number;
  end: number;
}

function placeInSections(
  sources: readonly BlockSource[],
  context: Context,
): { blocks: ReadBlock[]; sections: Section[] } {
  const blocks: ReadBlock[] = [];
  const sections: OpenSection[] = [];
  const open: OpenSection[] = [];
  const read = new Map<BlockSource, ReadBlock>();
  let path: readonly string[] = [];
  for (const source of sources) {
    const index = blocks.length;
    if (source.kind === 'heading') {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= source.level) {
        const closed = open.pop();
        if (closed !== undefined) closed.end = index;
      }
      path = open.at(-1)?.path ?? [];
    }
    const parent = source.parent === null ? null : (read.get(source.parent) ?? null);
    const block = new ReadBlock(index, source, path, parent, context);
    blocks.push(block);
    if (source.kind !== 'heading' && source.kind !== 'code') read.set(source, block);
    if (source.kind !== 'heading') continue;
    const section = { title: block.text, level: source.level, path: [...path, block.text], first: index, end: -1 };
    sections.push(section);
    open.push(section);
    path = section.path;
  }
  for (const section of open) section.end = blocks.length;
  return { blocks, sections };
}
