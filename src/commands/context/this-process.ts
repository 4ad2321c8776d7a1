import type { Surroundings } from './surroundings.ts';

/** The surroundings of the process that runs now. Its streams are opened by looking at them, which not every command needs. */
export const thisProcess: Surroundings = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  environment: process.env,
  get workingFolder() {
    return process.cwd();
  },
  program: { node: process.execPath, script: process.argv[1] ?? '' },
  now: () => new Date(),
  stop: (exitCode) => process.exit(exitCode),
};
