import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import type { Environment } from '../streams/streams.ts';

const usualPager = 'less';

/** `less` leaves at once where everything fits (F), shows colours (R) and leaves the text on the screen (X). */
const usualLess = 'FRX';

/**
 * The command that long texts are read with, as the shell takes it: `$FAIRNOTICE_PAGER`, else `$PAGER`, else `less`. Null
 * where that is empty or `cat`, or where the terminal cannot move its cursor (`TERM=dumb`).
 */
export function pagerCommand(environment: Environment): string | null {
  if (environment.TERM === 'dumb') return null;
  const command = (environment.FAIRNOTICE_PAGER ?? environment.PAGER ?? usualPager).trim();
  return command === '' || command === 'cat' ? null : command;
}

/** True where the text takes more rows than a screen of this size has above the prompt. */
export function isLongerThan(text: string, screen: { readonly rows: number; readonly columns: number }): boolean {
  let taken = 0;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    taken += Math.max(1, Math.ceil(stripVTControlCharacters(line).length / screen.columns));
    if (taken >= screen.rows) return true;
  }
  return false;
}

/**
 * Gives the text to a pager and waits until it was left. Leaving it early, or with an exit code of its own, is no error.
 *
 * @returns false where there is no such program: then nothing was shown.
 */
export function runPager(command: string, text: string, environment: Environment): Promise<boolean> {
  // Ctrl-C is for the pager: it stops a search there. Left alone, it would end us and leave the pager without its terminal.
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  return new Promise<boolean>((resolve) => {
    const pager = spawn(command, {
      // Without a shell a missing `less` is silent; a command of the user's own may have arguments.
      shell: command !== usualPager,
      env: { ...environment, LESS: environment.LESS ?? usualLess, LV: environment.LV ?? '-c' },
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    pager.on('error', () => resolve(false));
    // What a shell ends with where it cannot find or run the command.
    pager.on('close', (code) => resolve(code !== 127 && code !== 126));
    // A pager that was left closes its end before all is written.
    pager.stdin.on('error', ignore);
    pager.stdin.end(text);
  }).finally(() => process.off('SIGINT', ignore));
}
