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
  /** The names of what is in each folder, in order; empty where there is no such folder. Named as for `read`. */
  list(folders: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** Ends the process. */
  close(): void;
}

interface Answer {
  readonly type: 'blob' | 'tree' | 'none';
  readonly content: Buffer;
  /** Bytes of an object id in this repository. */
  readonly idLength: number;
}

interface Request {
  readonly resolve: (answer: Answer) => void;
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
      waiting.shift()?.resolve(answer);
    }
  });
  git.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  git.on('error', (error: NodeJS.ErrnoException) => fail(error.code === 'ENOENT' ? gitMissing(folder) : error));
  git.on('close', (code) => fail(refusalFrom(folder, said) ?? new GitFailure(args, code ?? -1, said.trim())));
  // A process that ends early breaks the pipe; `close` then says why.
  git.stdin.on('error', () => undefined);

  const ask = (name: string): Promise<Answer> => {
    if (failure !== null) return Promise.reject(failure);
    if (/[\n\0]/.test(name)) return Promise.resolve(nothing);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      git.stdin.write(`${name}\n`);
    });
  };
  return {
    async read(names) {
      const answers = await Promise.all(names.map(ask));
      return answers.map(({ type, content }) => (type === 'blob' ? content : null));
    },
    async list(folders) {
      const answers = await Promise.all(folders.map(ask));
      return answers.map((answer) => (answer.type === 'tree' ? namesIn(answer) : []));
    },
    close: () => git.stdin.end(),
  };
}

const nothing: Answer = { type: 'none', content: Buffer.alloc(0), idLength: 0 };

/** The first answer in `received`, with its length in bytes; null where it is not complete. */
function nextAnswer(received: Buffer): (Answer & { readonly length: number }) | null {
  const lineEnd = received.indexOf(10);
  if (lineEnd < 0) return null;
  const header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(received.toString('utf8', 0, lineEnd));
  // "NAME missing", "NAME ambiguous", "OID submodule": nothing follows.
  if (header === null) return { ...nothing, length: lineEnd + 1 };
  const [, id = '', type = '', size = ''] = header;
  const start = lineEnd + 1;
  const end = start + Number(size);
  // One newline ends the content.
  if (received.length <= end) return null;
  const content = Buffer.from(received.subarray(start, end));
  return {
    type: type === 'blob' || type === 'tree' ? type : 'none',
    content,
    idLength: id.length / 2,
    length: end + 1,
  };
}

/** A tree object is entries of "MODE NAME", a NUL, and the raw object id. */
function namesIn({ content, idLength }: Answer): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < content.length; ) {
    const nul = content.indexOf(0, at);
    names.push(content.toString('utf8', content.indexOf(32, at) + 1, nul));
    at = nul + 1 + idLength;
  }
  return names;
}
