import { type Token, tokensOf } from '../policy/words.ts';
import { alignSequences } from './align-sequences.ts';
import { dropIslands } from './drop-islands.ts';
import type { Edit, EditOp } from './types.ts';

/** Edits between two texts and the words they keep, delete and insert. */
export interface CountedEdits {
  readonly edits: readonly Edit[];
  readonly kept: number;
  readonly deleted: number;
  readonly inserted: number;
}

/**
 * Word-level edits from one plain text to another. Joining `=` and `-` gives `before`, joining `=` and `+` gives `after`, to the
 * letter. Equal islands too small to help a reader inside a heavy rewrite are given up.
 */
export function tokenEdits(before: string, after: string): CountedEdits {
  const a = tokensOf(before);
  const b = tokensOf(after);
  const ids = new Map<string, number>();
  const match = alignSequences(identify(before, a, ids), identify(after, b, ids));
  dropIslands(match, before, a, b);
  return writeEdits(before, after, a, b, match);
}

/** The edits that delete or insert a whole text. */
export function wholeEdit(op: '-' | '+', text: string): CountedEdits {
  const words = tokensOf(text).reduce((sum, token) => sum + (token.isWord ? 1 : 0), 0);
  return {
    edits: text === '' ? [] : [[op, text]],
    kept: 0,
    deleted: op === '-' ? words : 0,
    inserted: op === '+' ? words : 0,
  };
}

/** The same edits read from `after` to `before`; a deletion still stands before the insertion that replaces it. */
export function reversed(counted: CountedEdits): CountedEdits {
  const writer = new EditWriter();
  for (const [op, text] of counted.edits) writer.write(op === '=' ? '=' : op === '-' ? '+' : '-', text);
  return { edits: writer.edits(), kept: counted.kept, deleted: counted.inserted, inserted: counted.deleted };
}

function identify(text: string, tokens: readonly Token[], ids: Map<string, number>): Int32Array {
  const result = new Int32Array(tokens.length);
  tokens.forEach((token, index) => {
    const word = text.slice(token.start, token.end);
    let id = ids.get(word);
    if (id === undefined) {
      id = ids.size;
      ids.set(word, id);
    }
    result[index] = id;
  });
  return result;
}

/** White space belongs to the token after it; where it differs before a kept token, the difference is an edit of its own. */
function writeEdits(
  before: string,
  after: string,
  a: readonly Token[],
  b: readonly Token[],
  match: Int32Array,
): CountedEdits {
  const writer = new EditWriter();
  let kept = 0;
  let aFrom = 0;
  let bFrom = 0;
  let aAt = 0;
  let bAt = 0;
  const flush = (aTo: number, bTo: number): void => {
    writer.write('-', before.slice(aFrom, aTo));
    writer.write('+', after.slice(bFrom, bTo));
    aFrom = aTo;
    bFrom = bTo;
  };
  for (let index = 0; index < a.length; index++) {
    const other = match[index] as number;
    const token = a[index];
    const twin = b[other];
    if (other < 0 || token === undefined || twin === undefined) continue;
    const aGapStart = index === 0 ? 0 : (a[index - 1]?.end ?? 0);
    const bGapStart = other === 0 ? 0 : (b[other - 1]?.end ?? 0);
    if (index > aAt || other > bAt) flush(aGapStart, bGapStart);
    if (before.slice(aFrom, token.start) !== after.slice(bFrom, twin.start)) flush(token.start, twin.start);
    writer.write('=', before.slice(aFrom, token.end));
    if (token.isWord) kept++;
    aFrom = token.end;
    bFrom = twin.end;
    aAt = index + 1;
    bAt = other + 1;
  }
  flush(before.length, after.length);
  const count = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + (token.isWord ? 1 : 0), 0);
  return { edits: writer.edits(), kept, deleted: count(a) - kept, inserted: count(b) - kept };
}

/** Joins neighbouring runs of one kind, and puts deletions before insertions between two kept runs. */
class EditWriter {
  private readonly done: Edit[] = [];
  private deleted = '';
  private inserted = '';
  private kept = '';

  write(op: EditOp, text: string): void {
    if (text === '') return;
    if (op === '=') {
      this.finishChanges();
      this.kept += text;
    } else {
      if (this.kept !== '') this.done.push(['=', this.kept]);
      this.kept = '';
      if (op === '-') this.deleted += text;
      else this.inserted += text;
    }
  }

  edits(): Edit[] {
    this.finishChanges();
    if (this.kept !== '') this.done.push(['=', this.kept]);
    this.kept = '';
    return this.done;
  }

  private finishChanges(): void {
    if (this.deleted !== '') this.done.push(['-', this.deleted]);
    if (this.inserted !== '') this.done.push(['+', this.inserted]);
    this.deleted = '';
    this.inserted = '';
  }
}
