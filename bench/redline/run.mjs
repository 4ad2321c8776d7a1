#!/usr/bin/env node
// The redline beside its peers, on the same pairs in one run: time, marked words, hunks. Peers take minutes; --fast leaves them out.
// --text raw|visible|both: what the peers are given (ours always reads the Markdown). --peer NAME: only peers whose name holds NAME.
import { loadRedline, option, readPairs } from './corpus.mjs';
import { hunksByChange, measure, operationsOf } from './measure.mjs';

const pairs = readPairs();
const { parsePolicy, redline } = await loadRedline();
const fast = process.argv.includes('--fast');
const { peers, timeLimitMs } = fast ? { peers: {}, timeLimitMs: 0 } : await import('./peers.mjs');
const wanted = option('text', 'both');
const only = option('peer', '');

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function ours() {
  const rows = new Map();
  for (const { id, before, after } of pairs) {
    const start = cpu();
    const clock = performance.now();
    const result = redline(parsePolicy(before), parsePolicy(after));
    rows.set(id, { ms: cpu() - start, wallMs: performance.now() - clock, result });
  }
  return rows;
}

ours();
const rows = ours();
const mine = [...rows.values()];
const worst = [...rows].reduce((most, row) => (row[1].wallMs > most[1].wallMs ? row : most));
const peakMb = process.resourceUsage().maxRSS / 1024;
for (const row of mine) Object.assign(row, measure(operationsOf(row.result)), { byChange: hunksByChange(row.result) });
const sum = (values) => values.reduce((total, value) => total + value, 0);
const visible = (policy) => policy.blocks.map((block) => block.text).join('\n\n');

console.log(
  `pairs ${pairs.length}, ${(sum(pairs.map((pair) => pair.before.length + pair.after.length)) / 1e6).toFixed(1)} M characters`,
);
console.log(
  `fairnotice: ${(sum(mine.map((row) => row.ms)) / 1000).toFixed(2)} s, worst pair ${worst[0]} ${worst[1].wallMs.toFixed(0)} ms, ` +
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
      const clock = performance.now();
      const operations = run(a, b);
      const ms = performance.now() - clock;
      if (operations === null || ms > timeLimitMs) leftOut.add(id);
      else results.set(id, { ms, ...measure(operations) });
    }
    measured.set(name, results);
  }
  const kept = [...rows].filter(([id]) => !leftOut.has(id));
  const total = (field) => sum(kept.map(([, row]) => row[field]));
  const own = { ms: total('ms'), words: total('words'), hunks: total('hunks') };
  console.log(`\nPeers on the ${text} text (${leftOut.size} pairs left out: ${[...leftOut].join(' ') || 'none'})`);
  console.log(
    '| tool | s | x ours | marked words | ours / theirs | hunks | ours / theirs |\n|---|---|---|---|---|---|---|',
  );
  console.log(`| fairnotice | ${(own.ms / 1000).toFixed(2)} | 1 | ${own.words} | 1 | ${own.hunks} | 1 |`);
  for (const [name, results] of measured) {
    const theirs = (field) => sum(kept.map(([id]) => results.get(id)[field]));
    const [ms, words, hunks] = [theirs('ms'), theirs('words'), theirs('hunks')];
    console.log(
      `| ${name} | ${(ms / 1000).toFixed(2)} | ${(ms / own.ms).toFixed(1)} | ${words} | ${(own.words / words).toFixed(3)} | ${hunks} | ${(own.hunks / hunks).toFixed(3)} |`,
    );
  }
}
