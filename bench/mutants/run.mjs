#!/usr/bin/env node
// Changes the sources of some rooms one place at a time and counts how often their tests notice.
//   node bench/mutants/run.mjs [room…] [--mutate GLOB] [--concurrency 1] [--without-static]
// A room is one of those in rooms.mjs; without any, all of them. The list of what nobody noticed goes to bench/out/mutants/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { rooms } from './rooms.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'bench', 'out', 'mutants');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutate: { type: 'string' },
    concurrency: { type: 'string', default: '1' },
    'without-static': { type: 'boolean', default: false },
  },
});
const chosen = positionals.length === 0 ? Object.keys(rooms) : positionals;
const unknown = chosen.filter((name) => !Object.hasOwn(rooms, name));
if (unknown.length > 0)
  throw new Error(`no room is called ${unknown.join(', ')}; there are ${Object.keys(rooms).join(', ')}`);

process.chdir(root);
mkdirSync(out, { recursive: true });
const scores = [];
for (const name of chosen) {
  process.env.FAIRNOTICE_ROOM = name;
  const began = performance.now();
  const mutants = await new Stryker({
    mutate: values.mutate === undefined ? rooms[name].mutate : [values.mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'bench/mutants/vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    // What is evaluated once, when a module is loaded, costs a run of all the room's tests each.
    ignoreStatic: values['without-static'],
    // A busy machine must not be taken for an endless loop, which counts as noticed.
    timeoutMS: 60_000,
    concurrency: Number(values.concurrency),
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, reportScoreTable: false },
    logLevel: 'warn',
    tempDirName: '.mutants',
    // It would read tsconfig.json with a part of TypeScript that version 7 does not have; nothing here needs it.
    tsconfigFile: 'none',
    ignorePatterns: ['/dist', '/coverage', '/bench/out', '/demo'],
    allowConsoleColors: false,
  }).runMutationTest();
  writeFileSync(join(out, `${name}.txt`), unnoticed(mutants));
  scores.push(scoreOf(name, mutants, (performance.now() - began) / 60_000));
}
console.table(scores);

function scoreOf(room, mutants, minutes) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const passed = count('Survived', 'NoCoverage');
  return {
    room,
    changes: noticed + passed,
    noticed,
    passed,
    'without a test': count('NoCoverage'),
    'per cent noticed': Number(((100 * noticed) / (noticed + passed)).toFixed(1)),
    minutes: Math.round(minutes),
  };
}

/** A line for each change that no test noticed: where, what kind, what it became. */
function unnoticed(mutants) {
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const became = (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 120);
      return `${fileName.replace(root, '')}:${location.start.line + 1}:${location.start.column} ${mutatorName}${status === 'NoCoverage' ? ' (no test)' : ''}: ${became}\n`;
    })
    .join('');
}
