import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { packageFolder } from '../shell/workspace/package-folder.ts';
import type { Context, GlobalOptions } from './context.ts';
import { registerCronCommands } from './register-cron.ts';
import { registerEvidenceCommands } from './register-evidence.ts';
import { registerNoticeCommands } from './register-notice.ts';
import { registerTextCommands } from './register-text.ts';

/** The module of one verb: parse, call, print. Returns the exit code. */
type Verb<Options> = (context: Context, options: Options, ...args: (string | undefined)[]) => Promise<number>;

/** Makes a commander action out of a verb that is loaded only when it is called. */
export type ActionOf = <Options>(load: () => Promise<Verb<Options>>) => (...received: unknown[]) => Promise<void>;

const helpFooter = `
Text references: a file path, privacy@3, privacy@in-force, privacy@pending, privacy@working, git:REV:path, - (standard input).
Exit codes: 0 done · 1 attention needed · 2 wrong usage or bad input · 3 busy · 70 a bug.
Not legal advice: fairnotice shows its reasons and sources so that a lawyer can decide.`;

/** The whole command line. `finish` receives the exit code of the verb that ran. */
export function buildProgram(finish: (exitCode: number) => void): Command {
  const program = new Command('fairnotice')
    .description(
      'The manager for changes to privacy notices: redline, materiality, notice window, e-mail and banner, proof.',
    )
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .option('--workspace <dir>', 'the workspace (default: the nearest folder upwards with a fairnotice.yaml)')
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
      const [verb, context] = await Promise.all([load(), contextOf(program.opts<GlobalOptions>())]);
      finish(await verb(context, options as never, ...args));
    };

  registerTextCommands(program, action);
  registerNoticeCommands(program, action);
  registerCronCommands(program, action);
  registerEvidenceCommands(program, action);
  for (const command of program.commands) inheritSettings(command);
  return program;
}

function inheritSettings(command: Command): void {
  command.exitOverride().showHelpAfterError('(run with --help for the usage)');
  for (const child of command.commands) inheritSettings(child);
}

async function contextOf(options: GlobalOptions): Promise<Context> {
  const { openContext } = await import('./open-context.ts');
  return openContext(options);
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as Record<string, string>;
  return version ?? 'unknown';
}
