import { readFile } from 'node:fs/promises';
import { Refusal } from '../../core/refusal.ts';

/**
 * Reads a UTF-8 text file, with or without a byte-order mark.
 *
 * @throws Refusal (usage) where it cannot be read, is not UTF-8 (with the byte where it stops being so), or holds NUL bytes.
 */
export async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path), path);
}

/** Reads a file as it is. Throws a Refusal (usage) where it cannot be read. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : message;
    throw new Refusal('usage', {
      message: `${path} cannot be read`,
      expected: 'a file',
      found,
      remedy:
        'check the path; text references are a file, privacy@3, privacy@in-force, privacy@pending, privacy@working or git:REV:path',
    });
  }
}

/** Decodes UTF-8 bytes; `name` is for the error. Throws as {@link readText}. */
export function decodeText(bytes: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new Refusal('usage', {
      message: `${name} is not UTF-8 text`,
      expected: 'UTF-8, with or without a byte-order mark',
      found: `other bytes from byte ${firstBadByte(bytes)} on (an older encoding such as Windows-1252, UTF-16, or not a text at all)`,
      remedy: 'save the file as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts older files',
    });
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  throw new Refusal('usage', {
    message: `${name} is not a text file`,
    expected: 'text',
    found: `a NUL character on line ${text.slice(0, nul).split('\n').length}`,
    remedy: 'name the Markdown source of the policy',
  });
}

/** Offset of the first byte that cannot be UTF-8, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
