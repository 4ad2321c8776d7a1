import type { ChildProcess } from 'node:child_process';

export interface KillPlan {
  /** Starts the program once. Its standard error is read for messages. */
  readonly start: () => ChildProcess;
  /** When to kill it, in milliseconds after its start; called once a run. */
  readonly delayMs: () => number;
  /** Called after each kill, before the next start. */
  readonly afterKill?: () => void | Promise<void>;
}

/**
 * Starts a program and kills it with SIGKILL, again and again, until it ends by itself before its time is up.
 * Throws where it ends with another exit code than 0.
 */
export function killUntilDone(plan: KillPlan): Promise<{ readonly kills: number }>;

/** Numbers from 0 (inclusive) to 1 (exclusive), always the same ones for a seed. */
export function seededRandom(seed: number): () => number;
