import { createHash } from 'node:crypto';

/**
 * Lower-case hexadecimal SHA-256 of the recipients' ids, sorted by code unit, as a JSON array: shows who a batch went to
 * without saying it.
 */
export function recipientsDigest(recipients: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...recipients].sort()), 'utf8')
    .digest('hex');
}
