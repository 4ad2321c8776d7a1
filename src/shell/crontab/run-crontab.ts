import { spawn } from 'node:child_process';
import { Refusal } from '../../core/refusal.ts';

// The user's own crontab only: `-u`, which reaches another user's, is never given.

/**
 * The user's crontab, one character a byte so that nothing is lost in between; null where there is none.
 *
 * @param paste what to put in by hand, named where the program is missing.
 * @throws Refusal (usage) where there is no `crontab` program or it refuses this user.
 */
export async function readCrontab(paste: string): Promise<string | null> {
  const { exitCode, out, said } = await run(['-l'], null, paste);
  if (exitCode === 0) return out;
  if (/no crontab|no such file|can't open|cannot open/i.test(said)) return null;
  throw refused(said, paste);
}

/** Puts `text` (one character a byte) in the place of the user's crontab. Throws as {@link readCrontab}. */
export async function writeCrontab(text: string, paste: string): Promise<void> {
  const { exitCode, said } = await run(['-'], text, paste);
  if (exitCode !== 0) throw refused(said, paste);
}

/** Removes the user's crontab. Throws as {@link readCrontab}. */
export async function removeCrontab(paste: string): Promise<void> {
  const { exitCode, said } = await run(['-r'], null, paste);
  if (exitCode !== 0) throw refused(said, paste);
}

interface Answer {
  readonly exitCode: number;
  readonly out: string;
  /** Standard error, trimmed. */
  readonly said: string;
}

function run(args: readonly string[], input: string | null, paste: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // What `crontab -l` says where there is none is told by its words.
    const child = spawn('crontab', args, { env: { ...process.env, LC_ALL: 'C' }, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' || error.code === 'EACCES' ? missing(paste) : error);
    });
    child.on('close', (exitCode) => {
      resolve({
        exitCode: exitCode ?? 1,
        out: Buffer.concat(out).toString('latin1'),
        said: Buffer.concat(said).toString('utf8').trim(),
      });
    });
    // A program that does not read its input is told by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(Buffer.from(input ?? '', 'latin1'));
  });
}

function missing(paste: string): Refusal {
  return new Refusal(
    'usage',
    {
      message: 'There is no `crontab` program here',
      expected: 'cron, installed',
      found: 'no such program on the PATH',
      remedy: byHand(paste),
    },
    { paste },
  );
}

function refused(said: string, paste: string): Refusal {
  return new Refusal(
    'usage',
    {
      message: 'The `crontab` program refused',
      expected: 'the crontab of this user',
      found: said === '' ? 'no reason given' : said,
      remedy: byHand(paste),
    },
    { paste },
  );
}

function byHand(paste: string): string {
  return `give a scheduler these lines by hand, or use the systemd units of \`fairnotice cron print\`:\n${paste.trimEnd()}`;
}
