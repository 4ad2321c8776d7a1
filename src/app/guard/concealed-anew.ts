import type { NewConcealment } from '../../core/redline/concealing/new-concealments.ts';
import { Refusal } from '../../core/refusal.ts';
import { mayConceal } from '../../core/text/characters/may-conceal.ts';
import { decodeText } from '../../shell/workspace/read-text.ts';

/**
 * Where a staged text's file says something else than readers see and the committed one did not; all such places where none is committed.
 * Bytes that are no text conceal nothing: that is told elsewhere.
 */
export async function concealedAnew(head: Buffer | null, staged: Buffer | null): Promise<readonly NewConcealment[]> {
  const after = textOf(staged);
  if (after === null || !mayConceal(after)) return [];
  const before = textOf(head);
  if (before === after) return [];
  // Most commits need no reader of Markdown, and loading one takes as long as the whole check.
  const [{ parsePolicy }, { newConcealments }] = await Promise.all([
    import('../../core/text/reading/parse-policy.ts'),
    import('../../core/redline/concealing/new-concealments.ts'),
  ]);
  return newConcealments(before === null ? null : parsePolicy(before), parsePolicy(after));
}

function textOf(bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  try {
    return decodeText(bytes, 'the file');
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
