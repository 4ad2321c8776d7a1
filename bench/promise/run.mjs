#!/usr/bin/env node
// What the program reads as promises in real policies, and how well.
// usage: node bench/promise/run.mjs [--corpus DIR] [--built DIR] [--set NAME] [--quiet]
// --corpus holds `*.after.md`, which are all read, and `*.before.md`, of which the labelled ones are; default
// ../shared/materiality/dev/pairs beside the repository. --built is a folder of compiled modules; without it the sources are
// compiled as they are now. labels.jsonl holds one reader's labels: those of the set `tuned` guided the patterns, those of the
// sets `second` and `third` were written from the texts before they were scored, `fourth` beside the reading.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { moduleLoader } from '../modules.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(root, '../shared/materiality/dev/pairs') },
    built: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    set: { type: 'string', default: '' },
  },
});

if (!existsSync(values.corpus)) {
  console.log(`skipped: no corpus at ${values.corpus}`);
  process.exit(0);
}
const load = moduleLoader(values.built);
const { parsePolicy } = await load('core/text/reading/parse-policy.js');
const { promises } = await load('core/promise/reading/read-promises.js');

const aboutChanges = new Set(['any', 'minor', 'material', 'new-use', 'material-without-held-data']);
const unique = (items) => [...new Set(items)];

/** A reading at the grain of the labels: sets over the promises about changes that bind the company. */
function summaryOf({ promises: found, missing }) {
  const binding = missing
    ? []
    : found.filter(({ trigger, discretionary }) => !discretionary && aboutChanges.has(trigger));
  return {
    missing,
    triggers: unique(binding.map(({ trigger }) => trigger)),
    channels: unique(binding.flatMap(({ channels }) => channels)),
    leads: unique(binding.flatMap(({ lead }) => (lead ? [`${lead.amount} ${lead.unit}`] : []))),
    choice: binding.some(({ choice }) => choice),
    effects: unique(binding.flatMap(({ effect }) => effect ?? [])),
  };
}

const labels = new Map(
  readFileSync(join(here, 'labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((label) => values.set === '' || label.set === values.set)
    .map((label) => [label.id, label]),
);
const fields = ['missing', 'triggers', 'channels', 'leads', 'choice', 'effects'];
const counts = Object.fromEntries(fields.map((field) => [field, { right: 0, extra: 0, lost: 0 }]));
const setOf = (value) => (Array.isArray(value) ? value : value ? ['yes'] : []);
const misses = [];
let parseMs = 0;
let readMs = 0;
let files = 0;
let missing = 0;

for (const file of readdirSync(values.corpus)
  .filter((name) => name.endsWith('.after.md') || labels.has(name.replace('.md', '')))
  .sort()) {
  const id = file.replace('.after.md', '').replace('.before.md', '.before');
  const started = performance.now();
  const policy = parsePolicy(readFileSync(join(values.corpus, file), 'utf8'));
  const parsed = performance.now();
  const reading = promises(policy);
  readMs += performance.now() - parsed;
  parseMs += parsed - started;
  files++;
  if (reading.missing) missing++;
  const summary = summaryOf(reading);
  if (!values.quiet) console.log(JSON.stringify({ id, ...summary }));
  const label = labels.get(id);
  if (label === undefined) continue;
  for (const field of fields) {
    const expected = setOf(label[field]);
    const found = setOf(summary[field]);
    const lost = expected.filter((item) => !found.includes(item));
    const extra = found.filter((item) => !expected.includes(item));
    counts[field].right += expected.length - lost.length;
    counts[field].lost += lost.length;
    counts[field].extra += extra.length;
    if (lost.length + extra.length > 0) misses.push(`${id} ${field}: lost [${lost}] extra [${extra}]`);
  }
}

const share = (part, whole) => (whole === 0 ? '-' : (part / whole).toFixed(3));
console.log(
  `${files} texts, ${missing} without a promise about changes; parsed in ${parseMs.toFixed(0)} ms, read in ${readMs.toFixed(0)} ms`,
);
console.log(`field     precision recall  right extra lost   (${labels.size} labelled texts)`);
for (const [field, { right, extra, lost }] of Object.entries(counts)) {
  console.log(
    `${field.padEnd(9)} ${share(right, right + extra).padEnd(9)} ${share(right, right + lost).padEnd(7)} ${String(right).padEnd(5)} ${String(extra).padEnd(5)} ${lost}`,
  );
}
for (const miss of misses) console.log(miss);
