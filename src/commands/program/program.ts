import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, type OutputConfiguration } from 'commander';
import type { Output } from '../../shell/streams/streams.ts';
import { packageFolder } from '../../shell/workspace/package-folder.ts';
import type { GlobalOptions } from '../context/context.ts';
import { openContext } from '../context/open-context.ts';
import type { ActionOf, Registration } from '../context/registration.ts';
import type { Surroundings } from '../context/surroundings.ts';
import { commandNamed } from './command-named.ts';
import { registrations } from './registrations.ts';

const helpFooter = `
Text references: a file path, privacy@3, privacy@in-force, privacy@pending, privacy@working, git:REV:path, - (standard input).
Exit codes: 0 done · 1 attention needed · 2 wrong usage or bad input · 3 busy · 70 a bug.
Not legal advice: fairnotice shows its reasons and sources so that a lawyer can decide.`;

/**
 * The command line for `argv` (without node and the script): the one command that it names, or every command where it names none,
 * asks for help, or has a mistake before the name. It speaks to the streams of `surroundings`; `finish` receives the exit code of the verb that ran.
 */
export function buildProgram(
  argv: readonly string[],
  surroundings: Surroundings,
  finish: (exitCode: number) => void,
): Command {
  const program = new Command('fairnotice')
    .configureOutput(outputTo(surroundings))
    .description(
      'The manager for changes to privacy notices: redline, materiality, notice window, e-mail and banner, proof.',
    )
    .option('--version', 'print the version')
    .on('option:version', () => printVersion(surroundings))
    .helpOption('-h, --help', 'show help')
    .option('--workspace <dir>', 'the workspace (default: the nearest folder upwards that has a fairnotice.yaml)')
    .option('--today <date>', 'rehearse as if it were this day, YYYY-MM-DD; recorded as a rehearsal')
    .option('--no-color', 'no colours (also: NO_COLOR)')
    .option('-q, --quiet', 'no messages, only results and errors')
    .addHelpText('after', helpFooter)
    .showHelpAfterError('(run with --help for the usage)')
    .exitOverride();

  const action: ActionOf =
    (load) =>
    async (...received) => {
      const options = received.at(-2);
      const args = received.slice(0, -2) as (string | undefined)[];
      const [verb, context] = await Promise.all([load(), openContext(surroundings, program.opts<GlobalOptions>())]);
      finish(await verb(context, options as never, ...args));
    };

  // Most of the start would be the making of commands that nobody asked for.
  for (const register of registrationsFor(argv)) register(program, action);
  for (const command of program.commands) inheritSettings(command);
  return program;
}

function registrationsFor(argv: readonly string[]): Iterable<Registration> {
  const asked = registrations.get(commandNamed(argv) ?? '');
  return asked === undefined ? registrations.values() : [asked];
}

function inheritSettings(command: Command): void {
  command.exitOverride().showHelpAfterError('(run with --help for the usage)');
  for (const child of command.commands) inheritSettings(child);
}

function outputTo(surroundings: Surroundings): OutputConfiguration {
  const columns = ({ isTTY, columns }: Output): number => (isTTY === true && columns) || 80;
  return {
    writeOut: (text) => void surroundings.stdout.write(text),
    writeErr: (text) => void surroundings.stderr.write(text),
    getOutHelpWidth: () => columns(surroundings.stdout),
    getErrHelpWidth: () => columns(surroundings.stderr),
  };
}

function printVersion({ stdout }: Surroundings): never {
  stdout.write(`${packageVersion()}\n`);
  throw new CommanderError(0, 'commander.version', 'the version was printed');
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as Record<string, string>;
  return version ?? 'unknown';
}
