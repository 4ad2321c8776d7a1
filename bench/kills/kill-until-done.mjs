import { once } from 'node:events';

/** See kill-until-done.d.mts. */
export async function killUntilDone({ start, delayMs, afterKill }) {
  for (let kills = 0; ; kills++) {
    if ((await runOnce(start(), delayMs())) === 'done') return { kills };
    await afterKill?.();
  }
}

async function runOnce(child, delayMs) {
  let complaints = '';
  child.stderr?.on('data', (chunk) => {
    complaints += chunk;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), delayMs);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  if (signal === 'SIGKILL') return 'killed';
  if (code === 0) return 'done';
  throw new Error(`the program ended with ${signal ?? code} by itself:\n${complaints}`);
}

/** See kill-until-done.d.mts. (mulberry32) */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
