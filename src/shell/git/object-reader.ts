import { spawn } from 'node:child_process';
import { gitEnvironment } from './git-environment.ts';
import { gitMissing, refusalFrom } from './git-refusals.ts';
import { GitFailure } from './run-git.ts';

/** Reads many files out of one repository with one process. */
export interface ObjectReader {
  /**
   * The bytes of each name, in order; null where there is no such file (or it is a folder). A name is what `git rev-parse`
   * takes: `HEAD:policies/privacy.md`, `:0:policies/privacy.md` for the index, an object id. A name with a line break has no file.
   */
  read(names: readonly string[]): Promise<readonly (Buffer | null)[]>;
  /** Ends the process. */
  close(): void;
}

interface Request {
  readonly resolve: (bytes: Buffer | null) => void;
  readonly reject: (error: unknown) => void;
}

const args = ['cat-file', '--batch'] as const;

/** Starts `git cat-file --batch` in `folder`. What cannot be read is told by `read`, as {@link ObjectReader} and `runGit` say. */
export function openObjectReader(folder: string): ObjectReader {
  const git = spawn('git', args, { cwd: folder, env: gitEnvironment(folder), windowsHide: true });
  const waiting: Request[] = [];
  let received: Buffer = Buffer.alloc(0);
  let said = '';
  let failure: unknown = null;

  const fail = (error: unknown): void => {
    failure ??= error;
    for (const request of waiting.splice(0)) request.reject(failure);
  };
  git.stdout.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    for (let answer = nextAnswer(received); answer !== null; answer = nextAnswer(received)) {
      received = received.subarray(answer.length);
      waiting.shift()?.resolve(answer.content);
    }
  });
  git.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  git.on('error', (error: NodeJS.ErrnoException) => fail(error.code === 'ENOENT' ? gitMissing(folder) : error));
  git.on('close', (code) => fail(refusalFrom(folder, said) ?? new GitFailure(args, code ?? -1, said.trim())));
  // A process that ends early breaks the pipe; `close` then says why.
  git.stdin.on('error', () => undefined);

  return {
    read: (names) =>
      Promise.all(
        names.map((name) => {
          if (failure !== null) return Promise.reject(failure);
          if (/[\n\0]/.test(name)) return null;
          return new Promise<Buffer | null>((resolve, reject) => {
            waiting.push({ resolve, reject });
            git.stdin.write(`${name}\n`);
          });
        }),
      ),
    close: () => git.stdin.end(),
  };
}

/** The first answer in `received`, with its length in bytes; null where it is not complete. */
function nextAnswer(received: Buffer): { readonly length: number; readonly content: Buffer | null } | null {
  const lineEnd = received.indexOf(10);
  if (lineEnd < 0) return null;
  const header = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(received.toString('utf8', 0, lineEnd));
  // "NAME missing", "NAME ambiguous", "OID submodule": nothing follows.
  if (header === null) return { length: lineEnd + 1, content: null };
  const start = lineEnd + 1;
  const end = start + Number(header[2]);
  // One newline ends the content.
  if (received.length <= end) return null;
  return { length: end + 1, content: header[1] === 'blob' ? Buffer.from(received.subarray(start, end)) : null };
}
