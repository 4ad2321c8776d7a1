#!/usr/bin/env node
// Runs every benchmark with short settings, one after the other. Those that need real texts are left out where there are none.
// usage: node bench/all.mjs [--shared DIR] [--dist DIR]   (default ../shared and dist). Ends with 1 where one of them did not end with 0.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileModules } from '../build/compile-modules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: join(root, '../shared') },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});
const shared = resolve(values.shared);
const corpus = join(shared, 'materiality', 'dev');
const pairs = join(corpus, 'pairs');
const dist = resolve(values.dist);
const modules = compileModules();

/** `needs` is what must be there beside the repository; null for a benchmark that makes its own texts. */
const benchmarks = [
  { title: 'Start-up', script: 'startup/run.mjs', words: ['--runs', '15', '--dist', dist], needs: null },
  { title: 'Calendar: time of a window', script: 'calendar/run.mjs', words: [modules], needs: null },
  {
    title: 'Calendar: independent vectors',
    script: 'calendar/vectors.mjs',
    words: [shared, modules],
    needs: join(shared, 'calendar', 'vectors.json'),
  },
  {
    title: 'Calendar: independent sources',
    script: 'calendar/independent.mjs',
    words: ['--modules', modules, '--quiet'],
    needs: null,
  },
  { title: 'Markdown: the specifications', script: 'markdown/spec.mjs', words: ['--quiet'], needs: null },
  {
    title: 'Markdown: what is hidden',
    script: 'markdown/hidden.mjs',
    words: ['--cases', join(shared, 'cases', 'hidden.jsonl')],
    needs: join(shared, 'cases', 'hidden.jsonl'),
  },
  {
    title: 'Materiality: small cases and one edit of one sentence',
    script: 'materiality/cases.mjs',
    words: ['--cases', join(shared, 'cases'), '--corpus', join(shared, 'materiality', 'dev')],
    needs: join(shared, 'cases', 'sentences.jsonl'),
  },
  { title: 'Markdown: texts made to be slow', script: 'markdown/slow.mjs', words: [], needs: null },
  { title: 'Redline beside its peers', script: 'redline/run.mjs', words: ['--fast', '--corpus', pairs], needs: pairs },
  { title: 'Redline: planted moves', script: 'redline/moves.mjs', words: ['--corpus', pairs], needs: pairs },
  { title: 'Redline: noise', script: 'redline/noise.mjs', words: ['--corpus', pairs, '--limit', '40'], needs: pairs },
  {
    title: 'Redline: texts made to be slow',
    script: 'redline/pathologies.mjs',
    words: ['--sizes', '200000'],
    needs: null,
  },
  { title: 'Redline: formats', script: 'redline/formats.mjs', words: [shared, modules], needs: pairs },
  {
    title: 'Redline: formats of long texts',
    script: 'redline/format-sizes.mjs',
    words: ['--size', '200000'],
    needs: null,
  },
  {
    title: 'Promises in real policies',
    script: 'promise/run.mjs',
    words: ['--corpus', pairs, '--built', modules, '--quiet'],
    needs: pairs,
  },
  { title: 'Materiality', script: 'materiality/run.mjs', words: ['--corpus', corpus], needs: pairs },
  {
    title: 'Materiality: texts made to be slow',
    script: 'materiality/speed.mjs',
    words: ['--sizes', '200000', '--corpus', corpus],
    needs: null,
  },
  { title: 'Kills of tick', script: 'kills/run.mjs', words: ['--kills', '10', '--dist', dist], needs: null },
  {
    title: 'Years with ten policies',
    script: 'simulation/run.mjs',
    words: ['--years', '1', '--pace', 'quiet'],
    needs: null,
  },
  { title: 'Texts of our own', script: 'house/copied-text.mjs', words: [shared], needs: join(shared, 'seeds') },
];

const failed = benchmarks.filter((benchmark) => !run(benchmark)).map(({ title }) => title);
console.log(`\n${failed.length === 0 ? 'All ended well.' : `Not well: ${failed.join(', ')}.`}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run({ title, script, words, needs }) {
  console.log(`\n== ${title} (bench/${script})\n`);
  if (needs !== null && !existsSync(needs)) {
    console.log(`skipped: there is no ${needs}`);
    return true;
  }
  const { status } = spawnSync(process.execPath, [join(root, 'bench', script), ...words], {
    cwd: root,
    env: { ...process.env, FAIRNOTICE_MODULES: modules },
    stdio: 'inherit',
  });
  return status === 0;
}
