export interface Gap {
  readonly aLow: number;
  readonly aHigh: number;
  readonly bLow: number;
  readonly bHigh: number;
}

const mostCells = 3000;
/** Room for the scores of one gap and for its best sums, with a border: shared, because most gaps are tiny and there are many. */
const scores = new Float64Array(mostCells);
const best = new Float64Array(2 * (mostCells + 1));

/**
 * Pairs what is left in a gap in order so that the sum of likenesses is greatest; pairs below `least` are not made. Gaps of more
 * than 3,000 cells are left alone: the index of rare words has already found what is alike in them.
 */
export function pairInGap(
  gap: Gap,
  likeness: (a: number, b: number) => number,
  least: number,
  pair: (a: number, b: number) => void,
): void {
  const rows = gap.aHigh - gap.aLow;
  const columns = gap.bHigh - gap.bLow;
  if (rows * columns > mostCells) return;
  if (rows * columns === 1) {
    if (likeness(gap.aLow, gap.bLow) >= least) pair(gap.aLow, gap.bLow);
    return;
  }
  const width = columns + 1;
  best.fill(0, 0, (rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = likeness(gap.aLow + row, gap.bLow + column);
      scores[row * columns + column] = score;
      const skip = Math.max(best[(row + 1) * width + column] as number, best[row * width + column + 1] as number);
      const take = score >= least ? score + (best[(row + 1) * width + column + 1] as number) : 0;
      best[row * width + column] = Math.max(skip, take);
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const score = scores[row * columns + column] as number;
    const here = best[row * width + column] as number;
    if (score >= least && here === score + (best[(row + 1) * width + column + 1] as number)) {
      pair(gap.aLow + row++, gap.bLow + column++);
    } else if (here === (best[(row + 1) * width + column] as number)) row++;
    else column++;
  }
}
