import type { Edit } from '../change/types.ts';
import { alignSequences } from '../sequences/align-sequences.ts';
import { sharedEnd, sharedStart } from '../sequences/shared-ends.ts';
import { dissolveSentences } from './dissolve-sentences.ts';
import { dropIslands } from './drop-islands.ts';
import { EditWriter } from './edit-writer.ts';
import { slideRuns } from './slide-runs.ts';
import { type NumberedText, stretchOf, type Vocabulary } from './vocabulary.ts';

/** Edits between two texts, and how many words they delete and insert. */
export interface CountedEdits {
  readonly edits: readonly Edit[];
  readonly deleted: number;
  readonly inserted: number;
}

/** The two texts as they were read before, each where it was. */
export interface KnownTokens {
  readonly before: NumberedText | null;
  readonly after: NumberedText | null;
}

const nothingKnown: KnownTokens = { before: null, after: null };

/**
 * Word-level edits from one plain text to another. Joining `=` and `-` gives `before`, joining `=` and `+` gives `after`, to the
 * letter. What both texts begin and end with is not even tokenised; equal islands too small to help a reader between two changes are
 * given up.
 */
export function tokenEdits(before: string, after: string, vocabulary: Vocabulary, known = nothingKnown): CountedEdits {
  if (before === after) return { edits: before === '' ? [] : [['=', before]], deleted: 0, inserted: 0 };
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const a = readStretch(before, start, before.length - end, known.before, vocabulary);
  const b = readStretch(after, start, after.length - end, known.after, vocabulary);
  const match = alignSequences(a.numbers, b.numbers);
  slideRuns(match, a, b);
  dropIslands(match, a, b, vocabulary);
  dissolveSentences(match, a, b, { start: start > 0, end: end > 0 });
  const writer = new EditWriter();
  writer.write('=', before.slice(0, start));
  const kept = writeEdits(a, b, match, writer);
  writer.write('=', before.slice(before.length - end));
  return { edits: writer.edits(), deleted: a.tokens.words - kept, inserted: b.tokens.words - kept };
}

/** The tokens of a stretch that begins and ends where no token is cut. */
function readStretch(
  text: string,
  from: number,
  to: number,
  known: NumberedText | null,
  vocabulary: Vocabulary,
): NumberedText {
  return known === null ? vocabulary.read(text.slice(from, to)) : stretchOf(known, from, to);
}

/** The same edits read from `after` to `before`; a deletion still stands before the insertion that replaces it. */
export function reversed(counted: CountedEdits): CountedEdits {
  const writer = new EditWriter();
  for (const [op, text] of counted.edits) writer.write(op === '=' ? '=' : op === '-' ? '+' : '-', text);
  return { edits: writer.edits(), deleted: counted.inserted, inserted: counted.deleted };
}

/**
 * Writes the edits and gives the number of words kept. White space belongs to the token after it; where it differs before a kept
 * token, the difference is an edit of its own.
 */
function writeEdits(before: NumberedText, after: NumberedText, match: Int32Array, writer: EditWriter): number {
  const a = before.tokens;
  const b = after.tokens;
  let kept = 0;
  let aFrom = 0;
  let bFrom = 0;
  let index = 0;
  while (index < a.count) {
    if ((match[index] as number) < 0) {
      index++;
      continue;
    }
    const other = match[index] as number;
    const start = a.start(index);
    const twinStart = b.start(other);
    let aGap = index === 0 ? 0 : a.end(index - 1);
    let bGap = other === 0 ? 0 : b.end(other - 1);
    if (before.text.slice(aGap, start) !== after.text.slice(bGap, twinStart)) {
      aGap = start;
      bGap = twinStart;
    }
    writer.write('-', before.text.slice(aFrom, aGap));
    writer.write('+', after.text.slice(bFrom, bGap));
    aFrom = aGap;
    const from = index;
    for (;;) {
      kept += a.isWord(index);
      index++;
      const next = other + index - from;
      if (index === a.count || match[index] !== next) break;
      if (!sameSpaceBefore(before, index, after, next)) break;
    }
    const end = a.end(index - 1);
    writer.write('=', before.text.slice(aFrom, end));
    aFrom = end;
    bFrom = b.end(other + index - from - 1);
  }
  writer.write('-', before.text.slice(aFrom));
  writer.write('+', after.text.slice(bFrom));
  return kept;
}

/** Whether the white space before two tokens, neither of them the first, is the same; in code it may be a line break. */
function sameSpaceBefore(before: NumberedText, index: number, after: NumberedText, other: number): boolean {
  const from = before.tokens.end(index - 1);
  const twin = after.tokens.end(other - 1);
  const length = before.tokens.start(index) - from;
  if (length !== after.tokens.start(other) - twin) return false;
  for (let at = 0; at < length; at++) {
    if (before.text.charCodeAt(from + at) !== after.text.charCodeAt(twin + at)) return false;
  }
  return true;
}
