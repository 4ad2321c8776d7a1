import { Refusal } from '../../core/refusal.ts';

/** How `fairnotice tick` is called for a workspace; absolute paths. */
export interface TickProgram {
  readonly node: string;
  readonly script: string;
  readonly workspace: string;
}

/** When it runs, on the scheduler's clock. */
export type TickTime =
  | { readonly every: 'hour'; readonly minute: number }
  | { readonly every: 'day'; readonly hour: number; readonly minute: number };

/** A few minutes past, so that a clock that is slightly behind the organisation's is in the new day as well. */
const usualMinute = 5;

/**
 * When to run, from what was asked for: every hour unless a time of day is given.
 *
 * @throws Refusal (usage) for an `every` other than `hour` or `day`, an `at` other than `HH:MM` from 00:00 to 23:59, or
 * a time of day for every hour.
 */
export function parseTickTime(every: string | undefined, at: string | undefined): TickTime {
  const wanted = every ?? (at === undefined ? 'hour' : 'day');
  if (wanted !== 'hour' && wanted !== 'day') throw badTime(`--every ${wanted}`, '--every hour or --every day');
  if (at === undefined)
    return wanted === 'hour' ? { every: wanted, minute: usualMinute } : { every: wanted, hour: 0, minute: usualMinute };
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  if (hour === undefined || minute === undefined) throw badTime(`--at ${at}`, '--at HH:MM, from 00:00 to 23:59');
  if (wanted === 'hour') throw badTime(`--every hour --at ${at}`, 'a time of day with --every day only');
  return { every: 'day', hour: Number(hour), minute: Number(minute) };
}

function badTime(found: string, expected: string): Refusal {
  return new Refusal('usage', {
    message: 'The time to run at cannot be read',
    expected,
    found,
    remedy: 'leave both out to run every hour, which is safe: what is done is not done again',
  });
}

/** The words of the call. Quiet, because cron mails whatever is printed: only what was done or needs a look is. */
export function tickWords({ node, script, workspace }: TickProgram): readonly string[] {
  return [node, script, '--workspace', workspace, '--quiet', 'tick'];
}
