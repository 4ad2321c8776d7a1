import { defineConfig } from 'vitest/config';
import { rooms } from './rooms.mjs';

const { tests, without, fresh } = rooms[process.env.FAIRNOTICE_ROOM];

/** A law is asked of so many examples: of the hundreds that `npm test` asks, few tell what these do not. */
const examples = 25;

const fewExamples = {
  name: 'few-examples',
  transform: (code, id) =>
    id.includes('/test/') ? code.replaceAll(/\bnumRuns: \d[\d_]*/g, `numRuns: ${examples}`) : undefined,
};

export default defineConfig({
  plugins: [fewExamples],
  test: {
    include: tests,
    exclude: without,
    setupFiles: ['bench/mutants/quick-laws.mjs'],
    // Thousands of short runs: where nothing forbids it, a worker is made once for each of them, not once for each file.
    isolate: fresh === true,
    testTimeout: 120_000,
  },
});
