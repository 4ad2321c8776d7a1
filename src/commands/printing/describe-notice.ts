import type { DecidedOutcome } from '../../core/notice/life/types.ts';

/** "material (sharing, retention), adverse, with a new use of data already held". */
export function describeOutcome({ level, categories, direction, newUse }: DecidedOutcome): string {
  const kinds = categories.length > 0 ? ` (${categories.join(', ')})` : '';
  const way = direction === 'neutral' ? '' : `, ${direction}`;
  return `${level}${kinds}${way}${newUse ? ', with a new use of data already held' : ''}`;
}
