#!/usr/bin/env node
// Shapes of text that are slow to read for many readers of Markdown, at 50 and 200 KB, each in a process of its own with a limit of time:
// reading, the visible text, what is concealed, the redline against the same text with a word put into its middle, the assessment of that
// and the promises. usage: node bench/markdown/slow.mjs [--shape NAME] [--sizes 50000,200000] [--limit SECONDS] [--all] [--modules DIR]
// Tells the times that grew by more than 1.5 times as much as the text did and took more than 150 ms, what was not done in time and what broke;
// ends with 1 where there is one. Times are CPU time of the process.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compileModules } from '../../build/compile-modules.mjs';
import { moduleLoader } from '../modules.mjs';
import { option } from '../redline/corpus.mjs';
import { slowShapes } from './slow-shapes.mjs';

const floorMs = 150;
const leeway = 1.5;
const stages = ['read', 'visible', 'concealed', 'redline', 'assess', 'promises'];

if (process.argv.includes('--one')) await measure(option('one', ''), Number(option('size', 0)));
else compareSizes();

async function measure(name, size) {
  const load = moduleLoader(option('modules', undefined));
  const { parsePolicy } = await load('core/text/reading/parse-policy.js');
  const { visibleText } = await load('core/text/reading/visible-text.js');
  const { redline } = await load('core/redline/comparing/redline.js');
  const { assess } = await load('core/materiality/judging/assess.js');
  const { promises } = await load('core/promise/reading/read-promises.js');
  const text = slowShapes.get(name)(size);
  const half = text.length >> 1;
  const changed = `${text.slice(0, half)}changed${text.slice(half)}`;
  // So that none of the time is that of loading or of the first call.
  const warm = redline(parsePolicy('# A\n\nWe keep *b*.'), parsePolicy('# A\n\nWe sell <i>b</i>.'));
  [visibleText(warm.after), assess(warm), promises(warm.after)].at(0);

  const policy = timed('read', () => parsePolicy(text));
  timed('visible', () => visibleText(policy));
  timed('concealed', () => policy.concealments);
  const change = timed('redline', () => redline(policy, parsePolicy(changed, policy)));
  timed('assess', () => assess(change));
  timed('promises', () => promises(policy));
}

function timed(stage, act) {
  const start = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(start);
  console.log(JSON.stringify({ stage, ms: (user + system) / 1000 }));
  return result;
}

function compareSizes() {
  const sizes = option('sizes', '50000,200000').split(',').map(Number);
  const modules = option('modules', process.env.FAIRNOTICE_MODULES ?? compileModules());
  const names = [...slowShapes.keys()].filter((name) => name.includes(option('shape', '')));
  const slow = [];
  let slowest = { ms: 0, name: '', stage: '' };
  for (const name of names) {
    let runs = sizes.map((size) => run(name, size, modules));
    // Once more, so that what else the machine did at the moment is not taken for slowness.
    if (stages.some((stage) => faultsOf(stage, runs, sizes).length > 0))
      runs = runs.map((each, at) => faster(each, run(name, sizes[at], modules)));
    const last = runs.at(-1);
    const faults = stages.flatMap((stage) => faultsOf(stage, runs, sizes));
    for (const stage of stages) if (last.times[stage] > slowest.ms) slowest = { ms: last.times[stage], name, stage };
    if (last.fault !== null) faults.push(last.fault);
    if (faults.length > 0) slow.push(name);
    if (faults.length > 0 || process.argv.includes('--all')) tell(name, runs, faults);
  }
  const sizesTold = sizes.map((size) => `${size / 1000} KB`).join(' and ');
  console.log(`\n${names.length} shapes at ${sizesTold}; slower than the text grows, or broken: ${slow.length}.`);
  console.log(`The slowest: ${slowest.ms.toFixed(0)} ms for ${slowest.stage} of "${slowest.name}".`);
  process.exitCode = slow.length === 0 ? 0 : 1;
}

function run(name, size, modules) {
  const limit = Number(option('limit', 20));
  const words = ['--one', name, '--size', String(size), '--modules', modules];
  // The limit is of CPU time: a machine that does other work makes no text slow.
  const command = [
    '-c',
    'ulimit -t "$0" && exec "$@"',
    String(limit),
    process.execPath,
    fileURLToPath(import.meta.url),
  ];
  const child = spawnSync('sh', [...command, ...words], {
    encoding: 'utf8',
    timeout: 20_000 * limit,
    killSignal: 'SIGKILL',
  });
  const times = {};
  for (const line of child.stdout.split('\n').filter((each) => each.startsWith('{'))) {
    const { stage, ms } = JSON.parse(line);
    times[stage] = ms;
  }
  const at = stages.find((stage) => times[stage] === undefined);
  if (at === undefined) return { times, fault: null };
  const why = child.signal !== null ? `not done in ${limit} s` : (child.stderr.match(/^\w*Error.*$/m)?.[0] ?? 'broke');
  return { times, fault: `${at}: ${why}` };
}

function faster(one, other) {
  const times = {};
  for (const stage of stages)
    if (stage in one.times && stage in other.times) times[stage] = Math.min(one.times[stage], other.times[stage]);
  return { times, fault: one.fault ?? other.fault };
}

function faultsOf(stage, runs, sizes) {
  const [first, last] = [runs[0].times[stage], runs.at(-1).times[stage]];
  if (first === undefined || last === undefined || last < floorMs) return [];
  const growth = last / first;
  return growth > leeway * (sizes.at(-1) / sizes[0]) ? [`${stage}: ${growth.toFixed(1)} times`] : [];
}

function tell(name, runs, faults) {
  const times = stages.map(
    (stage) => `${stage} ${runs.map(({ times }) => times[stage]?.toFixed(0) ?? '-').join(' → ')}`,
  );
  console.log(
    `${faults.length > 0 ? 'SLOW ' : 'ok   '} ${name}: ${times.join(', ')} ms${faults.map((fault) => `\n        ${fault}`).join('')}`,
  );
}
