import type { Change } from '../change/types.ts';

type Draft = Omit<Change, 'id'>;

/** Names the runs of changes that moved together: neighbours on both sides. Keyed by the position of the change. */
export function movedRuns(changes: readonly Draft[]): Map<number, string> {
  const runs = new Map<number, string>();
  let count = 0;
  for (let at = 1; at < changes.length; at++) {
    const previous = changes[at - 1];
    const here = changes[at];
    if (previous === undefined || here === undefined || !follows(previous, here)) continue;
    const run = runs.get(at - 1) ?? `m${++count}`;
    runs.set(at - 1, run);
    runs.set(at, run);
  }
  return runs;
}

function follows(previous: Draft, here: Draft): boolean {
  return (
    previous.kind === 'moved' &&
    here.kind === 'moved' &&
    here.beforeBlocks[0] === (previous.beforeBlocks.at(-1) ?? -1) + 1 &&
    here.afterBlocks[0] === (previous.afterBlocks.at(-1) ?? -1) + 1
  );
}
