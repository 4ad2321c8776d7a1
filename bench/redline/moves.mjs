#!/usr/bin/env node
// Moves: 30 real texts with 5 planted moves each (paragraphs, list items' neighbours, whole sections), every second one edited in
// one to three words. Counts how many are found as moves with exactly the planted edits, and what else is marked.
import { loadRedline, readPairs, seededRandom } from './corpus.mjs';

const { parsePolicy, redline } = await loadRedline();
const random = seededRandom(20260101);
const pick = (count) => Math.floor(random() * count);
const pairs = readPairs();
const texts = pairs.filter((_, index) => index % Math.max(1, Math.floor(pairs.length / 45)) === 0);

let planted = 0;
let found = 0;
let exact = 0;
let stray = 0;
let used = 0;
for (const { id, before } of texts) {
  if (used === 30) break;
  const policy = parsePolicy(before);
  const lines = policy.canonical.split('\n');
  const paragraphs = policy.blocks.filter(
    (block) =>
      block.kind === 'paragraph' &&
      block.text.split(' ').length >= 12 &&
      block.line === block.endLine &&
      !/[|<`]/.test(lines[block.line - 1]),
  );
  const unique = paragraphs.filter((block) => paragraphs.filter((other) => other.text === block.text).length === 1);
  const standsAlone = unique.filter(
    (block) => lines[block.line - 2] === '' && lines[block.line] === '' && !/^\s/.test(lines[block.line - 1]),
  );
  if (standsAlone.length < 14) continue;
  used++;
  const chosen = [];
  while (chosen.length < 5) {
    const block = standsAlone[pick(standsAlone.length)];
    if (!chosen.some((each) => Math.abs(each.index - block.index) < 3)) chosen.push(block);
  }
  const moved = chosen.map((block, index) => {
    let text = lines[block.line - 1];
    const edits = index % 2 === 1 ? 1 + pick(3) : 0;
    for (let done = 0; done < edits; done++) {
      const words = text.split(' ');
      const at = [...words.keys()].filter((each) => /^[a-z]{3,}$/.test(words[each]) && each > 1);
      if (at.length === 0) break;
      words[at[pick(at.length)]] = `planted${planted}x${done}`;
      text = words.join(' ');
    }
    planted++;
    return { block, text };
  });
  const rest = lines.map((line, index) => (chosen.some((block) => block.line - 1 === index) ? null : line));
  for (const { block, text } of moved) {
    const places = standsAlone.filter(
      (other) => !chosen.includes(other) && Math.abs(other.index - block.index) > 6 && rest[other.line - 1] !== null,
    );
    const place = places[pick(places.length)];
    rest[place.line - 1] = `${rest[place.line - 1]}\n\n${text}`;
  }
  const after = rest.filter((line) => line !== null).join('\n');
  const result = redline(policy, parsePolicy(after));
  const plain = (text) =>
    parsePolicy(text)
      .blocks.map((block) => block.text)
      .join(' ');
  for (const { block, text } of moved) {
    const change = result.changes.find(
      (each) => each.kind === 'moved' && each.before === block.text && each.after === plain(text),
    );
    if (change === undefined) {
      console.log(`${id}: not found as a move: ${block.text.slice(0, 70)}`);
      const shown = result.changes.filter((each) => each.before === block.text || each.after === plain(text));
      console.log(`   shown as ${shown.map((each) => each.kind).join(' + ')}`);
      continue;
    }
    found++;
    const inserted = change.edits.filter(([op]) => op === '+').map(([, part]) => part);
    const wanted = (text.match(/planted\d+x\d+/g) ?? []).length;
    const marks = inserted.join(' ').match(/planted\d+x\d+/g)?.length ?? 0;
    if (marks === wanted && (wanted > 0 || change.edits.length === 1)) exact++;
  }
  stray += result.changes.filter((each) => each.kind !== 'moved' && each.kind !== 'reformatted').length;
  const others = result.changes.filter(
    (each) => each.kind === 'moved' && !moved.some(({ block }) => block.text === each.before),
  );
  stray += others.length;
}
console.log(
  `${used} texts, ${planted} planted moves: ${found} found (${((100 * found) / planted).toFixed(1)} %), ${exact} with exact edits, ${stray} other changes shown`,
);
process.exitCode = found / planted >= 0.98 ? 0 : 1;
