import { missedRun, type TickRun } from '../../core/notice/life/missed-run.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal } from '../../core/refusal.ts';
import { lastTickRun } from '../../shell/log/tick-log.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** When `tick` last ran, and whether that is too long ago for the notices that wait for it. */
export interface LastTick {
  readonly lastTick: TickRun | null;
  readonly missed: boolean;
}

/** Reads when `tick` last ran, from its log. */
export async function lastTickOf(workspace: Workspace, notices: readonly Notice[]): Promise<LastTick> {
  const lastTick = await lastTickRun(workspace.paths.tickLog);
  return { lastTick, missed: missedRun(notices, lastTick, workspace.occasion) };
}

/** In one sentence, for `doctor`. Throws a Refusal (attention) where a run was missed while a notice waits. */
export async function checkLastTick(workspace: Workspace, notices: readonly Notice[]): Promise<string> {
  const { lastTick, missed } = await lastTickOf(workspace, notices);
  const when = lastTick === null ? 'it has never run' : `it last ran on ${lastTick.today}`;
  if (!missed) return lastTick === null ? 'it has never run, and nothing waits for it' : when;
  throw new Refusal('attention', {
    message: `Nothing runs \`fairnotice tick\`, and a notice waits for its day: ${when}`,
    remedy: 'run `fairnotice tick`, and set up `fairnotice cron install` so that it runs by itself',
  });
}
