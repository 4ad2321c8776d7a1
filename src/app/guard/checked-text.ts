import type { CheckedText } from '../../core/guard/change-problems.ts';
import { Refusal } from '../../core/refusal.ts';
import { canonicalText, hashOf } from '../../core/text/policy/canonical-text.ts';
import { decodeText } from '../../shell/workspace/read-text.ts';

/** The hash of the text in a file's bytes; `absent` for null, `unreadable` with the reason where they are not UTF-8 text. */
export function checkedText(bytes: Buffer | null): CheckedText {
  if (bytes === null) return { kind: 'absent' };
  try {
    return { kind: 'text', hash: hashOf(canonicalText(decodeText(bytes, 'the file'))) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'unreadable', reason: error.found ?? error.message };
    throw error;
  }
}
