import type { CommanderError } from 'commander';
import { exitCodes, Refusal } from '../../core/refusal.ts';
import { harmlessText } from '../../shell/terminal/harmless-text.ts';
import type { Surroundings } from '../context/surroundings.ts';
import { thisProcess } from '../context/this-process.ts';
import { buildProgram } from './program.ts';

/**
 * Runs the command line in its process, or in other surroundings.
 *
 * @param argv arguments without the node binary and the script.
 * @returns the exit code: 0 done, 1 attention, 2 wrong usage or bad input, 3 busy, 70 a bug.
 */
export async function runProgram(argv: readonly string[], surroundings: Surroundings = thisProcess): Promise<number> {
  // A reader that has seen enough (`| head`) is no error.
  surroundings.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    surroundings.stop(exitCodes.done);
  });
  let exitCode: number = exitCodes.done;
  const program = buildProgram(argv, surroundings, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportFailure(error, argv.includes('--json'), surroundings);
  }
}

function reportFailure(error: unknown, asJson: boolean, { stdout, stderr }: Surroundings): number {
  if (error instanceof Refusal) {
    if (asJson) {
      const { kind, message, expected, found, remedy, facts } = error;
      stdout.write(`${JSON.stringify({ error: { kind, message, expected, found, remedy, ...facts } }, null, 2)}\n`);
    }
    stderr.write(`${harmlessText(refusalText(error), { keepsColour: false })}\n`);
    return error.exitCode;
  }
  if (isCommanderError(error)) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  stderr.write(
    `fairnotice: this is a bug in fairnotice; please report it with the lines that follow\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return exitCodes.bug;
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    typeof (error as { code?: unknown }).code === 'string' &&
    (error as CommanderError).code.startsWith('commander.')
  );
}

/** A refusal as people read it: what is wrong, what was expected, what was found, what to do. */
function refusalText({ message, expected, found, remedy }: Refusal): string {
  const lines = [`fairnotice: ${message}`];
  if (expected !== undefined) lines.push(`  expected  ${expected}`);
  if (found !== undefined) lines.push(`  found     ${found}`);
  lines.push(`  do        ${remedy}`);
  return lines.join('\n');
}
