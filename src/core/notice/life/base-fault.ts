import { isPending } from './life-cycle.ts';
import type { Notice } from './types.ts';

/**
 * Why a pending notice would show people another change than the one that happens to them: it compares its text with one that
 * will not be in force before it. Null where the comparison is right, or the notice is over.
 *
 * @param siblings notices of the same policy, in any order, without one that this notice is to replace
 */
export function baseFault(notice: Notice, siblings: readonly Notice[]): string | null {
  if (!isPending(notice)) return null;
  const others = siblings.filter(({ id }) => id !== notice.id).sort((a, b) => a.revision - b.revision);
  const inForce = others.filter(({ state }) => state === 'in-force').at(-1)?.revision ?? 1;
  const before = others.filter((other) => isPending(other) && other.revision < notice.revision).at(-1);
  const base = before?.revision ?? inForce;
  if (notice.baseRevision === base) return null;
  const standing = before === undefined ? 'is in force' : 'comes before it';
  return `it is compared with ${notice.policy}@${notice.baseRevision}, and ${notice.policy}@${base} ${standing}`;
}
