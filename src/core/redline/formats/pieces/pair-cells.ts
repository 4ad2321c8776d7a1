import type { Piece } from './pieces.ts';
import type { RowColumns } from './row-columns.ts';
import type { Side } from './row-side.ts';

/** A kept run of text and where it stands on either side. */
interface Kept {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

function keptRuns(pieces: readonly Piece[]): readonly Kept[] {
  const runs: Kept[] = [];
  let [before, after] = [0, 0];
  for (const [op, { length }] of pieces) {
    if (op === '=') runs.push({ before, after, length });
    if (op !== '+') before += length;
    if (op === '=' || op === '+') after += length;
  }
  return runs;
}

/** For each cell of the before row the cells of the after row that it shares kept text with, and how much. */
function sharedText(runs: readonly Kept[], before: Side, after: Side): readonly ReadonlyMap<number, number>[] {
  const shared = before.cells.map(() => new Map<number, number>());
  let [from, to] = [0, 0];
  for (const run of runs) {
    let at = 0;
    while (at < run.length) {
      while (from < before.cells.length - 1 && (before.cells[from + 1]?.start ?? 0) <= run.before + at) from += 1;
      while (to < after.cells.length - 1 && (after.cells[to + 1]?.start ?? 0) <= run.after + at) to += 1;
      const step = Math.min(
        run.length - at,
        (before.cells[from + 1]?.start ?? Number.POSITIVE_INFINITY) - run.before - at,
        (after.cells[to + 1]?.start ?? Number.POSITIVE_INFINITY) - run.after - at,
      );
      const [cell, own] = [before.cells[from], shared[from]];
      const weight = cell === undefined ? 0 : Math.min(step, cell.end - run.before - at);
      if (weight > 0) own?.set(to, (own.get(to) ?? 0) + weight);
      at += step;
    }
  }
  return shared;
}

/**
 * Which cell of the after row each cell of the before row became; -1 where it is gone. Rows with as many cells pair them in
 * their order; of rows with more or fewer those under columns of one name, else the cells that share text, and then those that
 * stand alone between two pairs.
 */
export function pairCells(pieces: readonly Piece[], before: Side, after: Side, columns: RowColumns): readonly number[] {
  if (before.cells.length === after.cells.length) return before.cells.map((_, at) => at);
  const shared = sharedText(keptRuns(pieces), before, after);
  const byName = new Map((columns.after ?? []).map((name, at) => [name, at]));
  let next = 0;
  const partners = shared.map((own, at) => {
    const named = byName.get(columns.before?.[at] ?? '') ?? -1;
    let [best, most] = [named >= next && columns.before?.[at] !== '' ? named : -1, 0];
    if (best < 0) for (const [to, weight] of own) if (to >= next && weight > most) [best, most] = [to, weight];
    if (best >= after.cells.length) return -1;
    if (best >= 0) next = best + 1;
    return best;
  });
  partners.forEach((partner, at) => {
    const [above, below] = [partners[at - 1] ?? -1, partners[at + 1] ?? after.cells.length];
    const isBetweenPairs = (at === 0 || above >= 0) && below - above === 2;
    if (partner < 0 && isBetweenPairs) partners[at] = above + 1;
  });
  return partners;
}
