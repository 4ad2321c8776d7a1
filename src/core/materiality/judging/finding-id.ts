import { createHash } from 'node:crypto';

/**
 * The id of a finding: the first 12 hexadecimal digits of the SHA-256 of the rule id and the old and new words, so that a decision
 * sticks to what it was taken on, wherever it stands in the text and however often the assessment is run.
 */
export function findingId(rule: string, before: string | null, after: string | null): string {
  const plain = (words: string | null): string => (words ?? '\u0000').replace(/\s+/g, ' ').trim();
  return createHash('sha256')
    .update([rule, plain(before), plain(after)].join('\u0001'))
    .digest('hex')
    .slice(0, 12);
}
