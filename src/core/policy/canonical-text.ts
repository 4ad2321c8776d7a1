import { createHash } from 'node:crypto';

/**
 * The canonical form of a policy's text, which is what its hash is taken of: no byte-order mark, LF line ends, Unicode NFC,
 * exactly one final newline. Text that is empty, or nothing but line breaks, becomes a single newline. Idempotent.
 */
export function canonicalText(raw: string): string {
  let text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  text = text.normalize('NFC');
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 10) end--;
  return end === text.length - 1 ? text : `${text.slice(0, end)}\n`;
}

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of a canonical text. */
export function hashOf(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
