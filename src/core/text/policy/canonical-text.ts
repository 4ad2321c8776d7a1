import { createHash } from 'node:crypto';

/**
 * The text to be read: as the canonical text, but without the final newline and before Unicode normalisation, both of which copy
 * the text and neither of which changes its lines.
 */
export function readableText(raw: string): string {
  let text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 10) end--;
  return end === text.length ? text : text.slice(0, end);
}

/**
 * The canonical form of a policy's text, which is what its hash is taken of: no byte-order mark, LF line ends, Unicode NFC,
 * exactly one final newline. Text that is empty, or nothing but line breaks, becomes a single newline. Idempotent.
 */
export function canonicalText(raw: string): string {
  return `${readableText(raw).normalize('NFC')}\n`;
}

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of a canonical text. */
export function hashOf(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
