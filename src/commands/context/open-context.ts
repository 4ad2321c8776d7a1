import { dayNumber } from '../../core/calendar/days/day-number.ts';
import { systemClock } from '../../shell/clock/clock.ts';
import { openTerminal } from '../../shell/terminal/terminal.ts';
import { findWorkspace } from '../../shell/workspace/workspace-folder.ts';
import type { Context, GlobalOptions } from './context.ts';
import type { Surroundings } from './surroundings.ts';

/** Builds a command's context from the options that every command takes. Throws a Refusal (usage) for a bad `--today`. */
export async function openContext(surroundings: Surroundings, options: GlobalOptions): Promise<Context> {
  const { environment, workingFolder } = surroundings;
  if (options.today !== undefined) dayNumber(options.today);
  return {
    terminal: await openTerminal(surroundings, { colour: options.color, quiet: options.quiet === true }),
    session: {
      clock: systemClock(options.today ?? null, environment, surroundings.now),
      folder: findWorkspace(options.workspace, workingFolder),
      workingFolder,
      get standardInput() {
        return surroundings.stdin;
      },
      // Asked for only where something is recorded: the system may look the name up far away.
      get actor() {
        return environment.FAIRNOTICE_ACTOR || userName() || environment.USER || 'unknown';
      },
    },
    surroundings,
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
