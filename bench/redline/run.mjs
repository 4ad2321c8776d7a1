#!/usr/bin/env node
// The redline beside its peers, on the same pairs in one run: time, marked words, hunks. Peers take minutes; --fast leaves them out.
// --text raw|visible|both: what the peers are given (ours always reads the Markdown). --peer NAME: only peers whose name holds NAME.
// --spans: not neighbouring revisions, but the earliest text of each service with its latest.
import { loadRedline, option, readPairs, readSpans } from './corpus.mjs';
import { fewestHunks, hunksByChange, keptBetweenHunks, measure, operationsOf } from './measure.mjs';

const pairs = process.argv.includes('--spans') ? readSpans() : readPairs();
const { redlineOfTexts } = await loadRedline();
const fast = process.argv.includes('--fast');
const { peers, timeLimitMs } = fast ? { peers: {}, timeLimitMs: 0 } : await import('./peers.mjs');
const wanted = option('text', 'both');
const only = option('peer', '');

function sum(values) {
  return values.reduce((all, value) => all + value, 0);
}

/** One pass over all pairs: milliseconds by pair. Nothing is kept, as a program that compares one pair after the other keeps nothing. */
function pass() {
  const times = new Map();
  for (const { id, before, after } of pairs) {
    const start = performance.now();
    redlineOfTexts(before, after);
    times.set(id, performance.now() - start);
  }
  return times;
}

// Ours is so short that one pass says little: the median of eleven after a warm-up of five, which peers have in the first tenth of
// their own. The first, cold pass is told as well.
const total = (times) => sum([...times.values()]);
const cold = pass();
for (let warm = 0; warm < 5; warm++) pass();
const passes = Array.from({ length: 11 }, pass).sort((x, y) => total(x) - total(y));
const times = passes[5];
const peakMb = process.resourceUsage().maxRSS / 1024;
const rows = new Map();
for (const { id, before, after } of pairs) {
  const result = redlineOfTexts(before, after);
  rows.set(id, { ms: times.get(id), result, ...measure(operationsOf(result)), byChange: hunksByChange(result) });
}
const mine = [...rows.values()];
const worst = [...rows].reduce((most, row) => (row[1].ms > most[1].ms ? row : most));
const worstCold = [...cold].reduce((most, row) => (row[1] > most[1] ? row : most));
const visible = (policy) => policy.blocks.map((block) => block.text).join('\n\n');

console.log(
  `pairs ${pairs.length}, ${(sum(pairs.map((pair) => pair.before.length + pair.after.length)) / 1e6).toFixed(1)} M characters`,
);
console.log(
  `fairnotice: ${(sum(mine.map((row) => row.ms)) / 1000).toFixed(3)} s, worst pair ${worst[0]} ${worst[1].ms.toFixed(0)} ms ` +
    `(first pass ${(total(cold) / 1000).toFixed(2)} s, worst ${worstCold[0]} ${worstCold[1].toFixed(0)} ms), ` +
    `peak memory ${peakMb.toFixed(0)} MB, words ${sum(mine.map((row) => row.words))}, hunks ${sum(mine.map((row) => row.hunks))} ` +
    `(${sum(mine.map((row) => row.byChange))} counted change by change)`,
);
if (!fast) {
  for (const text of wanted === 'both' ? ['visible', 'raw'] : [wanted]) comparePeers(text);
}

function comparePeers(text) {
  const measured = new Map();
  const leftOut = new Set();
  for (const [name, run] of Object.entries(peers).filter(([each]) => each.includes(only))) {
    const results = new Map();
    for (const { id, before, after } of pairs) {
      const result = rows.get(id).result;
      const [a, b] = text === 'raw' ? [before, after] : [visible(result.before), visible(result.after)];
      const start = performance.now();
      const operations = run(a, b);
      const ms = performance.now() - start;
      if (operations === null || ms > timeLimitMs) leftOut.add(id);
      else results.set(id, { ms, ...measure(operations) });
    }
    measured.set(name, results);
  }
  const kept = [...rows].filter(([id]) => !leftOut.has(id));
  const ownTotal = (field) => sum(kept.map(([, row]) => row[field]));
  const own = { ms: ownTotal('ms'), words: ownTotal('words'), hunks: ownTotal('hunks') };
  console.log(`\nPeers on the ${text} text (${leftOut.size} pairs left out: ${[...leftOut].join(' ') || 'none'})`);
  console.log(
    '| tool | s | x ours | marked words | ours / theirs | hunks | ours / theirs |\n|---|---|---|---|---|---|---|',
  );
  console.log(`| fairnotice | ${(own.ms / 1000).toFixed(3)} | 1 | ${own.words} | 1 | ${own.hunks} | 1 |`);
  let note = '';
  for (const [name, results] of measured) {
    const theirs = (field) => sum(kept.map(([id]) => results.get(id)[field]));
    const [ms, words, hunks] = [theirs('ms'), theirs('words'), theirs('hunks')];
    console.log(
      `| ${name} | ${(ms / 1000).toFixed(2)} | ${(ms / own.ms).toFixed(1)} | ${words} | ${(own.words / words).toFixed(3)} | ${hunks} | ${(own.hunks / hunks).toFixed(3)} |`,
    );
    if (text === 'visible' && name.startsWith('jsdiff')) {
      const between = kept.flatMap(([, row]) => keptBetweenHunks(operationsOf(row.result)));
      const least = fewestHunks(own.hunks, between, 1.05 * words - own.words);
      note = `For 1.05 times the words that jsdiff marks, ours could be joined to ${least} hunks: ${(least / hunks).toFixed(3)} of theirs.`;
    }
  }
  if (note !== '') console.log(note);
}
