import type { Block, Policy } from '../policy/types.ts';
import { countWords } from '../policy/words.ts';
import { alignBlocks, type Match } from './align-blocks.ts';
import { formattingDifferences } from './formatting-differences.ts';
import { type CountedEdits, reversed, tokenEdits, wholeEdit } from './token-edits.ts';
import type { Change, ChangeKind, Redline, RedlineStats } from './types.ts';

/**
 * Compares two policies. Blocks equal in text and formatting are in no change; every other block is in exactly one. Changes follow
 * the reading order of the after text, deletions where they stood. Deterministic; time grows with the size of what differs.
 */
export function redline(before: Policy, after: Policy): Redline {
  const drafts = new Drafter(before, after).drafts();
  const changes = drafts.map((draft, index): Change => ({ id: `c${index + 1}`, ...draft.change }));
  return new ReadRedline(before, after, changes, drafts);
}

interface Draft {
  readonly change: Omit<Change, 'id'>;
  readonly counted: CountedEdits;
}

/** A redline whose word counts are computed when first asked for, because unchanged text must be read to be counted. */
class ReadRedline implements Redline {
  readonly before: Policy;
  readonly after: Policy;
  readonly changes: readonly Change[];
  private readonly drafts: readonly Draft[];
  private counted: RedlineStats | null = null;

  constructor(before: Policy, after: Policy, changes: readonly Change[], drafts: readonly Draft[]) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.drafts = drafts;
  }

  get stats(): RedlineStats {
    this.counted ??= this.count();
    return this.counted;
  }

  toJSON(): Redline {
    const { before, after, stats, changes } = this;
    return { before, after, stats, changes };
  }

  private count(): RedlineStats {
    const changed = new Set<number>();
    const total = { inserted: 0, deleted: 0, moved: 0, unchanged: 0 };
    for (const { change, counted } of this.drafts) {
      total.inserted += counted.inserted;
      total.deleted += counted.deleted;
      if (change.kind === 'moved') total.moved += counted.kept;
      else total.unchanged += counted.kept;
      for (const index of change.beforeBlocks) changed.add(index);
    }
    for (const block of this.before.blocks) if (!changed.has(block.index)) total.unchanged += countWords(block.text);
    return total;
  }
}

class Drafter {
  private readonly before: Policy;
  private readonly after: Policy;
  /** Texts are always compared in the same order, so that the redline of (b, a) is that of (a, b) read backwards. */
  private readonly swapped: boolean;

  constructor(before: Policy, after: Policy) {
    this.before = before;
    this.after = after;
    this.swapped = before.canonical > after.canonical;
  }

  drafts(): Draft[] {
    const { before, after } = this;
    if (before.canonical === after.canonical) return [];
    const matches = this.swapped
      ? alignBlocks(after, before).map((match) => ({ ...match, before: match.after, after: match.before }))
      : alignBlocks(before, after);
    const atAfter = new Map<number, Draft>();
    const matchedA = new Uint8Array(before.blocks.length);
    const matchedB = new Uint8Array(after.blocks.length);
    /** For blocks matched in place: the after block they stand at, so that deletions find their place. */
    const place = new Int32Array(before.blocks.length).fill(-1);
    for (const match of matches) {
      for (const at of match.before) matchedA[at] = 1;
      for (const at of match.after) matchedB[at] = 1;
      if (!match.moved) for (const at of match.before) place[at] = match.after.at(-1) ?? -1;
      const draft = this.matched(match);
      if (draft !== null) atAfter.set(match.after[0] ?? 0, draft);
    }
    const deletedAfter = this.deletions(matchedA, place);
    const drafts: Draft[] = [...(deletedAfter.get(-1) ?? [])];
    after.blocks.forEach((block, at) => {
      const draft = matchedB[at] === 1 ? atAfter.get(at) : this.inserted(block);
      if (draft !== undefined) drafts.push(draft);
      drafts.push(...(deletedAfter.get(at) ?? []));
    });
    return drafts.concat(this.frontMatter());
  }

  private deletions(matched: Uint8Array, place: Int32Array): Map<number, Draft[]> {
    const found = new Map<number, Draft[]>();
    let at = -1;
    this.before.blocks.forEach((block, index) => {
      const here = place[index] as number;
      if (here >= 0) at = here;
      if (matched[index] === 1) return;
      const list = found.get(at);
      if (list === undefined) found.set(at, [this.deleted(block)]);
      else list.push(this.deleted(block));
    });
    return found;
  }

