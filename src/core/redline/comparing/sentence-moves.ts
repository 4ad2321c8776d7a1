import type { Policy } from '../../text/policy/types.ts';
import type { Span } from '../../text/words/sentences.ts';
import { bestFirst } from '../blocks/best-first.ts';
import { findCandidates, type LikelyPair } from '../blocks/find-candidates.ts';
import { type Fingerprint, fingerprint } from '../blocks/fingerprint.ts';
import type { Change, EditPlace, SentenceMove } from '../change/types.ts';
import { tokenEdits } from '../words/token-edits.ts';
import { spansWithin, Vocabulary } from '../words/vocabulary.ts';

/** A shorter sentence may stand anywhere by chance. */
const fewestWords = 6;
const leastLikeness = 0.6;

interface Sentence {
  readonly place: EditPlace;
  readonly text: string;
  readonly print: Fingerprint;
}

/**
 * The sentences that were deleted in one place and inserted in another, also when a few of their words changed on the way. Each
 * sentence is in at most one move; the most alike go first.
 */
export function sentenceMoves(before: Policy, after: Policy, changes: readonly Change[]): SentenceMove[] {
  const vocabulary = new Vocabulary();
  const deleted = sentencesIn(before, changes, '-', vocabulary);
  const inserted = sentencesIn(after, changes, '+', vocabulary);
  if (deleted.length === 0 || inserted.length === 0) return [];
  // Equal sentences first: the index of alike ones skips words that many sentences share.
  const pairs = equalPairs(deleted, inserted);
  const pairedA = new Set(pairs.map((pair) => pair.a));
  const pairedB = new Set(pairs.map((pair) => pair.b));
  const printsWithout = (list: readonly Sentence[], paired: ReadonlySet<number>): Map<number, Fingerprint> =>
    new Map(list.flatMap((each, at) => (paired.has(at) ? [] : [[at, each.print]])));
  const alike = findCandidates(printsWithout(deleted, pairedA), printsWithout(inserted, pairedB), leastLikeness);
  const moves: SentenceMove[] = [];
  for (const { a, b } of bestFirst([...pairs, ...alike])) {
    const from = deleted[a];
    const to = inserted[b];
    if (from === undefined || to === undefined) continue;
    const edits =
      from.text === to.text ? [['=', from.text] as const] : tokenEdits(from.text, to.text, vocabulary).edits;
    moves.push({ from: from.place, to: to.place, edits });
  }
  const order = new Map(changes.map((change, index) => [change.id, index]));
  const rank = ({ to }: SentenceMove): number => (order.get(to.change) ?? 0) * 1e6 + to.edit;
  return moves.sort((x, y) => rank(x) - rank(y) || x.to.start - y.to.start);
}

/** Pairs the sentences that are the same to the letter, in order. */
function equalPairs(deleted: readonly Sentence[], inserted: readonly Sentence[]): LikelyPair[] {
  const places = new Map<string, number[]>();
  inserted.forEach(({ text }, at) => {
    const list = places.get(text);
    if (list === undefined) places.set(text, [at]);
    else list.push(at);
  });
  for (const list of places.values()) list.reverse();
  return deleted.flatMap(({ text }, a) => {
    const b = places.get(text)?.pop();
    return b === undefined ? [] : [{ a, b, likeness: 1 }];
  });
}

/** The sentences, or what of them was deleted or inserted, in the edits of one kind; `policy` is the text that these edits are from. */
function sentencesIn(policy: Policy, changes: readonly Change[], op: '-' | '+', vocabulary: Vocabulary): Sentence[] {
  const found: Sentence[] = [];
  for (const change of changes) {
    const edits = placedEdits(change, op);
    if (edits.length === 0) continue;
    const sentences = sentencesOf(policy, op === '-' ? change.beforeBlocks : change.afterBlocks);
    for (const { edit, at, text } of edits) {
      for (const span of spansWithin(sentences, at, at + text.length)) {
        const cut = text.slice(span.start, span.end);
        const sentence = cut.trim();
        const print = fingerprint(vocabulary.read(sentence), vocabulary);
        if (print.wordCount < fewestWords) continue;
        const start = span.start + cut.indexOf(sentence);
        found.push({
          place: { change: change.id, edit, start, end: start + sentence.length },
          text: sentence,
          print,
        });
      }
    }
  }
  return found;
}

/** The edits of one kind, each with its number and where its text begins in the text of its side. */
function placedEdits(
  { edits }: Change,
  op: '-' | '+',
): { readonly edit: number; readonly at: number; readonly text: string }[] {
  let at = 0;
  return edits.flatMap(([editOp, text], edit) => {
    const start = at;
    if (editOp === '=' || editOp === op) at += text.length;
    return editOp === op ? [{ edit, at: start, text }] : [];
  });
}

/** Where the sentences of some blocks stand in their texts joined by one space. */
function sentencesOf(policy: Policy, blocks: readonly number[]): Span[] {
  let from = 0;
  return blocks.flatMap((at) => {
    const block = policy.blocks[at];
    if (block === undefined) return [];
    const start = from;
    from += block.text.length + 1;
    return block.parts.sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }));
  });
}
