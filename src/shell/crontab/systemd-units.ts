import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type TickProgram, type TickTime, tickWords } from './tick-job.ts';

/** A unit file of systemd: its name and its text. */
export interface Unit {
  readonly name: string;
  readonly text: string;
}

/**
 * A service and a timer that run `tick`, for a user's or the system's systemd. A run that was missed because the machine
 * was off is made up for (`Persistent`); exit code 3, another run is at work, is no failure; exit code 1, something needs a
 * look, is one, so that `OnFailure=` can alert somebody.
 *
 * @param timeZone IANA zone that the time of day is in.
 */
export function systemdUnits(
  program: TickProgram,
  time: TickTime,
  timeZone: string,
): { readonly service: Unit; readonly timer: Unit } {
  const name = unitName(program.workspace);
  const description = `fairnotice tick for ${program.workspace}`.replace(/\p{Cc}/gu, ' ').replaceAll('%', '%%');
  const service = [
    '[Unit]',
    `Description=${description}`,
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=${execWords(tickWords(program))}`,
    'SuccessExitStatus=3',
    '',
  ];
  const timer = [
    '[Unit]',
    `Description=${description}`,
    '',
    '[Timer]',
    `OnCalendar=${onCalendar(time, timeZone)}`,
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ];
  return {
    service: { name: `${name}.service`, text: service.join('\n') },
    timer: { name: `${name}.timer`, text: timer.join('\n') },
  };
}

/** One name a workspace: its folder's name for people, and a hash of its path to tell it from others of that name. */
function unitName(workspace: string): string {
  const folder = basename(workspace)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256').update(workspace, 'utf8').digest('hex').slice(0, 8);
  return ['fairnotice', ...(folder === '' ? [] : [folder.slice(0, 40)]), hash].join('-');
}

function onCalendar(time: TickTime, timeZone: string): string {
  const two = (amount: number): string => String(amount).padStart(2, '0');
  return time.every === 'hour'
    ? `*-*-* *:${two(time.minute)}:00`
    : `*-*-* ${two(time.hour)}:${two(time.minute)}:00 ${timeZone}`;
}

/** Words as `ExecStart=` reads them: specifiers everywhere, variables in all but the first word (systemd.service(5)). */
function execWords(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const escaped = word
        .replaceAll('\\', '\\\\')
        .replaceAll('"', '\\"')
        .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
        .replaceAll('%', '%%');
      const literal = index === 0 ? escaped : escaped.replaceAll('$', '$$$$');
      return /^[\w./@+=:,%$-]+$/.test(literal) ? literal : `"${literal}"`;
    })
    .join(' ');
}
