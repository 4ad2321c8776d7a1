#!/usr/bin/env node
import { runProgram } from '../src/commands/program/run-program.ts';
import { exitCodes } from '../src/core/refusal.ts';

// Until the command is done: a process that ends before has met a bug.
process.exitCode = exitCodes.bug;
void runProgram(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
