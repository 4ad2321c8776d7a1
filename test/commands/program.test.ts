import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { thisProcess } from '../../src/commands/context/this-process.ts';
import { commandNamed } from '../../src/commands/program/command-named.ts';
import { buildProgram } from '../../src/commands/program/program.ts';

const program = (...argv: readonly string[]): Command => buildProgram(argv, thisProcess, () => undefined);
const whole = program();

describe('the word that names the command', () => {
  it.each([
    { argv: [], named: null },
    { argv: ['window'], named: 'window' },
    { argv: ['window', '--help'], named: 'window' },
    { argv: ['--quiet', '-q', '--no-color', 'tick'], named: 'tick' },
    { argv: ['--workspace', 'window', 'status'], named: 'status' },
    { argv: ['--workspace=window', '--today=2026-11-23', 'status'], named: 'status' },
    { argv: ['--today', '2026-11-23', 'status'], named: 'status' },
    { argv: ['--workspace'], named: null },
    { argv: ['--help', 'window'], named: null },
    { argv: ['--version'], named: null },
    { argv: ['--unknown', 'window'], named: null },
    { argv: ['--quiet=yes', 'window'], named: null },
    { argv: ['--', 'window'], named: null },
  ])('of $argv is $named', ({ argv, named }) => {
    expect(commandNamed(argv)).toBe(named);
  });
});

describe('the command line', () => {
  it('has every command where none is named', () => {
    expect(whole.commands.length).toBeGreaterThan(20);
    for (const argv of [['nonsense'], ['--help'], ['help', 'window'], ['__proto__'], ['toString']]) {
      expect(program(...argv).commands.map((command) => command.name())).toEqual(
        whole.commands.map((command) => command.name()),
      );
    }
  });

  it.each(whole.commands.map((command) => [command.name(), command] as const))(
    'makes %s alone as it makes it among all',
    (name, among) => {
      const [alone, ...others] = program(name).commands;
      expect(others).toEqual([]);
      expect(helpOf(alone)).toEqual(helpOf(among));
    },
  );
});

/** The help of a command and of those below it. */
function helpOf(command: Command | undefined): readonly string[] {
  return command === undefined ? [] : [command.helpInformation(), ...command.commands.flatMap(helpOf)];
}
