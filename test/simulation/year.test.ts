import { expect, it } from 'vitest';
import { simulateYear } from './simulated-year.ts';

// A year that is always the same; bench/simulation/run.mjs lives through many others. FAIRNOTICE_YEARS=5,6 names other seeds.
const seeds = (process.env.FAIRNOTICE_YEARS ?? '1').split(',').map(Number);

it.each(seeds)(
  'no promise is broken, no notice forgotten, nobody told twice: the year with seed %i',
  {
    timeout: 600_000,
  },
  async (seed) => {
    const { violations, counts } = await simulateYear({ seed, pace: 'quiet' });
    console.log(`seed ${seed}: ${JSON.stringify(counts)}`);
    expect({ seed, violations }).toEqual({ seed, violations: [] });
    // The year was not an idle one.
    for (const what of ['announce', 'in force', 'hold', 'disturbed', 'withdraw done', 'schedule refused'])
      expect(counts[what] ?? 0, `${what}, seed ${seed}`).toBeGreaterThan(0);
  },
);
