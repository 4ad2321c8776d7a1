#!/usr/bin/env node
// Lives through years with ten policies, random edits, outages of cron and deaths of the program, and says where a promise was
// broken, a notice forgotten or somebody told twice. Ends with 1 where that was so; the seed lives the same year again.
//   node bench/simulation/run.mjs [--years 10] [--first SEED] [--days 365] [--pace quiet|busy] [--trace]
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '10' },
    first: { type: 'string', default: String(Date.now() % 1_000_000) },
    days: { type: 'string', default: '365' },
    pace: { type: 'string', default: 'busy' },
    trace: { type: 'boolean', default: false },
  },
});

// Below node_modules, so that the modules find their packages; a folder of its own, so that two runs do not meet.
const folder = join(root, 'node_modules', '.cache', `fairnotice-years-${process.pid}`);
try {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const words = [tsc, '-p', join(here, 'tsconfig.json'), '--outDir', folder];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('the sources do not compile');
  const { simulateYear } = await import(pathToFileURL(join(folder, 'test/simulation/simulated-year.js')).href);
  const first = Number(values.first);
  const broken = [];
  for (let seed = first; seed < first + Number(values.years); seed++) {
    const began = performance.now();
    const trace = values.trace ? { trace: (line) => console.log(line) } : {};
    const { violations, counts } = await simulateYear({ seed, days: Number(values.days), pace: values.pace, ...trace });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `seed ${seed}: ${violations.length === 0 ? 'kept' : 'BROKEN'} (${seconds} s) ${JSON.stringify(counts)}`,
    );
    for (const violation of violations) console.log(`  ${violation}`);
    if (violations.length > 0) broken.push(seed);
  }
  console.log(broken.length === 0 ? `All ${values.years} years kept every promise.` : `Broken: ${broken.join(', ')}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
