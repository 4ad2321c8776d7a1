#!/usr/bin/env node
// How the time of each format grows: redlines of long texts that were edited, rewritten and shuffled, of tables, and of one long
// line, at 1 MB and five times that. Fails where five times the text takes more than twelve times as long.
// usage: node bench/redline/format-sizes.mjs [--size BYTES] [--no-docx]
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { moduleLoader } from '../modules.mjs';
import { seededRandom } from './corpus.mjs';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000000' }, 'no-docx': { type: 'boolean', default: false } },
});
const load = moduleLoader();
const { redlineOfTexts } = await load('core/redline/comparing/redline-of-texts.js');
const { redlineHtml } = await load('core/redline/formats/html/html.js');
const { redlineJson } = await load('core/redline/formats/plain/json.js');
const { redlineMarkdown } = await load('core/redline/formats/plain/markdown.js');
const { redlineTerminal } = await load('core/redline/formats/terminal/terminal.js');
const { redlineDocx } = await load('shell/documents/redline-docx.js');

const vocabulary =
  'we share your personal data with partners who help us keep the service safe and send letters when law asks'.split(
    ' ',
  );

function sentence(random) {
  const words = Array.from({ length: 8 + Math.floor(random() * 12) }, () => {
    const number = random() < 0.1 ? Math.floor(random() * 1000) : '';
    return `${vocabulary[Math.floor(random() * vocabulary.length)]}${number}`;
  });
  return `${words.join(' ')}.`;
}

function blocks(size, random) {
  const list = [];
  for (let length = 0; length < size; length += list.at(-1).length) {
    const kind = list.length % 20;
    if (kind === 0) list.push(`## ${sentence(random).slice(0, 40)}`);
    else if (kind % 7 === 0) list.push(`- ${sentence(random)}`);
    else list.push(Array.from({ length: 4 }, () => sentence(random)).join(' '));
  }
  return list;
}

const edited = (text, random) => text.replace(/\b(share|keep|safe)\b/g, (word) => (random() < 0.6 ? `${word}s` : word));

const shapes = {
  edited(size, random) {
    const before = blocks(size, random).join('\n\n');
    return [before, edited(before, random)];
  },
  rewritten: (size, random) => [blocks(size, random).join('\n\n'), blocks(size, random).join('\n\n')],
  shuffled(size, random) {
    const list = blocks(size, random);
    const order = list.map((block) => [random(), block]).sort(([one], [other]) => one - other);
    return [list.join('\n\n'), order.map(([, block]) => block).join('\n\n')];
  },
  table(size, random) {
    const rows = ['| What | Why | Kept |', '| --- | --- | --- |'];
    for (let length = 0; length < size; length += rows.at(-1).length) {
      rows.push(`| ${sentence(random)} | ${sentence(random)} | ${rows.length} days |`);
    }
    const before = rows.join('\n');
    return [before, edited(before, random)];
  },
  line(size, random) {
    const before = Array.from({ length: Math.ceil(size / 85) }, () => sentence(random)).join(' ');
    return [before, edited(before, random)];
  },
};

const formats = {
  json: (change) => JSON.stringify(redlineJson(change)),
  terminal: (change) => redlineTerminal(change, { colour: true }),
  stat: (change) => redlineTerminal(change, { stat: true }),
  markdown: (change) => redlineMarkdown(change),
  html: (change) => redlineHtml(change),
  docx: (change) => redlineDocx(change, { author: 'Bench', date: '2026-01-01T00:00:00Z' }),
};
if (values['no-docx']) delete formats.docx;

async function timesOf([before, after]) {
  const change = redlineOfTexts(before, after);
  // Counted and found once, so that no format pays for it.
  void [change.stats, change.sentenceMoves];
  const times = {};
  for (const [name, print] of Object.entries(formats)) {
    const start = performance.now();
    await print(change);
    times[name] = performance.now() - start;
  }
  return times;
}

const size = Number(values.size);
// So that the first shape does not pay for compilation.
await timesOf(shapes.edited(Math.min(size, 100_000), seededRandom(1)));
let isSlow = false;
for (const [shape, make] of Object.entries(shapes)) {
  const [small, large] = [await timesOf(make(size, seededRandom(7))), await timesOf(make(size * 5, seededRandom(7)))];
  const cells = Object.keys(formats).map((name) => {
    const growth = large[name] / Math.max(10, small[name]);
    if (growth > 12) isSlow = true;
    return `${name} ${small[name].toFixed(0)} → ${large[name].toFixed(0)} ms`;
  });
  console.log(`${shape}: ${cells.join(', ')}; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
}
process.exitCode = isSlow ? 1 : 0;
