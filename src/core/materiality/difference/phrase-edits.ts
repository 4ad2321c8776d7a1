import { alignSequences } from '../../redline/sequences/align-sequences.ts';
import type { Token } from '../matching/tokens.ts';

/** A run of words that took the place of another; one side may be empty. */
export interface PhraseEdit {
  readonly lost: readonly Token[];
  readonly gained: readonly Token[];
}

/** Gives words the same number where they are compared as the same: addresses by what they say, words by their stem. */
class Numbers {
  readonly #known = new Map<string, number>();

  of(tokens: readonly Token[]): Int32Array {
    return Int32Array.from(tokens, ({ stem, lower }) => {
      const key = stem.startsWith('<') ? lower : stem;
      const number = this.#known.get(key) ?? this.#known.size;
      this.#known.set(key, number);
      return number;
    });
  }
}

/**
 * The word edits that turn one sentence into another. `kept` says for each token before at which place among those after the redline
 * kept it, or -1; only what stands between is compared, by stems. Signs are ignored. `isTurned` tells from which side, so that swapping
 * the sides swaps lost and gained.
 */
export function phraseEdits(
  before: readonly Token[],
  after: readonly Token[],
  kept: Int32Array | null,
  isTurned: boolean,
): readonly PhraseEdit[] {
  const numbers = new Numbers();
  const [a, b] = [numbers.of(before), numbers.of(after)];
  const edits: PhraseEdit[] = [];
  let lost: Token[] = [];
  let gained: Token[] = [];
  const flush = (): void => {
    if (lost.length > 0 || gained.length > 0) edits.push({ lost, gained });
    lost = [];
    gained = [];
  };
  const compare = (aFrom: number, aTo: number, bFrom: number, bTo: number): void => {
    if (aFrom === aTo && bFrom === bTo) return;
    const [ours, theirs] = [wordsIn(before, aFrom, aTo), wordsIn(after, bFrom, bTo)];
    const match = matched(
      Int32Array.from(ours, (at) => a[at] as number),
      Int32Array.from(theirs, (at) => b[at] as number),
      isTurned,
    );
    let next = 0;
    ours.forEach((at, index) => {
      const other = match[index] as number;
      if (other < 0) {
        lost.push(before[at] as Token);
        return;
      }
      for (; next < other; next++) gained.push(after[theirs[next] as number] as Token);
      flush();
      next++;
    });
    for (; next < theirs.length; next++) gained.push(after[theirs[next] as number] as Token);
  };
  let [aDone, bDone] = [0, 0];
  for (let at = 0; kept !== null && at < kept.length; at++) {
    const other = kept[at] as number;
    if (other < bDone) continue;
    compare(aDone, at, bDone, other);
    if (!(before[at] as Token).sign) flush();
    [aDone, bDone] = [at + 1, other + 1];
  }
  compare(aDone, before.length, bDone, after.length);
  flush();
  return edits;
}

/** The places of the words, signs left out, from one place to another. */
function wordsIn(tokens: readonly Token[], from: number, to: number): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) if (!(tokens[at] as Token).sign) places.push(at);
  return places;
}

function matched(a: Int32Array, b: Int32Array, isTurned: boolean): Int32Array {
  if (!isTurned) return alignSequences(a, b);
  const match = new Int32Array(a.length).fill(-1);
  alignSequences(b, a).forEach((other, at) => {
    if (other >= 0) match[other] = at;
  });
  return match;
}
