import { Refusal, type RefusalText } from '../../core/refusal.ts';

const again = 'then run the command again: nothing is lost and nothing is sent twice';

const texts: Readonly<Record<string, (folder: string) => Omit<RefusalText, 'found'>>> = {
  EXDEV: (folder) => ({
    message: `Messages cannot be moved into ${folder} in one step`,
    expected: 'the outbox on the same file system as .fairnotice',
    remedy:
      'name an outbox folder on the same disk in fairnotice.yaml (email.outbox), and let the mail program take it from there',
  }),
  ENOSPC: full,
  EDQUOT: full,
  EACCES: closed,
  EPERM: closed,
  EROFS: closed,
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  ENOENT: (folder) => ({
    message: `${folder} has disappeared`,
    expected: 'a folder that stays while messages are written',
    remedy: `put it back, ${again}`,
  }),
  EIO: (folder) => ({
    message: `The disk of ${folder} reports an error`,
    expected: 'a working local disk',
    remedy: `check the disk, ${again}`,
  }),
  EMFILE: (folder) => ({
    message: `Too many files are open to write into ${folder}`,
    expected: 'a limit of at least 1024 open files',
    remedy: `raise the limit (ulimit -n), ${again}`,
  }),
};

/** The Refusal that a fault of a message folder amounts to; any other error is a bug and is returned as it is. */
export function outboxRefusal(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof Refusal || !('code' in error)) return error;
  const text = texts[String(error.code)]?.(folder);
  return text ? new Refusal('attention', { ...text, found: error.message }) : error;
}

function full(folder: string): Omit<RefusalText, 'found'> {
  return {
    message: `The disk of ${folder} is full`,
    expected: 'space for the messages of one batch',
    remedy: `free some space, ${again}`,
  };
}

function closed(folder: string): Omit<RefusalText, 'found'> {
  return {
    message: `${folder} cannot be written`,
    expected: 'a folder that this user may write to',
    remedy: `fix its permissions, ${again}`,
  };
}

function notFolder(folder: string): Omit<RefusalText, 'found'> {
  return {
    message: `${folder} is not a folder`,
    expected: 'a folder for messages',
    remedy: `move that file away or name another folder, ${again}`,
  };
}
