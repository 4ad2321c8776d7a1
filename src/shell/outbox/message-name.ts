import { createHash } from 'node:crypto';

/**
 * The name, without ending, of the one message that a notice sends to a recipient: 40 hexadecimal digits, always the same,
 * and nothing of the person in it.
 */
export function messageName(notice: string, recipient: string): string {
  return createHash('sha256')
    .update(JSON.stringify([notice, recipient]), 'utf8')
    .digest('hex')
    .slice(0, 40);
}
