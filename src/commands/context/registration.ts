import type { Command } from 'commander';
import type { Context } from './context.ts';

/** The module of one verb: parse, call, print. Returns the exit code. */
type Verb<Options> = (context: Context, options: Options, ...args: (string | undefined)[]) => Promise<number>;

/** Makes a commander action out of a verb that is loaded only when it is called. */
export type ActionOf = <Options>(load: () => Promise<Verb<Options>>) => (...received: unknown[]) => Promise<void>;

/** Adds a command, with its own commands, to the program. */
export type Registration = (program: Command, action: ActionOf) => void;
