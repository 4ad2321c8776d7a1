import type { Environment, Input, Output } from '../../shell/streams/streams.ts';

/** What the program is run in: what its process has (`thisProcess`), or what a test gives it. */
export interface Surroundings {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
  /** The folder that relative paths start from; absolute. */
  readonly workingFolder: string;
  /** The files with which others, such as a scheduler or a hook of git, start the program again; absolute paths. */
  readonly program: { readonly node: string; readonly script: string };
  /** The present instant. */
  readonly now: () => Date;
  /** Ends the program at once, in the midst of what it does, with this exit code. */
  readonly stop: (exitCode: number) => void;
}
