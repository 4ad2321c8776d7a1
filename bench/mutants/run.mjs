#!/usr/bin/env node
// Changes the sources of some rooms one place at a time and counts how often their tests notice.
//   node bench/mutants/run.mjs [room…] [--folder NAME] [--concurrency 1] [--without-static]
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
    folder: { type: 'string' },
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
for (const room of chosen) {
  process.env.FAIRNOTICE_ROOM = room;
  const found = [];
  const began = performance.now();
  for (const folder of rooms[room].folders) {
    if (values.folder !== undefined && !folder.endsWith(`/${values.folder}`)) continue;
    const mutants = await mutate(`${folder}/**/*.ts`);
    found.push(...mutants);
    // At once: a room takes long, and what is known by then is worth reading.
    writeFileSync(join(out, `${room}.txt`), unnoticed(found));
    console.log(JSON.stringify(scoreOf(folder, mutants, began)));
  }
  scores.push(scoreOf(room, found, began));
}
console.table(scores);

function mutate(files) {
  return new Stryker({
    mutate: [files],
    testRunner: 'vitest',
    vitest: { configFile: 'bench/mutants/vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    // What is evaluated once, when a module is loaded, costs a run of all the room's tests each.
    ignoreStatic: values['without-static'],
    // A busy machine must not be taken for an endless loop, which counts as noticed.
    timeoutMS: 60_000,
    concurrency: Number(values.concurrency),
    reporters: ['progress-append-only'],
    logLevel: 'warn',
    tempDirName: '.mutants',
    // It would read tsconfig.json with a part of TypeScript that version 7 does not have; nothing here needs it.
    tsconfigFile: 'none',
    ignorePatterns: ['/dist', '/coverage', '/bench/out', '/demo'],
    allowConsoleColors: false,
  }).runMutationTest();
}

function scoreOf(room, mutants, began) {
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
    minutes: Math.round((performance.now() - began) / 60_000),
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
