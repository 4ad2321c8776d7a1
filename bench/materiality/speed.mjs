#!/usr/bin/env node
// Time and memory of an assessment on texts made to be slow and on real ones, each in a process of its own.
// usage: node bench/materiality/speed.mjs [--corpus FOLDER] [--sizes 200000,1000000,5000000] [--shape WORDS]
// Bars, in CPU time of the thread that works: 1 MB under 3 s and 500 MB; 5 MB in one paragraph under 10 s, in other shapes, which
// have findings by the ten thousand, under 30 s; all real pairs together 10 s and 500 MB. Ends with 1 where one is missed.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileModules } from '../../build/compile-modules.mjs';
import { moduleLoader } from '../modules.mjs';
import { option, seededRandom } from '../redline/corpus.mjs';
import { realShapes, shapes } from './slow-texts.mjs';

const here = fileURLToPath(import.meta.url);
const corpus = resolve(
  option('corpus', fileURLToPath(new URL('../../../shared/materiality/dev', import.meta.url))),
  'pairs',
);
const bar = (seconds, megabytes) => ({ seconds, megabytes });
/** What a pair of texts of so many characters each may take. */
const barOf = (name, size) =>
  size <= 1_100_000 ? bar(3, 500) : name.startsWith('one paragraph') ? bar(10, 1200) : bar(30, 2000);

/** Seconds of the thread that works; those of the helpers that collect garbage and compile are left out where the system tells them apart. */
function threadSeconds() {
  const place = `/proc/self/task/${process.pid}/stat`;
  if (!existsSync(place)) return (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
  const fields = readFileSync(place, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const realTexts = (side) =>
  readdirSync(corpus)
    .filter((name) => name.endsWith(`.${side}.md`))
    .sort()
    .map((name) => readFileSync(join(corpus, name), 'utf8'));

async function measure(name, size) {
  const load = moduleLoader();
  const { redlineOfTexts } = await load('core/redline/comparing/redline-of-texts.js');
  const { assess } = await load('core/materiality/judging/assess.js');
  const real = realShapes[name];
  const made = real ? real(realTexts('before'), realTexts('after'), size) : [shapes[name](size, seededRandom)];
  const start = threadSeconds();
  let findings = 0;
  for (const [before, after] of made) findings += assess(redlineOfTexts(before, after)).findings.length;
  const seconds = threadSeconds() - start;
  const characters = made.reduce((sum, [before, after]) => sum + before.length + after.length, 0);
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, findings, characters }));
}

function inOwnProcess(name, size) {
  const words = [here, '--one', name, '--size', String(size), '--corpus', resolve(corpus, '..')];
  try {
    return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', timeout: 300_000 }));
  } catch (failure) {
    console.error(String(failure.message).slice(0, 500));
    return { seconds: Number.NaN, megabytes: Number.NaN, findings: 0, characters: 0 };
  }
}

/** One row of the table; false where a bar is missed. */
function row(name, size, allowed) {
  const { seconds, megabytes, findings, characters } = inOwnProcess(name, size);
  const isWell = seconds <= allowed.seconds && megabytes <= allowed.megabytes;
  const length = `${(characters / 2e6).toFixed(2)} M`;
  console.log(
    `| ${name} | ${length} | ${seconds.toFixed(2)} s | ${megabytes.toFixed(0)} MB | ${findings} |${isWell ? '' : ' **missed**'}`,
  );
  return isWell;
}

if (process.argv.includes('--one')) await measure(option('one', ''), Number(option('size', 0)));
else {
  process.env.FAIRNOTICE_MODULES ??= compileModules();
  const sizes = option('sizes', '200000,1000000,5000000').split(',').map(Number);
  const isWanted = (name) => name.includes(option('shape', ''));
  console.log('| texts | characters of each | CPU | peak memory | findings |\n|---|---|---|---|---|');
  const wells = Object.keys(shapes)
    .filter(isWanted)
    .flatMap((name) => sizes.map((size) => row(name, size, barOf(name, size))));
  if (!existsSync(corpus)) console.log(`\nskipped: real texts, there is no ${corpus}`);
  else {
    for (const name of Object.keys(realShapes).filter(isWanted)) {
      const isCorpus = name === 'all real pairs';
      wells.push(row(name, 1_000_000, isCorpus ? bar(10, 500) : barOf(name, 1_000_000)));
    }
  }
  if (wells.includes(false)) process.exitCode = 1;
}
