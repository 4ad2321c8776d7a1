#!/usr/bin/env node
// How long the program takes to start, beside bare Node: whole processes, one of each kind in turn. Ends with 1 where a bar is
// missed. usage: node bench/startup/run.mjs [--runs 41] [--dist DIR]
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changedPolicyRepository } from './changed-policy.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '41' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});
const runs = Number(values.runs);
const program = resolve(values.dist, 'bin', 'fairnotice.js');
if (!existsSync(program)) {
  console.error(`There is no ${program}: run \`npm run build\` first.`);
  process.exit(2);
}

const repository = changedPolicyRepository(program);
const bare = { name: 'node -e 0', words: ['-e', '0'], folder: tmpdir(), bar: () => null };
const commands = [
  bare,
  {
    name: 'fairnotice --version',
    words: [program, '--version'],
    folder: tmpdir(),
    bar: (bareMs) => ({ said: '≤ 1.6 × bare', ms: 1.6 * bareMs }),
  },
  {
    name: 'fairnotice window --notice … --json',
    words: [program, 'window', '--notice', '2026-11-23', '--json'],
    folder: tmpdir(),
    bar: (bareMs) => ({ said: '≤ bare + 15 ms', ms: bareMs + 15 }),
  },
  {
    name: 'fairnotice check --staged',
    words: [program, 'check', '--staged'],
    folder: repository,
    bar: (bareMs) => ({ said: '≤ 3 × bare', ms: 3 * bareMs }),
  },
];

try {
  const times = measure();
  const bareMs = median(times.get(bare));
  const rows = commands.map(({ name, bar }, index) => rowOf(name, times.get(commands[index]), bareMs, bar(bareMs)));
  console.log(`Medians of ${runs} whole processes each, interleaved, Node ${process.versions.node}:\n`);
  for (const { line } of [heading(), ...rows]) console.log(line);
  process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
} finally {
  rmSync(repository, { recursive: true, force: true });
}

/** Milliseconds of every run, by command. The first two rounds only fill the caches. */
function measure() {
  const times = new Map(commands.map((command) => [command, []]));
  for (let round = -2; round < runs; round++) {
    for (const command of commands) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, command.words, { cwd: command.folder, encoding: 'utf8' });
      const tookMs = performance.now() - start;
      if (status !== 0) throw new Error(`${command.name} ended with ${status}\n${stderr}`);
      if (round >= 0) times.get(command).push(tookMs);
    }
  }
  return times;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function heading() {
  return { line: columns('', 'median', 'least', 'ratio', 'adds', 'bar', '') };
}

function rowOf(name, times, bareMs, bar) {
  const ms = median(times);
  const holds = bar === null || ms <= bar.ms;
  const figures = [ms, Math.min(...times)].map((time) => `${time.toFixed(1)} ms`);
  const verdict = bar === null ? '' : holds ? 'holds' : 'MISSED';
  const line = columns(
    name,
    ...figures,
    (ms / bareMs).toFixed(2),
    `${(ms - bareMs).toFixed(1)} ms`,
    bar?.said ?? '',
    verdict,
  );
  return { line, holds };
}

function columns(name, ...rest) {
  const widths = [10, 10, 7, 10, 16, 8];
  return name.padEnd(38) + rest.map((text, index) => text.padStart(widths[index])).join('');
}
