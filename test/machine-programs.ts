import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The browser that the tests look at pages with. */
export const chromiumPath =
  process.env.FAIRNOTICE_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ??
  '/usr/bin/chromium';

/**
 * True where tests that need a program of the machine are to run: where it is there, and always in CI, so that nothing is left
 * out there. Elsewhere a message says what was left out and how to have it.
 */
export function canUse(program: 'chromium' | 'pandoc'): boolean {
  const isThere = program === 'chromium' ? existsSync(chromiumPath) : spawnSync(program, ['--version']).status === 0;
  if (isThere || process.env.CI) return true;
  console.warn(
    `Tests that need ${program} are left out: it is not on this machine (Debian: apt-get install ${program}).`,
  );
  return false;
}
