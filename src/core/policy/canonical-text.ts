import { createHash } from 'node:crypto';

/**
 * Characters that NFC may change: combining marks, scripts that combine, compatibility characters. Looking for one costs half of
 * what normalising costs, and most policies hold none.
 */
const maybeDenormal =
  /[\u0300-\u1fff\u2000\u2001\u20d0-\u20ff\u2126\u212a\u212b\u2329\u232a\u2adc\u2c00-\u2fff\u302a-\u302f\u3099\u309a\ua600-\uabff\ud800-\udfff\uf900-\uffff]/;

/** The canonical text without its final newline. */
export function canonicalBody(raw: string): string {
  let text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (maybeDenormal.test(text)) text = text.normalize('NFC');
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 10) end--;
  return end === text.length ? text : text.slice(0, end);
}

/**
 * The canonical form of a policy's text, which is what its hash is taken of: no byte-order mark, LF line ends, Unicode NFC,
 * exactly one final newline. Text that is empty, or nothing but line breaks, becomes a single newline. Idempotent.
 */
export function canonicalText(raw: string): string {
  return `${canonicalBody(raw)}\n`;
}

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of a canonical text. */
export function hashOf(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
