import { Refusal } from '../../core/refusal.ts';
import { type TickProgram, type TickTime, tickWords } from './tick-job.ts';

/** How the lines came into the crontab: behind others, behind a last line without its end, or into one made for them. */
export type BlockOrigin = 'added' | 'unended' | 'created';

const originLines: Readonly<Record<BlockOrigin, readonly string[]>> = {
  added: [],
  unended: ['# The line above had no line end before these lines came.'],
  created: ['# This crontab was made for these lines, and goes with them.'],
};

const firstLine = (workspace: string): string =>
  `# >>> fairnotice ${workspace}: put here by \`fairnotice cron install\`, taken out by \`fairnotice cron uninstall\` >>>`;
const lastLine = (workspace: string): string => `# <<< fairnotice ${workspace} <<<`;

/** Longest line that every cron takes, in bytes. */
const longestLine = 990;

/**
 * The line of a crontab that runs `tick`.
 *
 * @throws Refusal (usage) where a path cannot be written into a crontab: it holds a backslash, which crons read differently,
 * or a control character, or makes the line too long.
 */
export function crontabLine(program: TickProgram, time: TickTime): string {
  for (const path of [program.node, program.script, program.workspace]) refuseUnwritable(path);
  const when = time.every === 'hour' ? `${time.minute} * * * *` : `${time.minute} ${time.hour} * * *`;
  // cron turns a bare % into a line break before the shell sees it, in quotes as well.
  const line = `${when} ${tickWords(program).map(shellWord).join(' ').replaceAll('%', '\\%')}`;
  if (Buffer.byteLength(line) <= longestLine) return line;
  throw unwritable(`a line of ${Buffer.byteLength(line)} bytes`, `a line of at most ${longestLine} bytes`);
}

/** The block of a workspace, with its marks and line ends: `lines` are comments or crontab lines. */
export function crontabBlock(workspace: string, lines: readonly string[], origin: BlockOrigin): string {
  return [firstLine(workspace), ...originLines[origin], ...lines, lastLine(workspace), ''].join('\n');
}

/** A workspace's block in a crontab: `start` and `end` (exclusive) take out exactly what was put in. */
export interface FoundBlock {
  readonly start: number;
  readonly end: number;
  readonly origin: BlockOrigin;
}

/** Where a workspace's block stands; null where there is none; `broken` where its first or last line is missing or doubled. */
export function findBlock(crontab: string, workspace: string): FoundBlock | 'broken' | null {
  const starts = lineOffsets(crontab, firstLine(workspace));
  const ends = lineOffsets(crontab, lastLine(workspace));
  if (starts.length === 0 && ends.length === 0) return null;
  const [start] = starts;
  const [last] = ends;
  if (start === undefined || last === undefined || starts.length > 1 || ends.length > 1 || last < start)
    return 'broken';
  const end = Math.min(crontab.length, last + lastLine(workspace).length + 1);
  const inside = crontab.slice(start, end);
  const origin = (['unended', 'created'] as const).find((each) => inside.includes(originLines[each].join('\n')));
  return { start: origin === 'unended' ? Math.max(0, start - 1) : start, end, origin: origin ?? 'added' };
}

/** Offsets of the lines that are exactly `line`. */
function lineOffsets(text: string, line: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
    const after = text[at + line.length];
    if ((at === 0 || text[at - 1] === '\n') && (after === undefined || after === '\n')) offsets.push(at);
  }
  return offsets;
}

/** One word for sh. Without backslashes: what a cron makes of them differs. */
function shellWord(word: string): string {
  return /^[\w./@+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}

function refuseUnwritable(path: string): void {
  if (/\p{Cc}/u.test(path)) throw unwritable(JSON.stringify(path), 'a path without control characters');
  if (path.includes('\\')) throw unwritable(path, 'a path without backslashes');
}

function unwritable(found: string, expected: string): Refusal {
  return new Refusal('usage', {
    message: 'The call of `fairnotice tick` cannot be written into a crontab',
    expected,
    found,
    remedy: 'move the workspace or the program to a plainer path, or use the systemd units of `fairnotice cron print`',
  });
}
