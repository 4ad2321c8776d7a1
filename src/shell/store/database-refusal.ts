import { Refusal, type RefusalKind } from '../../core/refusal.ts';

interface Fault {
  readonly kind: RefusalKind;
  readonly message: string;
  readonly expected: string;
  readonly remedy: string;
}

const faults: readonly (readonly [pattern: RegExp, fault: Fault])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    {
      kind: 'busy',
      message: 'is in use by another process',
      expected: 'the other process to finish within the waiting time',
      remedy: 'run the command again when the other one has finished',
    },
  ],
  [
    /^SQLITE_FULL/,
    {
      kind: 'attention',
      message: 'cannot grow: the disk is full',
      expected: 'free space on its disk',
      remedy: 'free some space, then run the command again; what was committed is kept',
    },
  ],
  [
    /^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/,
    {
      kind: 'usage',
      message: 'cannot be opened for writing',
      expected: 'a file and a folder that this user may read and write',
      remedy: 'fix the permissions of the file and its folder, or run as the user who owns it',
    },
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    {
      kind: 'attention',
      message: 'is damaged or not a database',
      expected: 'a database made by fairnotice',
      remedy: 'keep a copy of the file, then put a backup in its place',
    },
  ],
  [
    /^SQLITE_IOERR|^(EIO|ENOSPC|EDQUOT)$/,
    {
      kind: 'attention',
      message: 'cannot be read or written: the disk reports an error',
      expected: 'a working local disk with free space',
      remedy: 'check the disk, then run the command again; what was committed is kept',
    },
  ],
];

/** The Refusal that a fault of the database or its disk amounts to; any other error is a bug and is returned as it is. */
export function databaseRefusal(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof Refusal || !('code' in error)) return error;
  const code = lacksATable(error) ? 'SQLITE_CORRUPT' : String(error.code);
  const fault = faults.find(([pattern]) => pattern.test(code))?.[1];
  if (!fault) return error;
  const { kind, message, expected, remedy } = fault;
  return new Refusal(kind, { message: `${file} ${message}`, expected, found: `${error.message} (${code})`, remedy });
}

/** The migrations made every table and column, so one that is not there was taken out by somebody. */
function lacksATable({ message }: Error): boolean {
  return /^no such (?:table|column): /.test(message);
}

/** The Refusal for a stored row that is not what was written. `row` names it: `notices privacy-r2`. */
export function damagedRow(row: string, found: string): Refusal {
  return new Refusal(
    'attention',
    {
      message: `The database row ${row} is damaged`,
      expected: 'the row as fairnotice wrote it',
      found,
      remedy: 'put a backup of .fairnotice/fairnotice.db in its place; do not repair the row by hand',
    },
    { damagedRow: row },
  );
}
