import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { builtProgram } from '../built-program.ts';

/** What a person does at a terminal: waits for these words to appear, then types these keys. */
export type Answer = readonly [waitFor: string, keys: string];

/** Ends the line, or takes what is marked. */
export const enter = '\r';

const patienceMs = 100_000;

/**
 * Runs `fairnotice words…` in `folder` on a pseudo-terminal, as `aWorkspace` does otherwise, and answers its questions in order.
 *
 * @returns all that the screen showed, without colours and cursor movements, and the exit code.
 */
export function atATerminal(
  folder: string,
  words: readonly string[],
  answers: readonly Answer[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | null; readonly screen: string }> {
  const quoted = [process.execPath, builtProgram(), ...words].map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  const {
    CI: _ci,
    FORCE_COLOR: _colour,
    NO_COLOR: _none,
    EDITOR: _editor,
    VISUAL: _visual,
    ...inherited
  } = process.env;
  // `script` (util-linux) is on every Debian and Ubuntu; it gives its child a terminal of its own.
  const terminal = spawn('script', ['--quiet', '--return', '--command', quoted.join(' '), '/dev/null'], {
    cwd: folder,
    env: {
      ...inherited,
      FAIRNOTICE_NOW: '2026-11-23T15:00:00Z',
      FAIRNOTICE_ACTOR: 'tester',
      TERM: 'xterm-256color',
      SHELL: '/bin/sh',
      ...environment,
    },
  });
  const waiting = [...answers];
  let screen = '';
  let seen = 0;
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      terminal.kill();
      reject(new Error(`${why}\n${plain(screen)}`));
    };
    const patience = setTimeout(() => fail(`waited in vain for "${waiting[0]?.[0] ?? 'the end'}"`), patienceMs);
    terminal.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      screen += chunk;
      const [next] = waiting;
      if (next === undefined) return;
      const at = plain(screen).indexOf(next[0], seen);
      if (at < 0) return;
      seen = at + next[0].length;
      waiting.shift();
      terminal.stdin.write(next[1]);
    });
    terminal.on('error', reject);
    terminal.on('close', (status) => {
      clearTimeout(patience);
      if (waiting.length > 0) reject(new Error(`it ended before it showed "${waiting[0]?.[0]}"\n${plain(screen)}`));
      else resolve({ status, screen: plain(screen) });
    });
  });
}

function plain(screen: string): string {
  return stripVTControlCharacters(screen).replaceAll('\r', '');
}
