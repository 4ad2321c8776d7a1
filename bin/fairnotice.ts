#!/usr/bin/env node
import { runProgram } from '../src/commands/run-program.ts';

process.exitCode = await runProgram(process.argv.slice(2));
