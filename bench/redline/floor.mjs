#!/usr/bin/env node
// How few hunks any redline could have on the visible text for 1.05 times the words that jsdiff marks: is the bar of 0.40 in reach?
// For a price P of a hunk in words, the least of `words + P x hunks` over all alignments of two word sequences is found exactly; from
// that least, whatever the alignment, `hunks >= (least - words) / P`. Blocks, sentences and readability are ignored, so that no redline
// that respects them does better. Moved blocks, which are not counted, are those that ours finds. Takes a minute for each price.
// usage: node bench/redline/floor.mjs [--prices 8,32]
import { loadRedline, option, readPairs } from './corpus.mjs';
import { measure, operationsOf } from './measure.mjs';
import { peers } from './peers.mjs';

const token = /[\p{L}\p{N}]+(?:['.,@/:&-]+[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const isWord = /[\p{L}\p{N}]/u;
const prices = option('prices', '8,32').split(',').map(Number);
const { redlineOfTexts } = await loadRedline();

/** The tokens of a text that did not move, numbered; words have odd numbers. */
function numbered(policy, moved, numbers) {
  const tokens = policy.blocks
    .filter((block) => !moved.has(block.index))
    .flatMap((block) => block.text.match(token) ?? []);
  return Int32Array.from(tokens, (each) => {
    if (!numbers.has(each)) numbers.set(each, 2 * numbers.size + (isWord.test(each) ? 1 : 0));
    return numbers.get(each);
  });
}

/** What both sequences begin and end with costs nothing in any best alignment. */
function withoutEnds(a, b) {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.subarray(start, a.length - end), b.subarray(start, b.length - end)];
}

/** The least of marked words + price x hunks over all alignments; punctuation weighs nothing, but a hunk of it is one. */
function leastCost(a, b, price) {
  const never = 1 << 29;
  const kept = new Int32Array(b.length + 1).fill(never);
  const marked = new Int32Array(b.length + 1).fill(never);
  kept[0] = 0;
  for (let j = 1; j <= b.length; j++) marked[j] = Math.min(marked[j - 1], kept[j - 1] + price) + (b[j - 1] & 1);
  for (let i = 1; i <= a.length; i++) {
    const here = a[i - 1];
    const weight = here & 1;
    let diagonal = Math.min(kept[0], marked[0]);
    marked[0] = Math.min(marked[0], kept[0] + price) + weight;
    kept[0] = never;
    let left = marked[0];
    for (let j = 1; j <= b.length; j++) {
      const above = kept[j];
      const aboveMarked = marked[j];
      const other = b[j - 1];
      const byDeletion = Math.min(aboveMarked, above + price) + weight;
      const byInsertion = Math.min(left, kept[j - 1] + price) + (other & 1);
      kept[j] = here === other ? diagonal : never;
      diagonal = above < aboveMarked ? above : aboveMarked;
      left = byDeletion < byInsertion ? byDeletion : byInsertion;
      marked[j] = left;
    }
  }
  return Math.min(kept[b.length], marked[b.length]);
}

const total = { jsdiffWords: 0, jsdiffHunks: 0, ownWords: 0, ownHunks: 0, inMoves: { words: 0, hunks: 0 } };
const sequences = [];
for (const { before, after } of readPairs()) {
  const redline = redlineOfTexts(before, after);
  const visible = (policy) => policy.blocks.map((block) => block.text).join('\n\n');
  const theirs = measure(peers['jsdiff diffWords'](visible(redline.before), visible(redline.after)));
  const own = measure(operationsOf(redline));
  total.jsdiffWords += theirs.words;
  total.jsdiffHunks += theirs.hunks;
  total.ownWords += own.words;
  total.ownHunks += own.hunks;
  const moves = redline.changes.filter((change) => change.kind === 'moved');
  for (const { words, hunks } of moves.map((change) => measure(change.edits))) {
    total.inMoves.words += words;
    total.inMoves.hunks += hunks;
  }
  const numbers = new Map();
  const a = numbered(redline.before, new Set(moves.flatMap((change) => change.beforeBlocks)), numbers);
  const b = numbered(redline.after, new Set(moves.flatMap((change) => change.afterBlocks)), numbers);
  sequences.push(withoutEnds(a, b));
}
const { jsdiffWords, jsdiffHunks, ownWords, ownHunks, inMoves } = total;
console.log(
  `jsdiff on the visible text: ${jsdiffWords} words, ${jsdiffHunks} hunks; fairnotice: ${ownWords}, ${ownHunks}`,
);
console.log(
  '| price of a hunk | least cost | hunks at 1.05 x the words: at least | of those of jsdiff |\n|---|---|---|---|',
);
for (const price of prices) {
  const cost = sequences.reduce((sum, [a, b]) => sum + leastCost(a, b, price), 0);
  const hunks = Math.ceil((cost - (1.05 * jsdiffWords - inMoves.words)) / price) + inMoves.hunks;
  console.log(`| ${price} | ${cost} | ${hunks} | ${(hunks / jsdiffHunks).toFixed(3)} |`);
}
