#!/usr/bin/env node
// No twelve words in a row of the seed policies may stand in a file of the repository: its texts are its own.
// usage: node bench/house/copied-text.mjs [SHARED]   (default ../shared)
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUN = 12;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const seeds = join(resolve(process.argv[2] ?? join(root, '..', 'shared')), 'seeds');

if (!existsSync(seeds)) {
  console.log(`skipped: there is no ${seeds}`);
  process.exit(0);
}

const wordsOf = (text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where each run of words first stands, by the run. */
const runs = new Map();
for (const name of readdirSync(seeds)) {
  // A run over the end of a sentence would find what nobody wrote.
  for (const sentence of readFileSync(join(seeds, name), 'utf8').split(/(?<=[.!?:;])\s+|\n{2,}/)) {
    const words = wordsOf(sentence);
    for (let at = 0; at + RUN <= words.length; at++) runs.set(words.slice(at, at + RUN).join(' '), name);
  }
}

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && path !== 'package-lock.json' && existsSync(join(root, path)));
let found = 0;
for (const path of files) {
  const bytes = readFileSync(join(root, path));
  if (bytes.includes(0)) continue;
  const words = wordsOf(bytes.toString('utf8'));
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN).join(' ');
    if (!runs.has(run)) continue;
    found++;
    console.log(`${path}: "${run}" stands in ${runs.get(run)}`);
    at += RUN - 1;
  }
}
console.log(`${files.length} files, ${runs.size} runs of ${RUN} words: ${found} copied`);
process.exitCode = found === 0 ? 0 : 1;
