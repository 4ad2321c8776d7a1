import { createReadStream } from 'node:fs';
import { Refusal } from '../../core/refusal.ts';

const bytesPerRead = 256 * 1024;

/**
 * The text of a UTF-8 file, part by part, without a byte-order mark.
 *
 * @throws Refusal (usage) where it is not there, cannot be read or is not UTF-8; the line is named.
 */
export async function* decodedText(file: string): AsyncGenerator<string> {
  // Told of bytes that are not UTF-8, where a lenient decoder would put question marks into people's names.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: bytesPerRead })) {
      const text = decoder.decode(chunk as Uint8Array, { stream: true });
      line += lineBreaks(text);
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    throw unreadable(error, file, line);
  }
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function unreadable(error: unknown, file: string, line: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new Refusal('usage', {
      message: `${file} is not UTF-8`,
      expected: 'a text file in UTF-8',
      found: `other bytes in or after line ${line}`,
      remedy: 'save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)',
    });
  }
  if (!/^(ENOENT|EISDIR|EACCES|EPERM|ENOTDIR|EIO)$/.test(code)) return error;
  return new Refusal('usage', {
    message: `${file} cannot be read`,
    expected: 'a CSV or JSON Lines file',
    found: (error as Error).message,
    remedy: 'check the path and the permissions',
  });
}
