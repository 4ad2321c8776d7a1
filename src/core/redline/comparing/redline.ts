import type { Policy } from '../../text/policy/types.ts';
import { countWords } from '../../text/words/words.ts';
import type { Change, Redline, RedlineStats, SentenceMove } from '../change/types.ts';
import { type Draft, draftChanges } from './draft-changes.ts';
import { movedRuns } from './moved-runs.ts';
import { sentenceMoves } from './sentence-moves.ts';

/**
 * Compares two policies. Blocks equal in text and formatting are in no change; every other block is in exactly one. Changes follow
 * the reading order of the after text, deletions where they stood. Deterministic; time grows with the size of what differs.
 */
export function redline(before: Policy, after: Policy): Redline {
  const drafts = draftChanges(before, after);
  const runs = movedRuns(drafts.map((draft) => draft.change));
  const changes = drafts.map(({ change }, index): Change => {
    const run = runs.get(index);
    return { id: `c${index + 1}`, ...change, ...(run === undefined ? {} : { run }) };
  });
  return new ReadRedline(before, after, changes, drafts);
}

/** A redline whose word counts are computed when first asked for, because unchanged text must be read to be counted. */
class ReadRedline implements Redline {
  readonly before: Policy;
  readonly after: Policy;
  readonly changes: readonly Change[];
  private readonly drafts: readonly Draft[];
  private counted: RedlineStats | null = null;
  private sentences: readonly SentenceMove[] | null = null;

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

  get sentenceMoves(): readonly SentenceMove[] {
    this.sentences ??= sentenceMoves(this.before, this.after, this.changes);
    return this.sentences;
  }

  toJSON(): Redline {
    const { before, after, stats, changes, sentenceMoves } = this;
    return { before, after, stats, changes, sentenceMoves };
  }

  private count(): RedlineStats {
    const changed = new Set<number>();
    const total = { inserted: 0, deleted: 0, moved: 0, unchanged: 0 };
    for (const { change, counted } of this.drafts) {
      const { before, after } = change;
      for (const index of change.beforeBlocks) changed.add(index);
      if (before === null) total.inserted += wordsOf(this.after, change.afterBlocks, after ?? '');
      else if (after === null) total.deleted += wordsOf(this.before, change.beforeBlocks, before);
      else {
        const kept = wordsOf(this.before, change.beforeBlocks, before) - (counted?.deleted ?? 0);
        total.inserted += counted?.inserted ?? 0;
        total.deleted += counted?.deleted ?? 0;
        if (change.kind === 'moved') total.moved += kept;
        else total.unchanged += kept;
      }
    }
    for (const block of this.before.blocks) if (!changed.has(block.index)) total.unchanged += block.parts.words;
    return total;
  }
}

/** The words of a text that one block or several stand in; where blocks are joined, a date may have come together. */
function wordsOf(policy: Policy, blocks: readonly number[], text: string): number {
  const [only = -1, ...others] = blocks;
  return others.length === 0 ? (policy.blocks[only]?.parts.words ?? 0) : countWords(text);
}
