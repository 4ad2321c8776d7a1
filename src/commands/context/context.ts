import type { Session } from '../../app/workspace/workspace.ts';
import type { Terminal } from '../../shell/terminal/terminal.ts';
import type { Surroundings } from './surroundings.ts';

/** What every command is given: where it speaks to, and who runs it where and when. */
export interface Context {
  readonly terminal: Terminal;
  readonly session: Session;
  readonly surroundings: Surroundings;
}

/** Options that every command takes. */
export interface GlobalOptions {
  readonly workspace?: string;
  readonly today?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** Prints a value as the one JSON document of a command. */
export function printJson({ terminal }: Context, value: unknown): void {
  terminal.out(JSON.stringify(value, null, 2));
}
