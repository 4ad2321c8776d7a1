import { zeros } from '../../text/words/int-room.ts';
import type { NumberedText } from './vocabulary.ts';

const fewestWords = 6;
/** A sentence that keeps no more than this share of its words was rewritten. */
const mostKept = 0.15;
/** What a rewritten sentence of the fewest words has lost. */
const fewestLost = fewestWords - Math.max(1, Math.floor(fewestWords * mostKept));

interface Sentence {
  /** Token positions; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether it is cut off at the edge of what is compared, so that nothing can be said of it. */
  readonly partial: boolean;
}

/**
 * A sentence rewritten from end to end reads better as one deletion and one insertion than with the odd word kept: matches between
 * two such sentences are given up. Works on `match` in place. `open` says whether kept text precedes and follows what is compared.
 */
export function dissolveSentences(
  match: Int32Array,
  before: NumberedText,
  after: NumberedText,
  open: { readonly start: boolean; readonly end: boolean },
): void {
  if (!mayHoldRewritten(match, before, after)) return;
  const sentencesA = sentencesOf(before, open);
  const sentencesB = sentencesOf(after, open);
  const keptIn = { a: zeros(before.tokens.count), b: zeros(after.tokens.count) };
  for (let at = 0; at < match.length; at++) {
    const other = match[at] as number;
    if (other < 0 || before.tokens.isWord(at) === 0) continue;
    keptIn.a[at] = 1;
    keptIn.b[other] = 1;
  }
  const rewrittenA = tokensOfRewritten(sentencesA, before, keptIn.a);
  const rewrittenB = tokensOfRewritten(sentencesB, after, keptIn.b);
  for (let at = 0; at < match.length; at++) {
    const other = match[at] as number;
    if (other >= 0 && rewrittenA[at] === 1 && rewrittenB[other] === 1) match[at] = -1;
  }
}

/** A cheap answer for most pairs: whether enough words differ on both sides for a sentence to be rewritten. */
function mayHoldRewritten(match: Int32Array, before: NumberedText, after: NumberedText): boolean {
  let kept = 0;
  let lost = 0;
  for (let at = 0; at < match.length; at++) {
    if (before.tokens.isWord(at) === 0) continue;
    if ((match[at] as number) >= 0) kept++;
    else lost++;
  }
  return lost >= fewestLost && after.tokens.words - kept >= fewestLost;
}

function sentencesOf(read: NumberedText, open: { readonly start: boolean; readonly end: boolean }): Sentence[] {
  const sentences: Sentence[] = [];
  const { tokens } = read;
  const spans = read.sentences();
  let at = 0;
  spans.forEach((span, index) => {
    const from = at;
    while (at < tokens.count && tokens.start(at) < span.end) at++;
    const partial = (index === 0 && open.start) || (index === spans.length - 1 && open.end);
    sentences.push({ from, to: at, partial });
  });
  return sentences;
}

/** 1 for every token of a sentence that was rewritten. */
function tokensOfRewritten(sentences: readonly Sentence[], read: NumberedText, kept: Int32Array): Int32Array {
  const rewritten = zeros(read.tokens.count);
  for (const { from, to, partial } of sentences) {
    if (partial) continue;
    let words = 0;
    let keptWords = 0;
    for (let at = from; at < to; at++) {
      words += read.tokens.isWord(at);
      keptWords += kept[at] as number;
    }
    if (words >= fewestWords && keptWords <= Math.max(1, words * mostKept)) rewritten.fill(1, from, to);
  }
  return rewritten;
}
