import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { builtFolder } from '../built-program.ts';

const bench = (name: string): string => fileURLToPath(new URL(`../../bench/kills/${name}`, import.meta.url));

it('loses nothing and does nothing twice when tick is killed at random moments (the long run is npm run bench)', {
  timeout: 900_000,
}, () => {
  const words = [bench('run.mjs'), '--kills', '12', '--scenario', bench('tick.mjs'), '--dist', builtFolder()];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\d+ kills in \d+ rounds, each checked: nothing lost, nothing twice/);
  expect(status).toBe(0);
});
