import type { Concealment } from '../../../text/policy/concealment.ts';
import type { Policy } from '../../../text/policy/types.ts';
import type {
  Change,
  ChangeKind,
  Edit,
  FormattingDifference,
  Redline,
  RedlineStats,
  SentenceMove,
} from '../../change/types.ts';
import { newConcealments } from '../../concealing/new-concealments.ts';
import { sentencesMoved } from '../pieces/sentence-places.ts';

interface RedlineJsonSide {
  readonly title: string;
  readonly words: number;
}

interface RedlineJsonChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly section: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  readonly edits: readonly Edit[];
  /** Section path on the before side; null for an insertion. */
  readonly beforeSection: readonly string[] | null;
  /** First and last line in the canonical before text, from 1, inclusive; null for an insertion. */
  readonly beforeLines: readonly [first: number, last: number] | null;
  /** The same in the after text; null for a deletion. */
  readonly afterLines: readonly [first: number, last: number] | null;
  readonly reordered: boolean;
  readonly formatting: readonly FormattingDifference[];
  /** Sentences of this change's insertions that were deleted elsewhere, with their places in the edits of both changes. */
  readonly movedSentences: readonly SentenceMove[];
}

/** What `diff --format json` prints. */
export interface RedlineJson {
  readonly before: RedlineJsonSide;
  readonly after: RedlineJsonSide;
  readonly stats: RedlineStats;
  readonly changes: readonly RedlineJsonChange[];
  /** Where the after text's file and its page differ and those of the before text did not; lines are of the canonical after text. */
  readonly concealments: readonly Omit<Concealment, 'block'>[];
}

function linesOf(indexes: readonly number[], { blocks }: Policy): readonly [number, number] | null {
  const [first, last] = [blocks[indexes[0] ?? -1], blocks[indexes.at(-1) ?? -1]];
  return first === undefined || last === undefined ? null : [first.line, last.endLine];
}

function changeJson(
  change: Change,
  { before, after }: Redline,
  movedSentences: readonly SentenceMove[],
): RedlineJsonChange {
  const { id, kind, section, edits, beforeSection, reordered, formatting } = change;
  return {
    id,
    kind,
    section,
    before: change.before,
    after: change.after,
    edits,
    beforeSection,
    beforeLines: linesOf(change.beforeBlocks, before),
    afterLines: linesOf(change.afterBlocks, after),
    reordered,
    formatting: formatting.map(({ kind: what, before: from, after: to }) => ({ kind: what, before: from, after: to })),
    movedSentences,
  };
}

/**
 * The redline as a plain value for `JSON.stringify`. Promises: over a change's edits, joining `=` and `-` gives `before`,
 * joining `=` and `+` gives `after`; `stats` count words. Every change is listed, formatting-only ones too.
 */
export function redlineJson(redline: Redline): RedlineJson {
  const { before, after, stats, changes } = redline;
  const moved = new Map<string, SentenceMove[]>();
  for (const move of sentencesMoved(redline)) {
    const own = moved.get(move.to.change) ?? [];
    own.push(move);
    moved.set(move.to.change, own);
  }
  return {
    before: { title: before.title, words: before.words },
    after: { title: after.title, words: after.words },
    stats: { inserted: stats.inserted, deleted: stats.deleted, moved: stats.moved, unchanged: stats.unchanged },
    changes: changes.map((change) => changeJson(change, redline, moved.get(change.id) ?? [])),
    concealments: newConcealments(before, after).map(({ kind, line, endLine, written, seen }) => ({
      kind,
      line,
      endLine,
      written,
      seen,
    })),
  };
}
