import { dayNumber } from '../../core/calendar/days/day-number.ts';
import { systemClock } from '../../shell/clock/clock.ts';
import { processTerminal } from '../../shell/terminal/terminal.ts';
import { findWorkspace } from '../../shell/workspace/workspace-folder.ts';
import type { Context, GlobalOptions } from './context.ts';

/** Builds a command's context from the options that every command takes. Throws a Refusal (usage) for a bad `--today`. */
export async function openContext(options: GlobalOptions): Promise<Context> {
  const { env } = process;
  if (options.today !== undefined) dayNumber(options.today);
  const workingFolder = process.cwd();
  return {
    terminal: await processTerminal({ colour: options.color, quiet: options.quiet === true }),
    session: {
      clock: systemClock(options.today ?? null, env),
      folder: findWorkspace(options.workspace, workingFolder),
      workingFolder,
      // Asked for only where something is recorded: the system may look the name up far away.
      get actor() {
        return env.FAIRNOTICE_ACTOR || userName() || env.USER || 'unknown';
      },
    },
  };
}

function userName(): string | null {
  try {
    // Not imported: it is loaded where a name is asked for, and there at once.
    return process.getBuiltinModule('node:os').userInfo().username;
  } catch {
    // Some containers run under a user id without a name.
    return null;
  }
}
