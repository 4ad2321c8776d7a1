#!/usr/bin/env node
// The laws on every pair of the corpus, both ways round: edits rebuild both sides, every block is accounted for once, the counts add
// up, (b, a) mirrors (a, b), and no block of 8 or more words is both deleted and inserted with its plain words unchanged.
import { loadRedline, readPairs } from './corpus.mjs';

const { parsePolicy, redline } = await loadRedline();
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
let broken = 0;
let twins = 0;
let compared = 0;

function check(id, result) {
  const { before, after, changes, stats } = result;
  const fail = (law) => {
    broken++;
    console.log(`${id}: ${law}`);
  };
  const seen = { before: new Set(), after: new Set() };
  for (const change of changes) {
    const joined = (without) =>
      change.edits
        .filter(([op]) => op !== without)
        .map(([, text]) => text)
        .join('');
    if (joined('+') !== (change.before ?? '') || joined('-') !== (change.after ?? ''))
      fail(`edits of ${change.id} do not rebuild`);
    for (const [side, policy] of [
      ['before', before],
      ['after', after],
    ]) {
      const blocks = change[`${side}Blocks`];
      if (blocks.map((at) => policy.blocks[at].text).join(' ') !== (change[side] ?? ''))
        fail(`${side} of ${change.id} is not its blocks`);
      for (const at of blocks) {
        if (seen[side].has(at)) fail(`block ${at} of ${side} is in two changes`);
        seen[side].add(at);
      }
    }
  }
  const rest = (policy, changed) =>
    policy.blocks.filter((block) => !changed.has(block.index)).map((block) => block.text);
  if (rest(before, seen.before).join('\n') !== rest(after, seen.after).join('\n')) fail('unchanged blocks differ');
  if (stats.unchanged + stats.moved + stats.deleted !== before.words) fail('words before do not add up');
  if (stats.unchanged + stats.moved + stats.inserted !== after.words) fail('words after do not add up');
  const deleted = new Set(changes.filter((change) => change.kind === 'deleted').map((change) => plain(change.before)));
  for (const change of changes) {
    if (change.kind !== 'inserted' || !deleted.has(plain(change.after)) || plain(change.after).split(' ').length < 8)
      continue;
    twins++;
    console.log(`${id}: deleted and inserted alike: ${change.after.slice(0, 80)}`);
  }
  return stats;
}

for (const { id, before, after } of readPairs()) {
  const [a, b] = [parsePolicy(before), parsePolicy(after)];
  const forwards = check(id, redline(a, b));
  const backwards = check(`${id} reversed`, redline(b, a));
  compared += 2;
  const mirrored =
    forwards.inserted === backwards.deleted &&
    forwards.deleted === backwards.inserted &&
    forwards.moved === backwards.moved;
  if (!mirrored) {
    broken++;
    console.log(`${id}: does not mirror`);
  }
  if (redline(a, parsePolicy(before)).changes.length > 0) {
    broken++;
    console.log(`${id}: differs from itself`);
  }
}
console.log(
  `${compared} comparisons, ${broken} broken laws, ${twins} blocks of 8 or more words both deleted and inserted`,
);
process.exitCode = broken + twins === 0 ? 0 : 1;
