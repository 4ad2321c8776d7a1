/** The variables that a program is started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A stream that a program writes to: what `process.stdout` offers of itself. */
export interface Output {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  /** True where it is a terminal; only then are `columns` and `rows` known. */
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** A stream that a program reads from. */
export interface Input extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean | undefined;
}

/** The streams that a terminal is made of, and the variables that say how they are used. */
export interface Streams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Environment;
}