  private inserted(block: Block): Draft {
    const counted = wholeEdit('+', block.text);
    return {
      counted,
      change: {
        kind: block.text === '' ? 'reformatted' : 'inserted',
        section: block.section,
        beforeSection: null,
        before: null,
        after: block.text,
        edits: counted.edits,
        beforeBlocks: [],
        afterBlocks: [block.index],
        formatting: block.text === '' ? [{ kind: 'image', before: '', after: targets(block) }] : [],
        reordered: false,
      },
    };
  }

  private deleted(block: Block): Draft {
    const counted = wholeEdit('-', block.text);
    return {
      counted,
      change: {
        kind: block.text === '' ? 'reformatted' : 'deleted',
        section: block.section,
        beforeSection: block.section,
        before: block.text,
        after: null,
        edits: counted.edits,
        beforeBlocks: [block.index],
        afterBlocks: [],
        formatting: block.text === '' ? [{ kind: 'image', before: targets(block), after: '' }] : [],
        reordered: false,
      },
    };
  }

  private matched(match: Match): Draft | null {
    const a = match.before.map((at) => this.before.blocks[at]).filter((block) => block !== undefined);
    const b = match.after.map((at) => this.after.blocks[at]).filter((block) => block !== undefined);
    const [first] = a;
    const [other] = b;
    if (first === undefined || other === undefined) return null;
    if (!match.moved && a.length === 1 && b.length === 1 && looksSame(first, other, this.before, this.after))
      return null;
    const before = a.map((block) => block.text).join(' ');
    const after = b.map((block) => block.text).join(' ');
    const same = before === after;
    const formatting = formattingDifferences(a, b, same);
    if (same && !match.moved && formatting.length === 0) return null;
    const words = countWords(before);
    const counted = same
      ? { edits: before === '' ? [] : [['=', before] as const], kept: words, deleted: 0, inserted: 0 }
      : this.swapped
        ? reversed(tokenEdits(after, before))
        : tokenEdits(before, after);
    const visible = counted.edits.some(([op, text]) => op !== '=' && text.trim() !== '');
    const bothHeadings = a.length === 1 && b.length === 1 && first.kind === 'heading' && other.kind === 'heading';
    const kind: ChangeKind = match.moved ? 'moved' : !visible ? 'reformatted' : bothHeadings ? 'retitled' : 'replaced';
    return {
      counted,
      change: {
        kind,
        section: other.section,
        beforeSection: first.section,
        before,
        after,
        edits: counted.edits,
        beforeBlocks: match.before,
        afterBlocks: match.after,
        formatting:
          kind === 'reformatted' && formatting.length === 0 ? [{ kind: 'white-space', before, after }] : formatting,
        reordered: match.moved && isReordered(first, other),
      },
    };
  }

  private frontMatter(): Draft[] {
    const was = this.before.frontMatter;
    const is = this.after.frontMatter;
    if (was === is) return [];
    return [
      {
        counted: { edits: [], kept: 0, deleted: 0, inserted: 0 },
        change: {
          kind: 'reformatted',
          section: [],
          beforeSection: [],
          before: '',
          after: '',
          edits: [],
          beforeBlocks: [],
          afterBlocks: [],
          formatting: [{ kind: 'front-matter', before: was ?? '', after: is ?? '' }],
          reordered: false,
        },
      },
    ];
  }
}

function targets(block: Block): string {
  return block.links.map((link) => link.target).join(' ');
}

/** Equal source, kind, level and marker: nothing to read. */
function looksSame(a: Block, b: Block, before: Policy, after: Policy): boolean {
  if (!('source' in a) || !('source' in b) || a.source !== b.source) return false;
  if (a.kind !== b.kind || a.level !== b.level || a.marker !== b.marker) return false;
  const inA = 'definitions' in before ? before.definitions : null;
  const inB = 'definitions' in after ? after.definitions : null;
  return inA instanceof Map && inB instanceof Map && inA.size + inB.size === 0;
}

function isReordered(a: Block, b: Block): boolean {
  if (a.kind !== b.kind || a.section.join('\n') !== b.section.join('\n')) return false;
  return a.kind !== 'item' || a.leadIn === b.leadIn;
}
