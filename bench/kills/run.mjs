#!/usr/bin/env node
// Kills a program at random moments until it has done its work, and checks what it left; again, until so many kills are reached.
//   node bench/kills/run.mjs [--kills 1000] [--seed N] [--dist DIR] [--scenario FILE]
// A scenario is a module whose prepare({ dist, random }) gives { start, check, afterKill?, cleanUp? }: `start` starts the
// program, `check` throws where something was lost or done twice.
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { killUntilDone, seededRandom } from './kill-until-done.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    dist: { type: 'string', default: join(root, 'dist') },
    scenario: { type: 'string', default: join(root, 'bench', 'kills', 'tick.mjs') },
  },
});
const wanted = Number(values.kills);
const random = seededRandom(Number(values.seed));
const { prepare } = await import(pathToFileURL(resolve(values.scenario)).href);
const setting = { dist: resolve(values.dist), random };
const began = performance.now();

const undisturbedMs = await round((scenario) => killUntilDone({ start: scenario.start, delayMs: () => 600_000 }));
let kills = 0;
let rounds = 0;
while (kills < wanted) {
  await round(async (scenario) => {
    // Short lives first, for many kills a round; longer ones later, so that it ends.
    let lives = 0;
    const delayMs = () => random() * undisturbedMs * (0.4 + 0.05 * lives++);
    kills += (await killUntilDone({ ...scenario, delayMs })).kills;
  });
  rounds++;
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${kills} kills in ${rounds} rounds, each checked: nothing lost, nothing twice (seed ${values.seed}, undisturbed run ${Math.round(undisturbedMs)} ms, ${seconds} s)`,
);

/** Milliseconds that `work` took. */
async function round(work) {
  const scenario = await prepare(setting);
  try {
    const start = performance.now();
    await work(scenario);
    const tookMs = performance.now() - start;
    await scenario.check();
    return tookMs;
  } finally {
    await scenario.cleanUp?.();
  }
}
