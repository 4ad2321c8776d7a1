import { countWords } from '../../../text/words/words.ts';
import type { Change, Redline } from '../../change/types.ts';
import { type ChangeSelection, groupChanges } from './group-changes.ts';

/** What changed in one section, in words. */
export interface SectionCount {
  /** Section names for people, outermost first; empty at the top of the text. */
  readonly section: readonly string[];
  readonly changes: number;
  readonly inserted: number;
  readonly deleted: number;
  /** Words of moved blocks that are unchanged. */
  readonly moved: number;
}

function wordsIn(change: Change, op: '=' | '-' | '+'): number {
  return change.edits.reduce((sum, [kind, text]) => (kind === op ? sum + countWords(text) : sum), 0);
}

/** The changes counted by section, sections in the order of their first change. */
export function countBySection(redline: Redline, selection: ChangeSelection): readonly SectionCount[] {
  const counts = new Map<string, { -readonly [K in keyof SectionCount]: SectionCount[K] }>();
  for (const group of groupChanges(redline, selection)) {
    const key = JSON.stringify(group.section);
    const count = counts.get(key) ?? { section: group.section, changes: 0, inserted: 0, deleted: 0, moved: 0 };
    counts.set(key, count);
    for (const change of group.changes) {
      count.changes += 1;
      count.inserted += wordsIn(change, '+');
      count.deleted += wordsIn(change, '-');
      if (change.kind === 'moved') count.moved += wordsIn(change, '=');
    }
  }
  return [...counts.values()];
}
