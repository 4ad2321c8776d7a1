import type { Token } from '../matching/tokens.ts';

/** A run of words that took the place of another; one side may be empty. */
export interface PhraseEdit {
  readonly lost: readonly Token[];
  readonly gained: readonly Token[];
}

const most = 600;

/** Addresses are compared by what they say, words by their stem. */
const isSame = (a: Token | undefined, b: Token | undefined): boolean =>
  a?.stem === b?.stem && (a?.stem.startsWith('<') !== true || a.word.toLowerCase() === b?.word.toLowerCase());

/** The word edits that turn one sentence into another, by longest common subsequence of stems; signs are ignored. */
export function phraseEdits(before: readonly Token[], after: readonly Token[]): readonly PhraseEdit[] {
  const a = before.filter((token) => !token.sign);
  const b = after.filter((token) => !token.sign);
  let start = 0;
  while (start < a.length && start < b.length && isSame(a[start], b[start])) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && isSame(a[endA - 1], b[endB - 1])) {
    endA--;
    endB--;
  }
  const left = a.slice(start, endA);
  const right = b.slice(start, endB);
  if (left.length === 0 && right.length === 0) return [];
  if (left.length === 0 || right.length === 0 || left.length > most || right.length > most)
    return [{ lost: left, gained: right }];
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      table[i * width + j] = isSame(left[i], right[j])
        ? (table[(i + 1) * width + j + 1] as number) + 1
        : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
    }
  }
  const edits: PhraseEdit[] = [];
  let lost: Token[] = [];
  let gained: Token[] = [];
  const flush = (): void => {
    if (lost.length > 0 || gained.length > 0) edits.push({ lost, gained });
    lost = [];
    gained = [];
  };
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && isSame(left[i], right[j])) {
      flush();
      i++;
      j++;
    } else if (
      j >= right.length ||
      (i < left.length && (table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number))
    ) {
      lost.push(left[i++] as Token);
    } else gained.push(right[j++] as Token);
  }
  flush();
  return edits;
}
