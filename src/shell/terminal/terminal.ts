import type { Prompt } from '../prompt/prompt.ts';
import type { Output, Streams } from '../streams/streams.ts';
import { harmlessText } from './harmless-text.ts';
import { colourPaint, type Paint, plainPaint } from './paint.ts';

/** Where a command speaks to: results to `out`, messages to `say`. */
export interface Terminal {
  /** A result, on standard output, with a line end added. */
  out(text: string): void;
  /**
   * A long result, on standard output, with a line end added: through the user's pager where standard output is a terminal
   * and the text is longer than its screen. Resolves when it was read.
   */
  page(text: string): Promise<void>;
  /** A message for people, on standard error, with a line end added; silent with `--quiet`. */
  say(text: string): void;
  /** Colours, or plain text where there are none. */
  readonly paint: Paint;
  readonly colour: boolean;
  /** Columns, from 40 to 160; where standard output is not a terminal, those of `$COLUMNS`, else 100. */
  readonly width: number;
  /** True where questions can be asked: standard input and standard error are terminals. */
  readonly canAsk: boolean;
  /** Questions to the person there; only where {@link canAsk}. Loads what it needs, which is heavy. */
  openPrompt(): Promise<Prompt>;
}

export interface TerminalOptions {
  /** False with `--no-color`. */
  readonly colour: boolean;
  readonly quiet: boolean;
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/**
 * The terminal behind these streams. Colour follows NO_COLOR, FORCE_COLOR, TERM=dumb, `--no-color` and whether standard output is a
 * terminal. What a terminal shows cannot act on it; a file or a pipe gets every character as it is.
 */
export async function openTerminal(streams: Streams, { colour, quiet }: TerminalOptions): Promise<Terminal> {
  // Standard input and error are opened by looking at them, which not every command needs.
  const { environment, stdout } = streams;
  const wanted = isSet(environment.FORCE_COLOR)
    ? environment.FORCE_COLOR !== '0'
    : stdout.isTTY === true && environment.TERM !== 'dumb';
  const useColour = colour && !isSet(environment.NO_COLOR) && wanted;
  const shown = (text: string, stream: Output): string =>
    stream.isTTY === true ? harmlessText(text, { keepsColour: useColour }) : text;
  const out = (text: string): void => void stdout.write(`${shown(text, stdout)}\n`);
  return {
    out,
    async page(text) {
      if (stdout.isTTY !== true) return out(text);
      const { isLongerThan, pagerCommand, runPager } = await import('./pager.ts');
      const command = pagerCommand(environment);
      const screen = { rows: stdout.rows || 24, columns: stdout.columns || 80 };
      const isLong = command !== null && isLongerThan(text, screen);
      if (!isLong || !(await runPager(command, `${shown(text, stdout)}\n`, environment))) out(text);
    },
    say: (text) => {
      if (!quiet) streams.stderr.write(`${shown(text, streams.stderr)}\n`);
    },
    paint: useColour ? await colourPaint() : plainPaint,
    colour: useColour,
    width: Math.min(160, Math.max(40, stdout.columns || Number(environment.COLUMNS) || 100)),
    get canAsk() {
      return streams.stdin.isTTY === true && streams.stderr.isTTY === true && !isSet(environment.CI);
    },
    async openPrompt() {
      const { terminalPrompt } = await import('../prompt/prompt.ts');
      return terminalPrompt(streams);
    },
  };
}
