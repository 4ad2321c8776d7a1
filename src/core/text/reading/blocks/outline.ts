import type { Section } from '../../policy/types.ts';
import type { ReadBlock } from '../block/read-block.ts';

/** A section whose title and path are read on demand, like its heading. */
export class ReadSection implements Section {
  readonly level: number;
  readonly first: number;
  end = -1;
  readonly outer: ReadSection | null;
  private readonly heading: ReadBlock;
  private pathRead: readonly string[] | null = null;

  constructor(heading: ReadBlock, outer: ReadSection | null) {
    this.heading = heading;
    this.level = heading.level;
    this.first = heading.index;
    this.outer = outer;
  }

  get title(): string {
    const { text } = this.heading;
    return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  }

  get path(): readonly string[] {
    this.pathRead ??= [...(this.outer?.path ?? []), this.title];
    return this.pathRead;
  }

  toJSON(): Section {
    const { title, level, path, first, end } = this;
    return { title, level, path, first, end };
  }
}

/** Numbers the blocks, tells each its section, and gives the sections in order of their headings. */
export function outline(blocks: readonly ReadBlock[]): ReadSection[] {
  const sections: ReadSection[] = [];
  let open: ReadSection | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as ReadBlock;
    block.index = index;
    if (block.kind === 'heading') {
      while (open !== null && open.level >= block.level) {
        open.end = index;
        open = open.outer;
      }
      if (open !== null) block.enclosing = open;
      open = new ReadSection(block, open);
      sections.push(open);
    } else if (open !== null) block.enclosing = open;
  }
  for (; open !== null; open = open.outer) open.end = blocks.length;
  return sections;
}
