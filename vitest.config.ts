import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const folder = join(import.meta.dirname, 'test');
/** Tests that put something in the place of a module, or count from its loading on, need modules that nobody has loaded. */
const needsFreshModules = /\bvi\.mock\(|counted-work\.ts'/;

const fresh = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && needsFreshModules.test(readFileSync(join(folder, file), 'utf8')))
  .map((file) => `test/${file.replaceAll('\\', '/')}`);

export default defineConfig({
  test: {
    // Vitest leaves a processor free; the tests wait for disks and children often enough to need none.
    maxWorkers: '100%',
    // Only for what would never end: a busy machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      // To load the program takes longer than most of its tests: once for each worker.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: fresh, isolate: false } },
      { extends: true, test: { name: 'fresh', include: fresh } },
    ],
  },
});
